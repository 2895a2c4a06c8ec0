import * as z from 'zod';
import { pathOf } from '../site.ts';

/** A dataset as a catalogue describes it. */
export interface Told {
  readonly version: string;
  /** Path of the newest version's page. */
  readonly page: string;
  readonly created: string;
  readonly issued: string;
  /** The version before, if the catalogue describes it. */
  readonly previous: { readonly version: string; readonly created: string } | null;
  /** First and last month; a day that does not begin or end one as it stands. */
  readonly periods: { readonly from: string; readonly to: string };
  readonly files: readonly string[];
}

/** By dataset, in the document's order. */
export type CatalogTold = ReadonlyMap<string, Told>;

const text = z.object({ id: z.string().min(1), en: z.string().min(1) });
const periods = z.object({ from: z.string(), to: z.string() });

/** `catalog.json`; its texts have to be there in both languages. */
export const jsonCatalog: z.ZodType<CatalogTold> = z
  .object({
    title: text,
    datasets: z.array(
      z
        .object({
          dataset: z.string(),
          title: text,
          description: text,
          keywords: z.array(text).min(1),
          latest: z.string(),
          page: z.string(),
          version: z.string(),
          created: z.string(),
          issued: z.string(),
          previous: z.object({ version: z.string(), created: z.string() }).nullable(),
          history: z.string(),
          periods,
          files: z.array(z.object({ path: z.string() })),
        })
        .refine(
          ({ dataset, latest }) => latest === `/datasets/${dataset}/latest.json`,
          "latest is another dataset's",
        )
        .refine(
          ({ dataset, history }) => history === `/v1/datasets/${dataset}/versions`,
          "history is another dataset's",
        ),
    ),
  })
  .transform(
    ({ datasets }) =>
      new Map(
        datasets.map(({ dataset, files, ...told }) => [
          dataset,
          { ...told, files: files.map(({ path }) => path) },
        ]),
      ),
  );

/** A text in both languages, once or more often. */
const both = z
  .array(z.object({ '@value': z.string().min(1), '@language': z.enum(['id', 'en']) }))
  .refine((texts) => new Set(texts.map((each) => each['@language'])).size === 2, 'needs id and en');
const moment = z
  .object({ '@value': z.iso.datetime(), '@type': z.literal('xsd:dateTime') })
  .transform((value) => value['@value']);
const day = z
  .object({ '@value': z.iso.date(), '@type': z.literal('xsd:date') })
  .transform((value) => value['@value']);
const reference = z.object({ '@id': z.url() }).transform((node) => node['@id']);
const sitePath = reference.transform((iri) => pathOf(iri, '/') ?? iri);
/** The version that an IRI `.../1.4.2/#dataset` is of. */
const versionOf = (iri: string): string => iri.match(/\/([\d.]+)\/#dataset$/)?.[1] ?? iri;
const versionIri = reference.transform(versionOf);
const version = z
  .object({ '@id': z.url(), 'dcat:version': z.string(), 'dct:issued': moment })
  .refine((each) => versionOf(each['@id']) === each['dcat:version'], 'its IRI is of another version')
  .transform((each) => ({ version: each['dcat:version'], created: each['dct:issued'] }));

const monthFrom = (first: string): string => (first.endsWith('-01') ? first.slice(0, 7) : first);
const monthTo = (last: string): string => {
  const next = new Date(Date.parse(last) + 86_400_000).toISOString();
  return next.slice(8, 10) === '01' ? last.slice(0, 7) : last;
};

const node = z
  .object({
    '@id': z.url(),
    'dct:identifier': z.string(),
    'dct:title': both,
    'dct:description': both,
    'dcat:keyword': both,
    'adms:versionNotes': both,
    'dct:accrualPeriodicity': z.object({ '@id': z.string().endsWith('/frequency/MONTHLY') }),
    'dct:temporal': z.object({ 'dcat:startDate': day, 'dcat:endDate': day }),
    'dct:issued': moment,
    'dct:modified': moment,
    'dcat:version': z.string(),
    'dcat:landingPage': sitePath,
    'dcat:previousVersion': versionIri.nullable().default(null),
    'dcat:hasVersion': z.array(version).min(1).max(2),
    'dcat:distribution': z.array(z.object({ 'dcat:downloadURL': sitePath })),
  })
  .refine(
    (dataset) => dataset['dcat:hasVersion'].at(-1)?.version === dataset['dcat:version'],
    'hasVersion does not end with the newest version',
  )
  .refine(
    (dataset) => dataset['dcat:previousVersion'] === (dataset['dcat:hasVersion'].at(-2)?.version ?? null),
    'previousVersion is not described',
  )
  .transform((dataset) => ({
    iri: dataset['@id'],
    id: dataset['dct:identifier'],
    version: dataset['dcat:version'],
    page: dataset['dcat:landingPage'],
    created: dataset['dct:modified'],
    issued: dataset['dct:issued'],
    previous: dataset['dcat:hasVersion'].at(-2) ?? null,
    periods: {
      from: monthFrom(dataset['dct:temporal']['dcat:startDate']),
      to: monthTo(dataset['dct:temporal']['dcat:endDate']),
    },
    files: dataset['dcat:distribution'].map((each) => each['dcat:downloadURL']),
  }));

/** `catalog.jsonld`, with what the shapes do not ask for: dates that are dates, both languages, a service for all. */
export const dcatCatalog: z.ZodType<CatalogTold> = z
  .object({
    'dcat:dataset': z.array(node),
    'dcat:service': z.object({ 'dcat:endpointURL': reference, 'dcat:servesDataset': z.array(reference) }),
  })
  .refine(
    (catalog) =>
      catalog['dcat:service']['dcat:servesDataset'].join() ===
      catalog['dcat:dataset'].map(({ iri }) => iri).join(),
    'the service serves other datasets than there are',
  )
  .transform((catalog) => new Map(catalog['dcat:dataset'].map(({ iri, id, ...told }) => [id, told])));
