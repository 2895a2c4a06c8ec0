import type { Row } from '../../schemas/model/dataset.ts';

/** Decodes the rows that `acceptedRows` encoded. */
export const decodeRows = (bytes: Uint8Array): readonly Row[] =>
  new TextDecoder()
    .decode(bytes)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);
