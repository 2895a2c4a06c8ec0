import * as z from 'zod';
import { examples } from '../../agency/examples.ts';
import { bilingual } from '../bilingual.ts';
import { anyone, contract, jsonOrCsv, notAcceptable, versionFailures } from '../contract.ts';
import { EXAMPLE_TERMS } from '../examples.ts';
import { datasetParam, limit, versionParam } from '../parameters.ts';
import { datasetId, terms, versionShape } from '../shapes.ts';

/** The most records of one answer. */
export const MAX_RECORDS = 1000;

/** The operators of a filter: `periode.gte=2024-03`. */
export const OPERATORS = ['eq', 'in', 'gt', 'gte', 'lt', 'lte'] as const;
export type Operator = (typeof OPERATORS)[number];

const tableExpected = bilingual('data atau tables', 'data or tables');
const once = { error: bilingual('satu nilai', 'one value') };

const recordsQuery = z
  .object({
    table: z
      .enum(['data', 'tables'], { error: tableExpected })
      .default('data')
      .meta({
        description: bilingual(
          'Berkas rilis: data, atau tables bila data memuat baris.',
          'The release’s file: data, or tables where data holds rows.',
        ),
        example: 'data',
      }),
    version: versionParam.optional(),
    sort: z
      .string(once)
      .optional()
      .meta({
        description: bilingual(
          'Kolom untuk mengurutkan, dipisah koma; - di depan untuk menurun. Sel kosong selalu terakhir. Tanpa ini: urutan berkas.',
          'Columns to sort by, joined by commas; a leading - for descending. Empty cells come last. Without it: the order of the file.',
        ),
        example: '-periode,kode_wilayah',
      }),
    limit: limit(MAX_RECORDS, 100),
    next: z
      .string(once)
      .optional()
      .meta({
        description: bilingual(
          'Penunjuk halaman berikut dari jawaban sebelumnya; ulangi parameter lainnya. Halamannya tetap dari versi yang sama.',
          'The cursor of the next page, from the answer before; repeat the other parameters. Pages stay on one version.',
        ),
      }),
  })
  .catchall(z.union([z.string(), z.array(z.string())]));

const { series } = examples;

/** Filters have the names of the dataset's columns, so that OpenAPI can say their form alone. */
const filters = {
  name: 'filters',
  in: 'query' as const,
  style: 'form' as const,
  explode: true,
  description: bilingual(
    `Saringan \`kolom.operator=nilai\`, semuanya harus berlaku. Operator: ${OPERATORS.join(', ')}; \`in\` dipisah koma. Kolom tercantum di skema rilis. Sel kosong tidak pernah cocok.`,
    `Filters \`column.operator=value\`, all of which must hold. Operators: ${OPERATORS.join(', ')}; \`in\` is joined by commas. The release’s schema names the columns. An empty cell never matches.`,
  ),
  schema: {
    type: 'object' as const,
    propertyNames: { pattern: `^[a-z][a-z0-9_]*\\.(${OPERATORS.join('|')})$` },
    additionalProperties: { type: 'string' as const },
    maxProperties: 20,
  },
  example: { 'periode.gte': '2024-03', 'tabel.eq': series.table },
};

export const recordsShape = z
  .object({
    dataset: datasetId,
    version: versionShape.nullable(),
    table: z.string(),
    ...terms,
    total: z.int().describe(bilingual('Banyaknya baris yang cocok.', 'How many records match.')),
    records: z.array(z.record(z.string(), z.union([z.string(), z.number()]).nullable())),
    next: z
      .string()
      .nullable()
      .describe(
        bilingual(
          'Penunjuk halaman berikut; null pada yang terakhir.',
          'The next page’s cursor; null on the last.',
        ),
      ),
  })
  .meta({ id: 'Records' });

export const queryRecords = contract({
  method: 'get',
  path: '/v1/datasets/{id}/records',
  operationId: 'queryRecords',
  tags: ['datasets'],
  summary: 'Baris yang disaring dan diurutkan / Records, filtered and sorted',
  description: bilingual(
    `Baris satu berkas rilis. JSON atau CSV menurut Accept; paling banyak ${MAX_RECORDS} per jawaban, sisanya lewat \`next\` (juga di Link rel="next").`,
    `Records of one file of a release. JSON or CSV by Accept; at most ${MAX_RECORDS} an answer, the rest by \`next\` (also in Link rel="next").`,
  ),
  security: anyone,
  parameters: [filters],
  request: { params: z.object({ id: datasetParam }), query: recordsQuery },
  responses: {
    200: jsonOrCsv(
      bilingual('Barisnya.', 'The records.'),
      recordsShape,
      {
        dataset: series.dataset,
        version: '1.11.0',
        table: 'data',
        ...EXAMPLE_TERMS,
        total: 12,
        records: [
          {
            tabel: series.table,
            periode: '2024-03',
            kode_wilayah: examples.area,
            [series.breakdown.dimension]: 'TOTAL',
            ukuran: series.measure,
            nilai: 2,
            satuan: series.unit.code,
            status: 'published',
          },
        ],
        next: 'eyJ2IjoiMS4xMS4wIiwibyI6MX0',
      },
      `tabel,periode,kode_wilayah,${series.breakdown.dimension},ukuran,nilai,satuan,status\n${series.table},2024-03,${examples.area},TOTAL,${series.measure},2,${series.unit.code},published\n`,
    ),
    ...versionFailures,
    ...notAcceptable,
  },
});
