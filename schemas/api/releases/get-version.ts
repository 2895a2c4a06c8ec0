import * as z from 'zod';
import { examples } from '../../agency/examples.ts';
import { bilingual } from '../bilingual.ts';
import { anyone, contract, json, versionFailures } from '../contract.ts';
import { EXAMPLE_SHA256, EXAMPLE_TERMS } from '../examples.ts';
import { datasetParam, query, versionParam } from '../parameters.ts';
import { changeType, datasetId, fileShape, statusShape, terms, textShape } from '../shapes.ts';

export const versionDetailShape = z
  .object({
    dataset: datasetId,
    version: z.string(),
    n: z.int(),
    created: z.string(),
    change: changeType,
    summary: textShape,
    previous: z.string().nullable(),
    ...terms,
    page: z.string().describe(bilingual('Halaman versi ini.', 'The page of this version.')),
    manifest: z.string(),
    manifest_sha256: z.string(),
    periods: z.array(
      z.object({
        period: z.string(),
        status: statusShape,
        upload: z
          .object({
            id: z.string(),
            received: z.string(),
            sha256: z.string().optional(),
            rows: z.int().optional(),
          })
          .describe(
            bilingual(
              'Unggahan asal bulan ini; sidik dan banyaknya baris hanya bila barisnya publik.',
              'The upload that the month came from; digest and rows only where its rows are public.',
            ),
          ),
      }),
    ),
    files: z.array(fileShape),
  })
  .meta({ id: 'Version' });

const { dataset } = examples;

export const getVersion = contract({
  method: 'get',
  path: '/v1/datasets/{id}/versions/{version}',
  operationId: 'getVersion',
  tags: ['releases'],
  summary: 'Satu versi / One version',
  description: bilingual(
    'Berkas, asal-usul, dan ringkasan perubahan satu versi. `1`, `1.4`, dan `latest` memilih yang terbaru; Content-Location menyebut versi yang terpilih.',
    'Files, provenance and summary of one version. `1`, `1.4` and `latest` choose the newest; Content-Location names the one chosen.',
  ),
  security: anyone,
  request: { params: z.object({ id: datasetParam, version: versionParam }), query: query({}) },
  responses: {
    200: json(bilingual('Versinya.', 'The version.'), versionDetailShape, {
      dataset: dataset.id,
      version: '1.1.0',
      n: 2,
      created: '2024-03-01T02:00:00.000Z',
      change: 'minor',
      summary: { id: 'Periode 2024-02 ditambahkan.', en: 'The period 2024-02 was added.' },
      previous: '1.0.0',
      ...EXAMPLE_TERMS,
      page: `/datasets/${dataset.id}/1.1.0/`,
      manifest: `/datasets/${dataset.id}/1.1.0/manifest.json`,
      manifest_sha256: EXAMPLE_SHA256,
      periods: [
        {
          period: '2024-01',
          status: 'published',
          upload: { id: '20240201T020000Z-1', received: '2024-02-01T02:00:00.000Z' },
        },
      ],
      files: [
        {
          name: 'data.csv',
          path: `/datasets/${dataset.id}/1.1.0/data.csv`,
          media_type: 'text/csv; charset=utf-8',
          bytes: 212,
          sha256: EXAMPLE_SHA256,
          role: 'data',
          rows: 2,
        },
      ],
    }),
    ...versionFailures,
  },
});
