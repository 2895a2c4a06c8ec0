import type { Dataset, Value } from '../../schemas/model/dataset.ts';

/** Accepted rows on their way to the store. */
export interface AcceptedRows {
  /** Values in the order of the dataset's columns. */
  readonly row: (values: readonly Value[]) => void;
  readonly clear: () => void;
  readonly count: () => number;
  /**
   * One JSON object a line, keys in column order, lines sorted. The bytes do not depend on the order of a file's
   * rows, its encoding or its delimiter, so equal content has equal bytes.
   */
  readonly encode: () => Uint8Array;
}

/** Gathers the rows of one file: it keeps their lines to the end, since they must be sorted. */
export const acceptedRows = ({ columns }: Pick<Dataset, 'columns'>): AcceptedRows => {
  const names = columns.map(({ name }) => `${JSON.stringify(name)}:`);
  let lines: string[] = [];
  const parts: string[] = [];
  return {
    row(values) {
      parts.length = 0;
      for (let i = 0; i < names.length; i++) {
        const value = values[i];
        if (value === undefined) continue;
        parts.push(parts.length === 0 ? '{' : ',', names[i] as string, json(value));
      }
      // `join`, not `+`: a text made by `+` keeps all its parts in memory.
      lines.push(`${parts.length === 0 ? '{' : parts.join('')}}\n`);
    },
    clear() {
      lines = [];
    },
    count: () => lines.length,
    encode: () => new TextEncoder().encode(lines.sort().join('')),
  };
};

/** Texts that JSON writes without escapes. */
const PLAIN = /^[ !#-[\]-~]*$/;

const json = (value: NonNullable<Value>): string => {
  if (typeof value === 'string' && PLAIN.test(value)) return `"${value}"`;
  return typeof value === 'number' ? String(value) : JSON.stringify(value);
};
