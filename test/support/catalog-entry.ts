import type { CatalogEntry } from '../../pipeline/publish/catalogue/catalog.ts';
import { text } from '../../schemas/model/text.ts';

const month = (n: number): string => `2024-${String(n).padStart(2, '0')}`;
const versionOf = (n: number): string => `1.${n - 1}.0`;
const createdOf = (n: number): string => `${month(n)}-28T03:00:00.000Z`;

/** The catalogue's entry of the nth release of a dataset that gets a month with each. */
export const catalogEntry = (dataset: string, n: number): CatalogEntry => ({
  dataset,
  version: versionOf(n),
  n,
  created: createdOf(n),
  issued: createdOf(1),
  previous:
    n === 1
      ? null
      : {
          version: versionOf(n - 1),
          created: createdOf(n - 1),
          periods: { from: month(1), to: month(n - 1) },
        },
  periods: { from: month(1), to: month(n) },
  summary: text(`Periode ${month(n)} ditambahkan.`, `The period ${month(n)} was added.`),
  files: [
    file('data.csv', 'text/csv; charset=utf-8', 'a'),
    file('data.json', 'application/json; charset=utf-8', 'b'),
    file('data.parquet', 'application/vnd.apache.parquet', 'c'),
    {
      name: 'index.html',
      mediaType: 'text/html; charset=utf-8',
      bytes: 9,
      sha256: 'd'.repeat(64),
      role: 'metadata',
    },
  ],
});

const file = (name: string, mediaType: string, digit: string) => ({
  name,
  mediaType,
  bytes: 120,
  sha256: digit.repeat(64),
  role: 'data' as const,
  rows: 3,
});
