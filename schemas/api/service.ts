import * as z from 'zod';
import { examples } from '../agency/examples.ts';
import { bilingual } from './bilingual.ts';
import { contract, failures, headers, json, open } from './contract.ts';
import { EXAMPLE_TERMS } from './examples.ts';
import { query } from './parameters.ts';
import { terms, textShape } from './shapes.ts';

/** Routes that tell about the API itself. */

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
  security: open,
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

export const getOpenApi = contract({
  method: 'get',
  path: '/v1/openapi.json',
  operationId: 'getOpenApi',
  tags: ['api'],
  summary: 'Dokumen OpenAPI / The OpenAPI document',
  description: bilingual(
    'API ini menurut OpenAPI 3.1, dibuat dari skema yang juga memeriksa permintaan.',
    'This API in OpenAPI 3.1, made from the schemas that also check the requests.',
  ),
  security: open,
  request: { query: query({}) },
  responses: {
    200: json(
      bilingual('Dokumennya.', 'The document.'),
      z.looseObject({ openapi: z.string(), paths: z.looseObject({}) }),
      { openapi: '3.1.0', paths: {} },
    ),
    ...failures,
  },
});

export const getDocs = contract({
  method: 'get',
  path: '/v1/docs',
  operationId: 'getDocs',
  tags: ['api'],
  summary: 'Halaman dokumentasi / The documentation page',
  description: bilingual(
    'Dokumen OpenAPI sebagai halaman, tanpa skrip.',
    'The OpenAPI document as a page, without script.',
  ),
  security: open,
  request: { query: query({}) },
  responses: {
    200: {
      description: bilingual('Halamannya.', 'The page.'),
      headers,
      content: { 'text/html': { schema: { type: 'string' as const } } },
    },
    ...failures,
  },
});
