import * as z from 'zod';
import { addressOf, publisher } from '../../../schemas/agency/publisher.ts';
import type { Dataset } from '../../../schemas/model/dataset.ts';
import { jsonBytes } from '../manifest/digest.ts';

const text = z.object({ id: z.string(), en: z.string() });

const span = z.object({ from: z.string(), to: z.string() });

/** An older version, with enough to find it. */
const formerShape = z.object({ version: z.string(), created: z.string(), periods: span });

const entryShape = z.object({
  dataset: z.string(),
  version: z.string(),
  n: z.int(),
  created: z.string(),
  /** When 1.0.0 was created. */
  issued: z.string(),
  /**
   * The version before; its manifest names the one before that. No list of all, which every release would rewrite.
   * Entries of older code have something else here, until their next release.
   */
  previous: formerShape.nullable().catch(null),
  /** First and last month. */
  periods: span,
  summary: text,
  files: z.array(
    z.object({
      name: z.string(),
      mediaType: z.string(),
      bytes: z.int(),
      sha256: z.string(),
      role: z.enum(['data', 'metadata']),
      rows: z.int().optional(),
    }),
  ),
});

/** What the catalogue keeps of a dataset: its newest release and the one before. */
export type CatalogEntry = z.output<typeof entryShape>;

/** The newest releases of all datasets, by id. */
export type Catalog = readonly CatalogEntry[];

/** The catalogue with an entry, unless it has a newer one. Merging in any order ends with the same catalogue. */
export const mergeEntry = (catalog: Catalog, entry: CatalogEntry): Catalog => {
  const known = catalog.find(({ dataset }) => dataset === entry.dataset);
  if (known && known.n > entry.n) return catalog;
  const others = catalog.filter(({ dataset }) => dataset !== entry.dataset);
  return [...others, entry].sort((a, b) => (a.dataset < b.dataset ? -1 : 1));
};

/** Where all versions of a dataset are listed. */
export const versionsPath = (dataset: string): string => `/v1/datasets/${dataset}/versions`;

/** `catalog.json`: all datasets, for people and programs that do not read DCAT. */
export const catalogJson = (catalog: Catalog, datasets: ReadonlyMap<string, Dataset>): Uint8Array =>
  jsonBytes({
    title: publisher.catalog.title,
    description: publisher.catalog.description,
    publisher: { name: publisher.name, homepage: publisher.homepage, email: publisher.email },
    license: publisher.license.url,
    address: addressOf('/datasets/catalog.json'),
    datasets: catalog.map((entry) => {
      const dataset = datasets.get(entry.dataset);
      return {
        title: dataset?.title,
        description: dataset?.description,
        keywords: dataset?.keywords,
        latest: `/datasets/${entry.dataset}/latest.json`,
        page: `/datasets/${entry.dataset}/${entry.version}/`,
        feed: `/datasets/${entry.dataset}/feed.xml`,
        history: versionsPath(entry.dataset),
        ...entry,
        files: entry.files.map((file) => ({
          path: `/datasets/${entry.dataset}/${entry.version}/${file.name}`,
          ...file,
        })),
      };
    }),
  });

/** Reads the catalogue that `catalogJson` wrote; empty before the first release. */
export const readCatalog = (bytes: Uint8Array | undefined): Catalog =>
  bytes
    ? z.object({ datasets: z.array(entryShape) }).parse(JSON.parse(new TextDecoder().decode(bytes))).datasets
    : [];
