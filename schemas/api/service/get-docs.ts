import { bilingual } from '../bilingual.ts';
import { anyone, contract, failures, headers } from '../contract.ts';
import { query } from '../parameters.ts';

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
  security: anyone,
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
