import * as z from 'zod';
import { examples } from '../../agency/examples.ts';
import { bilingual } from '../bilingual.ts';
import { anyone, contract, headers, namedFailures } from '../contract.ts';
import { datasetParam, query } from '../parameters.ts';

/** Media type of an Excel workbook. */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const request = { params: z.object({ id: datasetParam }), query: query({}) };

/** The template as one media type. */
const responses = <T extends string, S extends { readonly type: 'string' }>(
  mediaType: T,
  schema: S,
  example: string,
) => ({
  200: {
    description: bilingual('Templatnya.', 'The template.'),
    headers,
    content: { [mediaType]: { schema, example } } as Record<T, { schema: S; example: string }>,
  },
  ...namedFailures,
});

export const getTemplateCsv = contract({
  method: 'get',
  path: '/v1/datasets/{id}/template.csv',
  operationId: 'getTemplateCsv',
  tags: ['datasets'],
  summary: 'Templat unggahan, CSV / The upload template, CSV',
  description: bilingual(
    'Judul kolom dan satu baris contoh, dari skema dataset.',
    'Column names and one example row, from the dataset’s schema.',
  ),
  security: anyone,
  request,
  responses: responses('text/csv', { type: 'string' as const }, examples.template),
});

export const getTemplateXlsx = contract({
  method: 'get',
  path: '/v1/datasets/{id}/template.xlsx',
  operationId: 'getTemplateXlsx',
  tags: ['datasets'],
  summary: 'Templat unggahan, Excel / The upload template, Excel',
  description: bilingual(
    'Lembar isian dengan catatan, contoh, dan pilihan kode; lembar kedua dan ketiga menjelaskan kolom dan kode. Berkas yang sudah diisi dapat diunggah langsung.',
    'A sheet to fill in with notes, an example and drop-downs of codes; the second and third explain columns and codes. The filled-in file can be uploaded as it is.',
  ),
  security: anyone,
  request,
  responses: responses(XLSX, { type: 'string' as const, format: 'binary' }, '(buku kerja / a workbook)'),
});
