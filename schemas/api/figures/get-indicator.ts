import * as z from 'zod';
import { examples } from '../../agency/examples.ts';
import { bilingual } from '../bilingual.ts';
import { anyone, contract, jsonOrCsv, namedFailures, notAcceptable, withdrawn } from '../contract.ts';
import { EXAMPLE_PROVENANCE, EXAMPLE_TERMS } from '../examples.ts';
import { area, asOf, id, period, query } from '../parameters.ts';
import {
  categoryShape,
  datasetId,
  provenanceOrNull,
  statusShape,
  terms,
  textShape,
  valueShape,
  versionShape,
} from '../shapes.ts';

const pointShape = z
  .object({
    period: z.string(),
    area: z.string(),
    category: z
      .string()
      .nullable()
      .describe(
        bilingual(
          'Kode dimensi breakdown; null tanpa breakdown.',
          'Code of the breakdown; null without one.',
        ),
      ),
    value: valueShape,
    status: statusShape,
  })
  .meta({ id: 'Point' });

export const seriesShape = z
  .object({
    id: z.string(),
    title: textShape,
    unit: categoryShape,
    dataset: datasetId,
    version: versionShape.nullable(),
    provenance: provenanceOrNull,
    as_of: z.string().nullable(),
    ...terms,
    period: z.enum(['month', 'half-year', 'year']).describe(bilingual('Jenis periode.', 'Kind of period.')),
    breakdown: z
      .object({ dimension: z.string(), title: textShape, categories: z.array(categoryShape) })
      .nullable(),
    points: z.array(pointShape),
    notes: z.array(textShape).optional(),
  })
  .meta({ id: 'Series' });

/** The series as CSV has these columns. */
export const SERIES_COLUMNS = ['period', 'area', 'category', 'value', 'unit', 'status', 'version'] as const;

const { series } = examples;
const [first, second] = series.breakdown.categories;

const CSV_EXAMPLE = `${SERIES_COLUMNS.join(',')}
2024-03,${examples.area},${first.code},1,${series.unit.code},published,1.11.0
2024-04,${examples.area},${second.code},0,${series.unit.code},zero,1.11.0
`;

export const getIndicator = contract({
  method: 'get',
  path: '/v1/indicators/{id}',
  operationId: 'getIndicator',
  tags: ['figures'],
  summary: 'Deret satu indikator / The series of an indicator',
  description: bilingual(
    'Satu titik per periode (dan per kategori bila dirinci), dari `from` sampai `to`. Tanpa keduanya: rincian waktu terhalus yang terbit, dari yang pertama sampai yang terakhir. Rincian yang ada tercantum di /v1/indicators.',
    'One point a period (and a category, where broken down), from `from` to `to`. Without both: the finest published periods, from the first to the last. /v1/indicators lists the grains there are.',
  ),
  security: anyone,
  request: {
    params: z.object({
      id: id(
        bilingual(
          'Id indikator; semuanya di /v1/indicators.',
          'The indicator’s id; all are in /v1/indicators.',
        ),
        series.indicator,
      ),
    }),
    query: query({
      from: period(bilingual('Periode pertama.', 'The first period.'), '2024-01').optional(),
      to: period(
        bilingual('Periode terakhir, sejenis dengan `from`.', 'The last period, of the kind of `from`.'),
        '2024-12',
      ).optional(),
      area,
      breakdown: z
        .string()
        .optional()
        .meta({
          description: bilingual(
            `Dimensi untuk merinci, mis. ${series.breakdown.dimension}; \`area\` merinci menurut kabupaten/kota. Diterima: yang tercantum di grains.`,
            `A dimension to break down by, such as ${series.breakdown.dimension}; \`area\` breaks down by regency. Accepted: those in grains.`,
          ),
          example: series.breakdown.dimension,
        }),
      as_of: asOf,
    }),
  },
  responses: {
    200: jsonOrCsv(
      bilingual('Deretnya.', 'The series.'),
      seriesShape,
      {
        id: series.indicator,
        title: series.title,
        unit: series.unit,
        dataset: series.dataset,
        version: '1.11.0',
        provenance: EXAMPLE_PROVENANCE,
        as_of: null,
        ...EXAMPLE_TERMS,
        period: 'month',
        breakdown: {
          ...series.breakdown,
        },
        points: [
          { period: '2024-03', area: examples.area, category: first.code, value: 1, status: 'published' },
          { period: '2024-03', area: examples.area, category: second.code, value: 1, status: 'published' },
          { period: '2024-04', area: examples.area, category: first.code, value: 0, status: 'zero' },
          { period: '2024-04', area: examples.area, category: second.code, value: 0, status: 'zero' },
        ],
      },
      CSV_EXAMPLE,
    ),
    ...namedFailures,
    ...notAcceptable,
    ...withdrawn,
  },
});
