import * as z from 'zod';
import { examples } from '../../agency/examples.ts';
import { bilingual } from '../bilingual.ts';
import { anyone, contract, failures, headers } from '../contract.ts';
import { query } from '../parameters.ts';

const catalogShape = z
  .looseObject({ '@context': z.looseObject({}), '@id': z.string(), '@type': z.literal('dcat:Catalog') })
  .meta({
    id: 'Catalog',
    description: bilingual('Katalog DCAT-AP 3.0.1 dalam JSON-LD.', 'A DCAT-AP 3.0.1 catalogue in JSON-LD.'),
  });

export const getCatalog = contract({
  method: 'get',
  path: '/v1/catalog',
  operationId: 'getCatalog',
  tags: ['datasets'],
  summary: 'Katalog DCAT / The DCAT catalogue',
  description: bilingual(
    'Katalog DCAT-AP 3.0.1 untuk pemanen data: isi datasets/catalog.jsonld.',
    'The DCAT-AP 3.0.1 catalogue for harvesters: what is in datasets/catalog.jsonld.',
  ),
  security: anyone,
  request: { query: query({}) },
  responses: {
    200: {
      description: bilingual('Katalognya.', 'The catalogue.'),
      headers,
      content: {
        'application/ld+json': {
          schema: catalogShape,
          example: {
            '@context': { dcat: 'http://www.w3.org/ns/dcat#' },
            '@id': examples.catalog,
            '@type': 'dcat:Catalog',
          },
        },
      },
    },
    ...failures,
  },
});
