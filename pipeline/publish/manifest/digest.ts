import { createHash } from 'node:crypto';
import type { Dataset } from '../../../schemas/model/dataset.ts';
import type { Tabular } from '../tabular/tabular.ts';

/** SHA-256 as lower-case hex. */
export const sha256 = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex');

/** JSON with a line feed at its end. Keys keep the order in which they were set, so that equal data has equal bytes. */
export const jsonBytes = (value: unknown): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);

/** Digest of every text that a release carries beside its values: titles, definitions, labels, notes. */
export const descriptionDigest = (dataset: Dataset, tabulars: readonly Tabular[]): string => {
  const { title, description, keywords, indicators } = dataset;
  return sha256(
    JSON.stringify([title, description, keywords, indicators, tabulars.map((t) => [t.name, t.columns])]),
  );
};
