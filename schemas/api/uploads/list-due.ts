import * as z from 'zod';
import { examples } from '../../agency/examples.ts';
import { bilingual } from '../bilingual.ts';
import { contract, json, staff, staffFailures } from '../contract.ts';
import { id, query } from '../parameters.ts';
import { textShape } from '../shapes.ts';

const dueShape = z
  .object({
    today: z.string(),
    due: z.array(
      z.object({
        dataset: z.string(),
        title: textShape,
        period: z.string(),
        due: z
          .string()
          .describe(
            bilingual(
              'Batas pelaporan: tanggal 7 bulan berikutnya.',
              'When it is due: the 7th of the next month.',
            ),
          ),
        overdue: z
          .int()
          .describe(
            bilingual(
              'Hari lewat batas; 0 selagi masih ada waktu.',
              'Days since then; 0 while there is time.',
            ),
          ),
        last_upload: z
          .object({ id: z.string(), state: z.string() })
          .nullable()
          .describe(
            bilingual(
              'Unggahan terakhir untuk bulan itu, mis. yang ditolak.',
              'The last upload for that month, such as one that was refused.',
            ),
          ),
      }),
    ),
  })
  .meta({ id: 'Due' });

export const listDue = contract({
  method: 'get',
  path: '/v1/uploads/due',
  operationId: 'listDue',
  tags: ['uploads'],
  summary: 'Bulan yang belum dilaporkan / Months not reported',
  description: bilingual(
    'Bulan yang sudah lewat dan belum dilaporkan tiap dataset, sejak bulan pertama yang dilaporkan; yang terlama lebih dahulu.',
    'Months that are over and that a dataset has not reported, since the first month reported; oldest first.',
  ),
  security: staff,
  request: {
    query: query({
      dataset: id(bilingual('Hanya dataset ini.', 'Only this dataset.'), examples.series.dataset).optional(),
    }),
  },
  responses: {
    200: json(bilingual('Bulan-bulan itu.', 'The months.'), dueShape, {
      today: '2025-02-10',
      due: [
        {
          dataset: examples.series.dataset,
          title: examples.series.title,
          period: '2025-01',
          due: '2025-02-07',
          overdue: 3,
          last_upload: null,
        },
      ],
    }),
    ...staffFailures,
  },
});
