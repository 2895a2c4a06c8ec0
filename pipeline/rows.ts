import type { Dataset, Row } from '../schemas/dataset.ts';

/**
 * Accepted rows as they are staged: one JSON object a line, keys in column order, lines sorted. The order of a
 * file's rows, its encoding and its delimiter leave no trace, so equal content has equal bytes.
 */
export const encodeRows = (dataset: Dataset, rows: readonly Row[]): Uint8Array => {
  const names = dataset.columns.map((column) => column.name);
  const lines = rows.map((row) =>
    JSON.stringify(
      Object.fromEntries(names.filter((name) => row[name] !== undefined).map((name) => [name, row[name]])),
    ),
  );
  return new TextEncoder().encode(
    lines
      .sort()
      .map((line) => `${line}\n`)
      .join(''),
  );
};

/** The rows back from what `encodeRows` wrote. */
export const decodeRows = (bytes: Uint8Array): readonly Row[] =>
  new TextDecoder()
    .decode(bytes)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);
