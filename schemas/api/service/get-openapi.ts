import * as z from 'zod';
import { bilingual } from '../bilingual.ts';
import { anyone, contract, failures, json } from '../contract.ts';
import { query } from '../parameters.ts';

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
  security: anyone,
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
