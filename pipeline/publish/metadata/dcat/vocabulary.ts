/** IRIs of the vocabularies and EU authority tables that DCAT-AP asks for, each with the type and label that a reader may check. */

const EU = 'http://publications.europa.eu/resource/authority';

export const CONTEXT = {
  adms: 'http://www.w3.org/ns/adms#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  geo: 'http://www.opengis.net/ont/geosparql#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

export const id = (iri: string) => ({ '@id': iri });

/** A concept of a scheme, with a label in English. */
const concept = (iri: string, label: string, scheme: string) => ({
  '@id': iri,
  '@type': 'skos:Concept',
  'skos:prefLabel': { '@value': label, '@language': 'en' },
  'skos:inScheme': id(scheme),
});

export const themes = {
  JUST: concept(`${EU}/data-theme/JUST`, 'Justice, legal system and public safety', `${EU}/data-theme`),
  HEAL: concept(`${EU}/data-theme/HEAL`, 'Health', `${EU}/data-theme`),
} as const;

export const languages = [
  { '@id': `${EU}/language/IND`, '@type': 'dct:LinguisticSystem' },
  { '@id': `${EU}/language/ENG`, '@type': 'dct:LinguisticSystem' },
] as const;

export const vocabulary = {
  themeTaxonomy: {
    '@id': `${EU}/data-theme`,
    '@type': 'skos:ConceptScheme',
    'dct:title': { '@value': 'Data theme', '@language': 'en' },
  },
  monthly: { '@id': `${EU}/frequency/MONTHLY`, '@type': 'dct:Frequency' },
  publicAccess: { '@id': `${EU}/access-right/PUBLIC`, '@type': 'dct:RightsStatement' },
  stable: concept(
    'http://publications.europa.eu/resource/authority/planned-availability/STABLE',
    'Stable',
    `${EU}/planned-availability`,
  ),
  localAuthority: concept(
    'http://purl.org/adms/publishertype/RegionalAuthority',
    'Regional authority',
    'http://purl.org/adms/publishertype/1.0',
  ),
  attributionLicence: concept(
    'http://purl.org/adms/licencetype/Attribution',
    'Attribution',
    'http://purl.org/adms/licencetype/1.0',
  ),
  sha256: { '@id': 'http://spdx.org/rdf/terms#checksumAlgorithm_sha256', '@type': 'spdx:ChecksumAlgorithm' },
} as const;

/** EU file type and IANA media type of a file's extension. */
export const fileTypes: Readonly<Record<string, { readonly format: string; readonly mediaType: string }>> = {
  csv: { format: `${EU}/file-type/CSV`, mediaType: 'text/csv' },
  json: { format: `${EU}/file-type/JSON`, mediaType: 'application/json' },
  parquet: { format: `${EU}/file-type/PARQUET`, mediaType: 'application/vnd.apache.parquet' },
};
