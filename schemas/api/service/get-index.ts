import * as z from 'zod';
import { examples } from '../../agency/examples.ts';
import { bilingual } from '../bilingual.ts';
import { anyone, contract, failures, json } from '../contract.ts';
import { EXAMPLE_TERMS } from '../examples.ts';
import { query } from '../parameters.ts';
import { terms, textShape } from '../shapes.ts';

export const indexShape = z
  .object({
    title: textShape,
    description: textShape,
    ...terms,
    openapi: z.string(),
    documentation: z.string(),
    catalog: z.string(),
    routes: z.array(z.object({ method: z.string(), path: z.string(), summary: z.string() })),
  })
  .meta({ id: 'Index' });

export const getIndex = contract({
  method: 'get',
  path: '/v1',
  operationId: 'getIndex',
  tags: ['api'],
  summary: 'Daftar rute / The routes',
  description: bilingual('Semua rute API ini.', 'All routes of this API.'),
  security: anyone,
  request: { query: query({}) },
  responses: {
    200: json(bilingual('Daftarnya.', 'The list.'), indexShape, {
      title: examples.title,
      description: { id: 'Data terbuka.', en: 'Open data.' },
      ...EXAMPLE_TERMS,
      openapi: '/v1/openapi.json',
      documentation: '/v1/docs',
      catalog: '/v1/catalog',
      routes: [
        {
          method: 'GET',
          path: '/v1/summary',
          summary: 'Semua angka satu periode / Every figure of a period',
        },
      ],
    }),
    ...failures,
  },
});
