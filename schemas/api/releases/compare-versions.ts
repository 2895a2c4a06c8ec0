import * as z from 'zod';
import { examples } from '../../agency/examples.ts';
import { bilingual } from '../bilingual.ts';
import { anyone, contract, json, versionFailures } from '../contract.ts';
import { EXAMPLE_TERMS } from '../examples.ts';
import { datasetParam, query, versionParam } from '../parameters.ts';
import { datasetId, terms } from '../shapes.ts';

const rowShape = z.record(z.string(), z.string().nullable());

export const tableDifferenceShape = z
  .object({
    file: z.string(),
    fields: z.object({ added: z.array(z.string()), removed: z.array(z.string()) }),
    counts: z.object({ added: z.int(), removed: z.int(), changed: z.int() }),
    added: z.array(rowShape),
    removed: z.array(rowShape),
    changed: z.array(z.object({ key: rowShape, before: rowShape, after: rowShape })),
  })
  .meta({
    id: 'TableDifference',
    description: bilingual(
      'Semua yang berbeda antara dua versi satu tabel, menurut kunci alaminya; isi sel sebagai teks persis.',
      'Everything that differs between two versions of one table, by natural key; cells as exact text.',
    ),
  });

export const comparisonShape = z
  .object({
    dataset: datasetId,
    from: z.string(),
    to: z.string(),
    ...terms,
    tables: z.array(tableDifferenceShape),
  })
  .meta({ id: 'Comparison' });

const { series } = examples;

export const compareVersions = contract({
  method: 'get',
  path: '/v1/datasets/{id}/compare/{a}/{b}',
  operationId: 'compareVersions',
  tags: ['releases'],
  summary: 'Beda dua versi / The difference of two versions',
  description: bilingual(
    'Baris yang ditambahkan, dihapus, dan berubah dari versi a ke versi b, lengkap.',
    'Rows added, removed and changed from version a to version b, complete.',
  ),
  security: anyone,
  request: {
    params: z.object({ id: datasetParam, a: versionParam.meta({ example: '1.0.0' }), b: versionParam }),
    query: query({}),
  },
  responses: {
    200: json(bilingual('Bedanya.', 'The difference.'), comparisonShape, {
      dataset: series.dataset,
      from: '1.0.0',
      to: '1.0.1',
      ...EXAMPLE_TERMS,
      tables: [
        {
          file: 'data',
          fields: { added: [], removed: [] },
          counts: { added: 0, removed: 0, changed: 1 },
          added: [],
          removed: [],
          changed: [
            {
              key: {
                tabel: series.table,
                periode: '2024-01',
                kode_wilayah: examples.area,
                [series.breakdown.dimension]: 'TOTAL',
                ukuran: series.measure,
              },
              before: { nilai: '1' },
              after: { nilai: '2' },
            },
          ],
        },
      ],
    }),
    ...versionFailures,
  },
});
