import * as z from 'zod';
import { examples } from '../../agency/examples.ts';
import { bilingual } from '../bilingual.ts';
import { contract, json, staff, staffFailures } from '../contract.ts';
import { id, limit, query } from '../parameters.ts';
import { EXAMPLE_UPLOAD, uploadShape } from './get-upload.ts';

export const uploadsShape = z.object({ uploads: z.array(uploadShape) }).meta({ id: 'Uploads' });

export const listUploads = contract({
  method: 'get',
  path: '/v1/uploads',
  operationId: 'listUploads',
  tags: ['uploads'],
  summary: 'Riwayat unggahan / The uploads',
  description: bilingual('Riwayat unggahan, yang terbaru lebih dahulu.', 'Uploads, newest first.'),
  security: staff,
  request: {
    query: query({
      dataset: id(bilingual('Hanya dataset ini.', 'Only this dataset.'), examples.series.dataset).optional(),
      limit: limit(999, 100),
    }),
  },
  responses: {
    200: json(bilingual('Unggahannya.', 'The uploads.'), uploadsShape, { uploads: [EXAMPLE_UPLOAD] }),
    ...staffFailures,
  },
});
