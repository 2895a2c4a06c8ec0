import type { Damage } from './damage.ts';
import { damaged } from './site.ts';

// biome-ignore lint/suspicious/noExplicitAny: a damage reaches into a document that it then breaks
type Document = any;

/** Damages a JSON document of the site that the check "catalog" must find. */
const of = (what: string, path: string, expected: RegExp, change: (document: Document) => void): Damage => ({
  check: 'catalog',
  what: `${what} in ${path.split('/').at(-1)}`,
  expected,
  apply: (site) =>
    damaged(site, path, (text) => {
      const document = JSON.parse(text);
      change(document);
      return JSON.stringify(document);
    }),
});

const [JSON_CATALOG, DCAT_CATALOG] = ['/datasets/catalog.json', '/datasets/catalog.jsonld'];
const entry = (document: Document) => document.datasets.find((each: Document) => each.dataset === 'seizures');
const node = (document: Document) =>
  document['dcat:dataset'].find((each: Document) => each['dct:identifier'] === 'seizures');

/** Catalogues that are well formed and have correct checksums, but do not describe the published releases. */
export const catalogDamages: readonly Damage[] = [
  of('a dataset missing', JSON_CATALOG, /: datasets is/, ({ datasets }) => datasets.pop()),
  of('an old version', JSON_CATALOG, /: version is/, (document) => {
    entry(document).version = entry(document).previous.version;
  }),
  of('no version before', JSON_CATALOG, /: previous is/, (document) => {
    entry(document).previous = null;
  }),
  of('the history of another dataset', JSON_CATALOG, /history is another/, (document) => {
    entry(document).history = '/v1/datasets/cases/versions';
  }),
  of('a file missing', JSON_CATALOG, /: files is/, (document) => entry(document).files.shift()),
  of('the page of an old version', JSON_CATALOG, /: page is/, (document) => {
    entry(document).page = '/datasets/seizures/1.0.0/';
  }),
  of('the newest version of another dataset', JSON_CATALOG, /latest is another/, (document) => {
    entry(document).latest = '/datasets/cases/latest.json';
  }),
  of('a title in one language', JSON_CATALOG, /title.en/, (document) => {
    entry(document).title.en = '';
  }),
  of('a dataset missing', DCAT_CATALOG, /: datasets is/, (document) => {
    document['dcat:dataset'].pop();
    document['dcat:service']['dcat:servesDataset'].pop();
  }),
  of('a dataset that the service lacks', DCAT_CATALOG, /the service serves/, (document) =>
    document['dcat:service']['dcat:servesDataset'].pop(),
  ),
  of('an old version', DCAT_CATALOG, /hasVersion does not end with the newest/, (document) => {
    node(document)['dcat:version'] = '1.0.0';
  }),
  of('the page of an old version', DCAT_CATALOG, /: page is/, (document) => {
    const page = node(document)['dcat:landingPage'];
    page['@id'] = page['@id'].replace(/[^/]+\/$/, '1.0.0/');
  }),
  of('a version before that is not described', DCAT_CATALOG, /previousVersion is not described/, (document) =>
    node(document)['dcat:hasVersion'].shift(),
  ),
  of('no version before', DCAT_CATALOG, /previousVersion is not described/, (document) => {
    delete node(document)['dcat:previousVersion'];
  }),
  of('the version before with another date', DCAT_CATALOG, /: previous is/, (document) => {
    node(document)['dcat:hasVersion'][0]['dct:issued']['@value'] = '2024-01-01T00:00:00.000Z';
  }),
  of('no notes on the version', DCAT_CATALOG, /versionNotes/, (document) => {
    delete node(document)['adms:versionNotes'];
  }),
  of('a file missing', DCAT_CATALOG, /: files is/, (document) => node(document)['dcat:distribution'].shift()),
  of('a day that does not exist', DCAT_CATALOG, /endDate/, (document) => {
    node(document)['dct:temporal']['dcat:endDate']['@value'] = '2024-02-31';
  }),
  of('other months', DCAT_CATALOG, /: periods is/, (document) => {
    node(document)['dct:temporal']['dcat:endDate']['@value'] = '2024-12-30';
  }),
  of('a version that is not the newest', '/datasets/seizures/latest.json', /: n is/, (document) => {
    document.n -= 1;
  }),
];
