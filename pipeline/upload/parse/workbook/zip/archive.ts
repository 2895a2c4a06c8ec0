import { BOUNDS } from '../bounds.ts';
import { broken } from '../fault.ts';
import { type Handler, readXml } from '../xml.ts';
import { type Budget, entryText } from './inflate.ts';
import type { Entry } from './zip.ts';

/** A workbook's parts, read one at a time within one budget. */
export interface Archive {
  readonly has: (name: string) => boolean;
  /** Reads the XML of a part; throws if the workbook does not have it. */
  readonly read: (name: string, handler: Handler) => Promise<void>;
}

export const archiveOf = (entries: ReadonlyMap<string, Entry>): Archive => {
  const budget: Budget = { left: BOUNDS.bytes };
  return {
    has: (name) => entries.has(name),
    read(name, handler) {
      const entry = entries.get(name);
      if (!entry) throw broken('part');
      return readXml(entryText(entry, budget), handler);
    },
  };
};
