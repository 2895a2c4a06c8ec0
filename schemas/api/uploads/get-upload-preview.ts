import * as z from 'zod';
import { examples } from '../../agency/examples.ts';
import { bilingual } from '../bilingual.ts';
import { contract, json, staff, staffFailures } from '../contract.ts';
import { id, query } from '../parameters.ts';
import { tableDifferenceShape } from '../releases/compare-versions.ts';
import { changeType, statusShape, textShape } from '../shapes.ts';

const sideShape = z.union([z.object({ value: z.string().nullable(), status: statusShape }), z.null()]);

const uploadPreviewShape = z
  .object({
    id: z.string(),
    dataset: z.string(),
    period: z.string(),
    version: z.object({ now: z.string().nullable(), next: z.string().nullable() }),
    change: z.union([changeType, z.null()]),
    summary: z.union([textShape, z.null()]),
    figures: z
      .array(
        z.object({
          indicator: z.string(),
          title: textShape,
          unit: z.string(),
          period: z.string(),
          area: z.string(),
          before: sideShape,
          after: sideShape,
        }),
      )
      .describe(bilingual('Angka publik yang akan berubah.', 'Public figures that would be others.')),
    tables: z
      .array(tableDifferenceShape)
      .describe(bilingual('Baris publik yang akan berubah.', 'Public rows that would be others.')),
  })
  .meta({ id: 'Preview' });

const { series } = examples;

export const getUploadPreview = contract({
  method: 'get',
  path: '/v1/uploads/{id}/preview',
  operationId: 'getUploadPreview',
  tags: ['uploads'],
  summary: 'Yang akan diubah sebuah uji coba / What a dry run would change',
  description: bilingual(
    'Versi, angka, dan baris publik yang akan berubah bila berkas ini diunggah sungguhan. Ada setelah uji coba berstatus `checked`.',
    'Version, figures and public rows that would change if this file were uploaded for real. There once the dry run is `checked`.',
  ),
  security: staff,
  request: {
    params: z.object({ id: id(bilingual('Id uji coba.', 'The dry run’s id.'), 'u-20240403-1') }),
    query: query({}),
  },
  responses: {
    200: json(bilingual('Perubahannya.', 'The changes.'), uploadPreviewShape, {
      id: 'u-20240403-1',
      dataset: series.dataset,
      period: '2024-03',
      version: { now: '1.2.0', next: '1.2.1' },
      change: 'patch',
      summary: { id: 'Isi data.csv berubah.', en: 'The contents of data.csv changed.' },
      figures: [
        {
          indicator: series.indicator,
          title: series.title,
          unit: series.unit.code,
          period: '2024-03',
          area: examples.area,
          before: { value: '2', status: 'published' },
          after: { value: '3', status: 'published' },
        },
      ],
      tables: [],
    }),
    ...staffFailures,
  },
});
