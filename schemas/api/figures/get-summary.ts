import * as z from 'zod';
import { examples } from '../../agency/examples.ts';
import { bilingual } from '../bilingual.ts';
import { anyone, contract, failures, json, withdrawn } from '../contract.ts';
import { EXAMPLE_PROVENANCE, EXAMPLE_TERMS } from '../examples.ts';
import { area, asOf, period, query } from '../parameters.ts';
import {
  datasetId,
  provenanceOrNull,
  statusShape,
  terms,
  textShape,
  valueShape,
  versionShape,
} from '../shapes.ts';

const indicatorShape = z
  .object({
    id: z.string(),
    title: textShape,
    value: valueShape,
    unit: z.string().describe(bilingual('Kode satuan.', 'Code of the unit.')),
    status: statusShape,
    dataset: datasetId,
    version: versionShape.nullable(),
    provenance: provenanceOrNull,
    breakdown: z
      .array(
        z.object({
          dimension: z.string(),
          title: textShape,
          items: z.array(
            z.object({ code: z.string(), title: textShape, value: valueShape, status: statusShape }),
          ),
        }),
      )
      .optional()
      .describe(bilingual('Rincian menurut satu dimensi.', 'The figure broken down by one dimension.')),
    notes: z
      .array(textShape)
      .optional()
      .describe(
        bilingual('Yang perlu diketahui, mis. sumber berbeda.', 'What to know, such as sources that differ.'),
      ),
  })
  .meta({ id: 'IndicatorValue' });

export const summaryShape = z
  .object({
    period: z.string(),
    area: z.string(),
    as_of: z.string().nullable(),
    ...terms,
    indicators: z.array(indicatorShape),
  })
  .meta({ id: 'Summary' });

const { series } = examples;
const [first, second] = series.breakdown.categories;

export const getSummary = contract({
  method: 'get',
  path: '/v1/summary',
  operationId: 'getSummary',
  tags: ['figures'],
  summary: 'Semua angka satu periode / Every figure of a period',
  description: bilingual(
    'Setiap indikator yang rencana rilisnya mencakup periode dan wilayah itu, dengan satuan, status, versi, dan asal-usul.',
    'Every indicator whose release plan covers the period and the area, with unit, status, version and provenance.',
  ),
  security: anyone,
  request: {
    query: query({
      period: period(bilingual('Periode.', 'The period.')),
      area,
      as_of: asOf,
    }),
  },
  responses: {
    200: json(bilingual('Indikator periode itu.', 'The indicators of the period.'), summaryShape, {
      period: '2024',
      area: examples.area,
      as_of: null,
      ...EXAMPLE_TERMS,
      indicators: [
        {
          id: series.indicator,
          title: series.title,
          value: 12,
          unit: series.unit.code,
          status: 'published',
          dataset: series.dataset,
          version: '1.11.0',
          provenance: EXAMPLE_PROVENANCE,
          breakdown: [
            {
              dimension: series.breakdown.dimension,
              title: series.breakdown.title,
              items: [
                { ...first, value: 3, status: 'published' },
                { ...second, value: 9, status: 'published' },
              ],
            },
          ],
        },
      ],
    }),
    ...failures,
    ...withdrawn,
  },
});
