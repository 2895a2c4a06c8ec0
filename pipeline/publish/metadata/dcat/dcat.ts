import { addressOf, publisher } from '../../../../schemas/agency/publisher.ts';
import type { Dataset } from '../../../../schemas/model/dataset.ts';
import { monthsOf } from '../../../../schemas/model/period.ts';
import type { Catalog, CatalogEntry } from '../../catalogue/catalog.ts';
import { jsonBytes } from '../../manifest/digest.ts';
import { agent, both, contact, date, dateTime, license, place } from './nodes.ts';
import { CONTEXT, fileTypes, id, languages, themes, vocabulary } from './vocabulary.ts';

/** `catalog.jsonld`: the catalogue as DCAT-AP 3.0.1, in JSON-LD whose context is inside. */
export const catalogJsonLd = (catalog: Catalog, datasets: ReadonlyMap<string, Dataset>): Uint8Array => {
  const known = catalog.flatMap((entry) => {
    const dataset = datasets.get(entry.dataset);
    return dataset ? [{ entry, dataset }] : [];
  });
  const dates = known.map(({ entry }) => entry.created).sort();
  const issued = known.map(({ entry }) => entry.issued).sort();
  return jsonBytes({
    '@context': CONTEXT,
    '@id': addressOf('/datasets/catalog.jsonld#catalog'),
    '@type': 'dcat:Catalog',
    'dct:title': both(publisher.catalog.title),
    'dct:description': both(publisher.catalog.description),
    'dct:publisher': agent,
    'dct:language': languages,
    'dct:license': license,
    'dct:spatial': place,
    'dct:issued': dateTime(issued[0] ?? ''),
    'dct:modified': dateTime(dates.at(-1) ?? ''),
    'dcat:themeTaxonomy': vocabulary.themeTaxonomy,
    'foaf:homepage': { '@id': addressOf('/'), '@type': 'foaf:Document' },
    'dcat:dataset': known.map(({ entry, dataset }) => datasetNode(entry, dataset)),
    'dcat:service': serviceNode(known.map(({ entry }) => entry)),
  });
};

/** A dataset's IRI: a fragment of the document that describes it, so that the link leads to that document. */
const nodeOf = (dataset: string) => addressOf(`/datasets/catalog.jsonld#dataset-${dataset}`);
const pageOf = (dataset: string, version: string) => addressOf(`/datasets/${dataset}/${version}/`);

const datasetNode = (entry: CatalogEntry, dataset: Dataset) => ({
  '@id': nodeOf(dataset.id),
  '@type': 'dcat:Dataset',
  'dct:identifier': dataset.id,
  'dct:title': both(dataset.title),
  'dct:description': both(dataset.description),
  'dct:publisher': agent,
  'dcat:contactPoint': contact,
  'dcat:keyword': dataset.keywords.flatMap(both),
  'dcat:theme': themes[dataset.theme ?? 'JUST'],
  'dct:language': languages,
  'dct:spatial': place,
  'dct:temporal': temporal(entry.periods),
  'dct:accrualPeriodicity': vocabulary.monthly,
  'dct:accessRights': vocabulary.publicAccess,
  'dct:issued': dateTime(entry.issued),
  'dct:modified': dateTime(entry.created),
  'dcat:version': entry.version,
  'adms:versionNotes': both(entry.summary),
  ...(entry.previous && { 'dcat:previousVersion': id(versionIri(dataset.id, entry.previous.version)) }),
  'dcat:hasVersion': [...(entry.previous ? [entry.previous] : []), entry].map((version) =>
    versionNode(dataset, version),
  ),
  'dcat:landingPage': { '@id': pageOf(dataset.id, entry.version), '@type': 'foaf:Document' },
  'dcat:distribution': entry.files
    .filter(({ role }) => role === 'data')
    .map((file) => distributionNode(entry, dataset, file)),
});

const versionIri = (dataset: string, version: string) => `${pageOf(dataset, version)}#dataset`;

