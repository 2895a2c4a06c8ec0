import * as z from 'zod';
import { examples } from '../../agency/examples.ts';
import { bilingual } from '../bilingual.ts';
import {
  contract,
  jsonOrCsv,
  notAcceptable,
  staff,
  staffFailures,
  unbounded,
  withPage,
} from '../contract.ts';
import { query } from '../parameters.ts';
import { textShape } from '../shapes.ts';
import { uploadParams, uploadShape } from './get-upload.ts';

const reportShape = z
  .object({
    id: z.string(),
    state: uploadShape.shape.state,
    findings: z.array(
      z.object({
        code: z.string(),
        severity: z.enum(['error', 'warning']),
        ruleId: z.string(),
        line: z.int().optional(),
        row: z.int().optional(),
        column: z.string().optional(),
        value: z.string().optional(),
        expected: textShape,
        suggestion: z.string().optional(),
        definition: z
          .string()
          .optional()
          .describe(
            bilingual('Definisi kolomnya (JSON pointer).', 'The column’s definition (JSON pointer).'),
          ),
        detail: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.number())])).optional(),
        messages: textShape,
      }),
    ),
  })
  .meta({ id: 'Report' });

export const getUploadReport = contract({
  method: 'get',
  path: '/v1/uploads/{id}/report',
  operationId: 'getUploadReport',
  tags: ['uploads'],
  summary: 'Temuan dalam unggahan / What was found in an upload',
  description: bilingual(
    'Semua temuan, dengan baris dan cara memperbaikinya. Menurut Accept: JSON, halaman, atau berkas yang dikirim dengan kolom `kesalahan`, dalam penyandian dan pemisah aslinya.',
    'Every finding, with its line and how to mend it. By Accept: JSON, a page, or the file that was sent with a column `kesalahan`, in its own encoding and delimiter.',
  ),
  security: staff,
  request: { params: uploadParams, query: query({}) },
  responses: {
    200: withPage(
      jsonOrCsv(
        bilingual('Laporannya.', 'The report.'),
        reportShape,
        {
          id: 'u-20240403-1',
          state: 'rejected',
          findings: [
            {
              code: 'cell/code',
              severity: 'error',
              ruleId: examples.upload.column,
              line: 3,
              column: examples.upload.column,
              value: examples.upload.wrong,
              expected: { id: 'salah satu kode', en: 'one of the codes' },
              suggestion: examples.upload.right,
              messages: { id: 'Baris 3: kode tidak dikenal.', en: 'Line 3: unknown code.' },
            },
          ],
        },
        'periode,kode_wilayah,kesalahan\n2024-03,1971,Kode wilayah 1971 tidak dikenal.\n',
      ),
    ),
    ...notAcceptable,
    ...staffFailures,
    ...unbounded,
  },
});
