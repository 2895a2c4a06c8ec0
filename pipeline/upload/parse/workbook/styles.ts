import { broken } from './fault.ts';
import { type NumberFormat, numberFormat } from './number-format.ts';
import type { Archive } from './zip/archive.ts';

/** The number formats of a workbook's cell styles, by the number that cells name; a book without styles has one. */
export const readFormats = async (
  archive: Archive,
  part: string | undefined,
): Promise<readonly NumberFormat[]> => {
  if (part === undefined) return [numberFormat(0, undefined)];
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let inCells = false;
  await archive.read(part, {
    open(element, attribute) {
      const id = Number(attribute('numFmtId') ?? '0');
      if (element === 'main:cellXfs') inCells = true;
      else if (element === 'main:numFmt') codes.set(id, attribute('formatCode') ?? '');
      else if (element === 'main:xf' && inCells) ids.push(id);
    },
    close(element) {
      if (element === 'main:cellXfs') inCells = false;
    },
  });
  if (ids.length === 0) throw broken('styles');
  return ids.map((id) => numberFormat(id, codes.get(id)));
};
