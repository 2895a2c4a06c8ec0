import * as z from 'zod';
import { examples } from '../../agency/examples.ts';
import { UPLOAD_STATES } from '../../model/upload-state.ts';
import { bilingual } from '../bilingual.ts';
import { contract, json, staff, staffFailures } from '../contract.ts';
import { EXAMPLE_SHA256 } from '../examples.ts';
import { id, query } from '../parameters.ts';

/** The upload of the examples. */
export const EXAMPLE_UPLOAD = {
  id: 'u-20240403-1',
  dataset: examples.upload.dataset,
  period: '2024-03',
  filename: 'maret.csv',
  state: 'published' as const,
  received: '2024-04-03T02:00:10.000Z',
  sha256: EXAMPLE_SHA256,
  rows: 3,
  errors: 0,
  warnings: 0,
  version: '1.2.0',
  deferred_until: null,
  kind: 'rows' as const,
  dry_run: false,
  needs_approval: false,
};

export const uploadShape = z
  .object({
    id: z.string(),
    dataset: z.string(),
    period: z.string(),
    filename: z.string(),
    state: z
      .enum(UPLOAD_STATES)
      .describe(
        bilingual(
          'received sampai unggahan mendapat status akhir; yang lain adalah status akhir.',
          'received until the upload has a final state; the others are final states.',
        ),
      ),
    received: z.string().nullable(),
    sha256: z.string().nullable(),
    rows: z.int().nullable(),
    errors: z.int().nullable(),
    warnings: z.int().nullable(),
    version: z.string().nullable(),
    deferred_until: z
      .string()
      .nullable()
      .describe(
        bilingual(
          'Koreksi kecil atas data orang ditunda sampai rilis final tahunan pada waktu ini.',
          'A small correction of figures about persons is deferred to the annual final at this time.',
        ),
      ),
    kind: z
      .enum(['rows', 'withdrawal', 'approval', 'check'])
      .describe(
        bilingual(
          'Berkas baris, catatan yang menarik atau menyetujui, atau uji coba.',
          'A file of rows, a note that withdraws or approves, or a dry run.',
        ),
      ),
    dry_run: z.boolean().describe(bilingual('Sebuah uji coba.', 'It is a dry run.')),
    needs_approval: z
      .boolean()
      .describe(
        bilingual(
          'Barisnya jauh lebih sedikit dari yang digantikan, sehingga menunggu persetujuan orang kedua.',
          'It has far fewer rows than what it replaces, so that a second person has to approve it.',
        ),
      ),
  })
  .meta({ id: 'Upload' });

/** An upload in a path. */
export const uploadParams = z.object({
  id: id(bilingual('Id unggahan.', 'The upload’s id.'), 'u-20240403-1'),
});

export const getUpload = contract({
  method: 'get',
  path: '/v1/uploads/{id}',
  operationId: 'getUpload',
  tags: ['uploads'],
  summary: 'Status unggahan / The state of an upload',
  description: bilingual(
    '`received`, lalu satu status akhir.',
    '`received` until it has one terminal state.',
  ),
  security: staff,
  request: { params: uploadParams, query: query({}) },
  responses: {
    200: json(bilingual('Unggahannya.', 'The upload.'), uploadShape, EXAMPLE_UPLOAD),
    ...staffFailures,
  },
});
