import * as z from 'zod';
import { examples } from '../../agency/examples.ts';
import { bilingual } from '../bilingual.ts';
import { anyone, contract, json, namedFailures } from '../contract.ts';
import { EXAMPLE_SHA256, EXAMPLE_TERMS } from '../examples.ts';
import { datasetParam, query } from '../parameters.ts';
import { fileShape, satuDataShape, terms, textShape } from '../shapes.ts';
import { datasetShape, EXAMPLE_DATASET } from './list-datasets.ts';

export const datasetDetailShape = datasetShape
  .extend({
    ...terms,
    columns: z
      .array(
        satuDataShape.extend({
          name: z.string(),
          kind: z.string(),
          required: z.boolean(),
          example: z.string(),
          codes: z.string().optional(),
        }),
      )
      .describe(bilingual('Kolom berkas unggahan.', 'Columns of the uploaded file.')),
    tables: z
      .array(
        z.object({
          id: z.string(),
          title: textShape,
          period: z.string(),
          area: z.string(),
          by: z.array(z.string()),
          measures: z.array(z.string()),
        }),
      )
      .describe(bilingual('Rencana rilis: tabel yang diterbitkan.', 'The release plan: tables published.')),
    indicators: z.array(z.string()),
    files: z.array(fileShape),
  })
  .meta({ id: 'DatasetDetail' });

export const getDataset = contract({
  method: 'get',
  path: '/v1/datasets/{id}',
  operationId: 'getDataset',
  tags: ['datasets'],
  summary: 'Satu dataset dan berkas terbarunya / A dataset and its newest files',
  description: bilingual(
    'Metadata, kolom, rencana rilis, dan berkas terbaru.',
    'Metadata, columns, release plan and newest files.',
  ),
  security: anyone,
  request: { params: z.object({ id: datasetParam }), query: query({}) },
  responses: {
    200: json(bilingual('Datasetnya.', 'The dataset.'), datasetDetailShape, {
      ...EXAMPLE_DATASET,
      ...EXAMPLE_TERMS,
      columns: [
        {
          name: 'periode',
          kind: 'month',
          required: true,
          example: '2024-03',
          title: { id: 'Periode', en: 'Period' },
          concept: { id: 'Waktu kejadian', en: 'Time of the event' },
          definition: { id: 'Bulan laporan, YYYY-MM.', en: 'The month reported, YYYY-MM.' },
          classification: { id: 'Kalender Masehi, bulan', en: 'Gregorian calendar, month' },
          measure: { id: 'Nominal', en: 'Nominal' },
        },
      ],
      tables: [
        {
          id: examples.dataset.table,
          title: { id: 'Per tahun', en: 'By year' },
          period: 'year',
          area: 'province',
          by: [],
          measures: [examples.dataset.measure],
        },
      ],
      indicators: [examples.dataset.indicator],
      files: [
        {
          name: 'data.csv',
          path: `/datasets/${EXAMPLE_DATASET.id}/1.11.0/data.csv`,
          media_type: 'text/csv; charset=utf-8',
          bytes: 812,
          sha256: EXAMPLE_SHA256,
          role: 'data',
          rows: 10,
        },
      ],
    }),
    ...namedFailures,
  },
});
