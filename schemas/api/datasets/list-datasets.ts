import * as z from 'zod';
import { examples } from '../../agency/examples.ts';
import { bilingual } from '../bilingual.ts';
import { anyone, contract, failures, json } from '../contract.ts';
import { EXAMPLE_TERMS } from '../examples.ts';
import { query } from '../parameters.ts';
import { categoryShape, terms, textShape, versionShape } from '../shapes.ts';

export const datasetShape = z
  .object({
    id: z.string(),
    title: textShape,
    description: textShape,
    keywords: z.array(textShape),
    field: categoryShape.describe(bilingual('Bidang kerja.', 'The field of work.')),
    sensitivity: z
      .enum(['public', 'low', 'specific'])
      .describe(
        bilingual(
          'Sifat baris asalnya: publik, data pribadi, data pribadi spesifik (UU PDP).',
          'What the rows behind it are: public, personal, specific personal data (UU PDP).',
        ),
      ),
    version: versionShape.nullable(),
    created: z.string().nullable(),
    latest: z.string().nullable().describe(bilingual('Alamat latest.json.', 'Address of latest.json.')),
  })
  .meta({ id: 'Dataset' });

const { dataset } = examples;

/** The dataset of the examples. */
export const EXAMPLE_DATASET: z.input<typeof datasetShape> = {
  id: dataset.id,
  title: dataset.title,
  description: dataset.description,
  keywords: dataset.keywords,
  field: dataset.field,
  sensitivity: 'public',
  version: '1.11.0',
  created: '2025-01-02T03:00:00.000Z',
  latest: `/datasets/${dataset.id}/latest.json`,
};

export const listDatasets = contract({
  method: 'get',
  path: '/v1/datasets',
  operationId: 'listDatasets',
  tags: ['datasets'],
  summary: 'Semua dataset / All datasets',
  description: bilingual(
    'Daftar dataset beserta versi terbarunya; null bila belum ada rilis.',
    'All datasets and the newest version of each; null before the first release.',
  ),
  security: anyone,
  request: { query: query({}) },
  responses: {
    200: json(
      bilingual('Semua dataset.', 'The datasets.'),
      z.object({ ...terms, datasets: z.array(datasetShape) }),
      {
        ...EXAMPLE_TERMS,
        datasets: [EXAMPLE_DATASET],
      },
    ),
    ...failures,
  },
});
