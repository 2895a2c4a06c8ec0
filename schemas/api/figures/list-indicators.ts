import * as z from 'zod';
import { examples } from '../../agency/examples.ts';
import { bilingual } from '../bilingual.ts';
import { anyone, contract, failures, json } from '../contract.ts';
import { EXAMPLE_TERMS } from '../examples.ts';
import { query } from '../parameters.ts';
import { categoryShape, datasetId, satuDataShape, terms, textShape } from '../shapes.ts';

const grainShape = z
  .object({
    period: z.enum(['month', 'half-year', 'year']),
    areas: z.enum(['province', 'regency']),
    breakdowns: z.array(z.string()),
  })
  .meta({
    id: 'Grain',
    description: bilingual(
      'Satu rincian yang diterbitkan: jenis periode, tingkat wilayah, dan dimensi untuk breakdown.',
      'One grain that is published: kind of period, level of area, and the dimensions for breakdown.',
    ),
  });

const ratioShape = z
  .object({
    of: z.string().describe(bilingual('Indikator yang dibagi.', 'The indicator that is divided.')),
    per: z
      .string()
      .optional()
      .describe(bilingual('Indikator pembagi.', 'The indicator that it is divided by.')),
    reference: z
      .object({
        title: textShape,
        source: textShape,
        values: z.record(z.string(), z.record(z.string(), z.number())),
      })
      .optional()
      .describe(
        bilingual(
          'Pembagi dari luar: sumbernya dan angkanya per tahun dan wilayah.',
          'A divisor from outside: its source, and its values by year and area.',
        ),
      ),
    times: z.number().describe(bilingual('Pengali, mis. 100000.', 'Multiplier, such as 100000.')),
  })
  .meta({
    id: 'Ratio',
    description: bilingual(
      'Bagaimana indikator turunan dihitung: of / (per atau reference) * times.',
      'How a derived indicator is computed: of / (per or reference) * times.',
    ),
  });

const indicatorDefinitionShape = satuDataShape
  .extend({
    id: z.string(),
    dataset: datasetId,
    unit: categoryShape,
    grains: z.array(grainShape),
    series: z.string().describe(bilingual('Alamat deretnya.', 'Address of its series.')),
    ratio: ratioShape.optional(),
    notes: z.array(textShape).optional(),
  })
  .meta({ id: 'Indicator' });

export const listIndicators = contract({
  method: 'get',
  path: '/v1/indicators',
  operationId: 'listIndicators',
  tags: ['figures'],
  summary: 'Definisi semua indikator / Definitions of all indicators',
  description: bilingual(
    'Metadata Satu Data tiap indikator (konsep, definisi, klasifikasi, ukuran, satuan) dan rincian yang diterbitkan.',
    'The Satu Data metadata of every indicator (concept, definition, classification, measure, unit) and the grains that are published.',
  ),
  security: anyone,
  request: { query: query({}) },
  responses: {
    200: json(
      bilingual('Semua definisi.', 'All definitions.'),
      z.object({ ...terms, indicators: z.array(indicatorDefinitionShape) }),
      {
        ...EXAMPLE_TERMS,
        indicators: [
          {
            ...examples.indicator,
            grains: [{ period: 'year', areas: 'province', breakdowns: [] }],
            series: `/v1/indicators/${examples.indicator.id}`,
          },
        ],
      },
    ),
    ...failures,
  },
});