/** A version named from the dataset: a dataset of its own, with its CSV. */
const versionNode = (
  dataset: Dataset,
  { version, created, periods }: Pick<CatalogEntry, 'version' | 'created' | 'periods'>,
) => ({
  '@id': versionIri(dataset.id, version),
  '@type': 'dcat:Dataset',
  'dct:title': both({ id: `${dataset.title.id} ${version}`, en: `${dataset.title.en} ${version}` }),
  'dct:description': both(dataset.description),
  'dct:publisher': id(publisher.iri),
  'dcat:contactPoint': contact,
  'dcat:keyword': dataset.keywords.flatMap(both),
  'dcat:theme': id(themes[dataset.theme ?? 'JUST']['@id']),
  'dct:spatial': id(publisher.spatial.iri),
  'dct:temporal': temporal(periods),
  'dct:issued': dateTime(created),
  'dcat:version': version,
  'dcat:landingPage': { '@id': pageOf(dataset.id, version), '@type': 'foaf:Document' },
  'dcat:distribution': {
    ...fileNode(dataset, version, 'data.csv'),
    '@id': `${pageOf(dataset.id, version)}#csv`,
  },
});

const temporal = ({ from, to }: CatalogEntry['periods']) => ({
  '@type': 'dct:PeriodOfTime',
  'dcat:startDate': date(`${from}-01`),
  'dcat:endDate': date(lastDay(to)),
});

const distributionNode = (
  { version, created }: CatalogEntry,
  dataset: Dataset,
  { name, bytes, sha256 }: CatalogEntry['files'][number],
) => ({
  ...fileNode(dataset, version, name),
  'dcat:byteSize': { '@value': String(bytes), '@type': 'xsd:nonNegativeInteger' },
  'dct:issued': dateTime(created),
  'dct:modified': dateTime(created),
  'spdx:checksum': {
    '@type': 'spdx:Checksum',
    'spdx:algorithm': vocabulary.sha256,
    'spdx:checksumValue': { '@value': sha256, '@type': 'xsd:hexBinary' },
  },
});

/** Properties of every file of every version. */
const fileNode = (dataset: Dataset, version: string, name: string) => {
  const address = `${pageOf(dataset.id, version)}${name}`;
  const [table = '', extension = ''] = name.split('.');
  const type = fileTypes[extension];
  return {
    '@id': address,
    '@type': 'dcat:Distribution',
    'dct:title': both({ id: `${dataset.title.id} (${name})`, en: `${dataset.title.en} (${name})` }),
    'dct:description': both({
      id: `Berkas ${table} versi ${version} dalam format ${extension.toUpperCase()}.`,
      en: `The file ${table} of version ${version} as ${extension.toUpperCase()}.`,
    }),
    'dcat:accessURL': id(pageOf(dataset.id, version)),
    'dcat:downloadURL': id(address),
    ...(type && {
      'dct:format': { '@id': type.format, '@type': 'dct:MediaTypeOrExtent' },
      'dcat:mediaType': {
        '@id': `http://www.iana.org/assignments/media-types/${type.mediaType}`,
        '@type': ['dct:MediaType', 'dct:MediaTypeOrExtent'],
      },
    }),
    'dct:license': id(publisher.license.url),
    'dcatap:availability': vocabulary.stable,
  };
};

const serviceNode = (entries: readonly CatalogEntry[]) => ({
  '@id': addressOf('/datasets/catalog.jsonld#service'),
  '@type': 'dcat:DataService',
  'dct:title': both({ id: 'API ringkasan Bersinar', en: 'Bersinar summary API' }),
  'dct:description': both({
    id: 'Setiap indikator sebuah periode, dengan satuan, status, versi, dan asal-usulnya.',
    en: 'Every indicator of a period, with its unit, status, version and provenance.',
  }),
  'dcat:endpointURL': id(addressOf('/v1')),
  'dcat:endpointDescription': id(addressOf('/v1/openapi.json')),
  'dct:conformsTo': {
    '@id': 'https://spec.openapis.org/oas/v3.1.0',
    '@type': 'dct:Standard',
    'dct:title': { '@value': 'OpenAPI 3.1.0', '@language': 'en' },
  },
  'dcat:servesDataset': entries.map(({ dataset }) => id(nodeOf(dataset))),
  'dct:publisher': id(publisher.iri),
  'dcat:contactPoint': contact,
  'dcat:keyword': both({ id: 'ringkasan', en: 'summary' }),
  'dcat:theme': id(themes.JUST['@id']),
  'dct:license': id(publisher.license.url),
  'dct:accessRights': vocabulary.publicAccess,
});

/** The last day of a month or longer period. */
const lastDay = (period: string): string => {
  const [year = 0, month = 1] = (monthsOf(period).at(-1) ?? period).split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
};
