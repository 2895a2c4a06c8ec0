import { addressOf, publisher } from '../../../schemas/agency/publisher.ts';
import { citationText } from './citation.ts';
import type { ReleaseDescription } from './description.ts';

/** The release as a schema.org Dataset, for dataset search engines. */
export const jsonLd = (release: ReleaseDescription) => {
  const { dataset, version, created, periods, files, tabulars } = release;
  const url = addressOf(`/datasets/${dataset.id}/${version}/`);
  const organization = {
    '@type': 'Organization',
    '@id': publisher.iri,
    name: publisher.name,
    url: publisher.homepage,
  };
  const [first, last] = [periods[0]?.period, periods.at(-1)?.period];
  return {
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    '@id': url,
    name: `${dataset.title.id} (${dataset.title.en})`,
    description: `${dataset.description.id} ${dataset.description.en}`,
    url,
    identifier: url,
    version,
    datePublished: created.slice(0, 10),
    dateModified: created.slice(0, 10),
    inLanguage: ['id', 'en'],
    isAccessibleForFree: true,
    license: publisher.license.url,
    citation: citationText(release),
    creator: organization,
    publisher: organization,
    keywords: [...new Set(dataset.keywords.flatMap(({ id, en }) => [id, en]))],
    ...(first && last && { temporalCoverage: `${first}/${last}` }),
    spatialCoverage: { '@type': 'Place', '@id': publisher.spatial.iri, name: publisher.spatial.name },
    variableMeasured: [
      ...new Map(tabulars.flatMap(({ columns }) => columns).map((c) => [c.name, c])).values(),
    ].map(({ name, title, definition, unit }) => ({
      '@type': 'PropertyValue',
      name,
      alternateName: [title.id, title.en],
      description: `${definition.id} ${definition.en}`,
      ...(unit && { unitText: unit.title.id }),
    })),
    includedInDataCatalog: { '@type': 'DataCatalog', name: publisher.catalog.title.id, url: addressOf('/') },
    distribution: files.map(({ name, mediaType, bytes, sha256 }) => ({
      '@type': 'DataDownload',
      name,
      contentUrl: `${url}${name}`,
      encodingFormat: mediaType.split(';')[0],
      contentSize: `${bytes} B`,
      sha256,
    })),
  };
};
