import { text } from '../model/text.ts';

/** Who publishes, as every metadata document names it. Another agency changes this file and the datasets. */
export const publisher = {
  name: 'BNNP Kepulauan Bangka Belitung',
  title: text(
    'Badan Narkotika Nasional Provinsi Kepulauan Bangka Belitung',
    'National Narcotics Agency, Province of Kepulauan Bangka Belitung',
  ),
  homepage: 'https://babel.bnn.go.id/',
  email: 'data@bersinar.example',
  /** IRI of the organisation in metadata. */
  iri: 'https://babel.bnn.go.id/#organization',
  catalog: {
    title: text('Bersinar Open Data', 'Bersinar Open Data'),
    description: text(
      'Data terbuka hasil kerja P4GN di Kepulauan Bangka Belitung: kerja sama, pencegahan, rehabilitasi, dan pemberantasan.',
      'Open data on the fight against narcotics in Kepulauan Bangka Belitung: cooperation, prevention, rehabilitation and enforcement.',
    ),
  },
  /** The province, in the vocabulary that DCAT readers know. */
  spatial: {
    iri: 'https://www.geonames.org/1923047/',
    name: 'Kepulauan Bangka Belitung',
    /** 104°50' to 109°30' E, 0°50' to 4°10' S, the extent that the province gives for itself. */
    bbox: 'POLYGON((104.833 -4.167, 109.5 -4.167, 109.5 -0.833, 104.833 -0.833, 104.833 -4.167))',
    centroid: 'POINT(107.167 -2.5)',
  },
  license: {
    name: 'CC-BY-4.0',
    title: 'Creative Commons Attribution 4.0 International',
    url: 'https://creativecommons.org/licenses/by/4.0/',
  },
} as const satisfies Record<string, unknown>;

/**
 * Where released files are found: the root of the absolute addresses that metadata documents carry. It is part of
 * their bytes, so it is a setting of the publisher, not of the machine that happens to build. An agency puts its own
 * address here before its first release.
 */
export const SITE = 'https://data.bersinar.example';

/** The address of a path of the site. */
export const addressOf = (path: string): string => `${SITE}${path.startsWith('/') ? path : `/${path}`}`;
