import * as z from 'zod';
import { examples } from '../../agency/examples.ts';
import { bilingual } from '../bilingual.ts';
import { anyone, contract, json, namedFailures } from '../contract.ts';
import { EXAMPLE_SHA256, EXAMPLE_TERMS } from '../examples.ts';
import { datasetParam, query } from '../parameters.ts';
import { changeType, datasetId, terms, textShape } from '../shapes.ts';

/** A version in a list. */
const listedVersionShape = z.object({
  version: z.string(),
  n: z.int().describe(bilingual('Urutan rilis, mulai 1.', 'Number of the release, from 1.')),
  created: z.string(),
  change: changeType,
  summary: textShape.describe(bilingual('Apa yang berubah.', 'What changed.')),
  periods: z
    .object({ from: z.string(), to: z.string() })
    .describe(bilingual('Bulan pertama dan terakhir.', 'First and last month.')),
  manifest: z.string(),
  manifest_sha256: z.string(),
});

export const versionsShape = z
  .object({ dataset: datasetId, ...terms, versions: z.array(listedVersionShape) })
  .meta({ id: 'Versions' });

export const listVersions = contract({
  method: 'get',
  path: '/v1/datasets/{id}/versions',
  operationId: 'listVersions',
  tags: ['releases'],
  summary: 'Riwayat dataset / The history of a dataset',
  description: bilingual('Semua versi, yang terbaru lebih dahulu.', 'All versions, newest first.'),
  security: anyone,
  request: { params: z.object({ id: datasetParam }), query: query({}) },
  responses: {
    200: json(bilingual('Semua versi.', 'The versions.'), versionsShape, {
      dataset: examples.series.dataset,
      ...EXAMPLE_TERMS,
      versions: [
        {
          version: '1.1.0',
          n: 2,
          created: '2024-04-01T02:00:00.000Z',
          change: 'minor',
          summary: { id: 'Periode 2024-02 ditambahkan.', en: 'The period 2024-02 was added.' },
          periods: { from: '2024-01', to: '2024-02' },
          manifest: `/datasets/${examples.series.dataset}/1.1.0/manifest.json`,
          manifest_sha256: EXAMPLE_SHA256,
        },
      ],
    }),
    ...namedFailures,
  },
});
