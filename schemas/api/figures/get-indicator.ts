import * as z from 'zod';
import { bilingual } from '../bilingual.ts';
import { contract, jsonOrCsv, namedFailures, notAcceptable, open, withdrawn } from '../contract.ts';
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

const CSV_EXAMPLE = `${SERIES_COLUMNS.join(',')}
2024-03,19,ANTARPROVINSI,1,kasus,published,1.11.0
2024-04,19,LOKAL,0,kasus,zero,1.11.0
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
  security: open,
  request: {
    params: z.object({
      id: id(
        bilingual(
          'Id indikator; semuanya di /v1/indicators.',
          'The indicator’s id; all are in /v1/indicators.',
        ),
        'syndicate-cases',
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
            'Dimensi untuk merinci, mis. lingkup; `area` merinci menurut kabupaten/kota. Diterima: yang tercantum di grains.',
            'A dimension to break down by, such as lingkup; `area` breaks down by regency. Accepted: those in grains.',
          ),
          example: 'lingkup',
        }),
      as_of: asOf,
    }),
  },
  responses: {
    200: jsonOrCsv(
      bilingual('Deretnya.', 'The series.'),
      seriesShape,
      {
        id: 'syndicate-cases',
        title: { id: 'Kasus jaringan narkotika', en: 'Narcotics network cases' },
        unit: { code: 'kasus', title: { id: 'kasus', en: 'cases' } },
        dataset: 'cases',
        version: '1.11.0',
        provenance: EXAMPLE_PROVENANCE,
        as_of: null,
        ...EXAMPLE_TERMS,
        period: 'month',
        breakdown: {
          dimension: 'lingkup',
          title: { id: 'Lingkup jaringan', en: 'Scope of the network' },
          categories: [
            { code: 'ANTARPROVINSI', title: { id: 'Antarprovinsi', en: 'Interprovincial' } },
            { code: 'LOKAL', title: { id: 'Lokal', en: 'Local' } },
          ],
        },
        points: [
          { period: '2024-03', area: '19', category: 'ANTARPROVINSI', value: 1, status: 'published' },
          { period: '2024-03', area: '19', category: 'LOKAL', value: 1, status: 'published' },
          { period: '2024-04', area: '19', category: 'ANTARPROVINSI', value: 0, status: 'zero' },
          { period: '2024-04', area: '19', category: 'LOKAL', value: 0, status: 'zero' },
        ],
      },
      CSV_EXAMPLE,
    ),
    ...namedFailures,
    ...notAcceptable,
    ...withdrawn,
  },
});
