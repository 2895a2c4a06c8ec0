import * as z from 'zod';
import { examples } from '../../agency/examples.ts';
import { bilingual } from '../bilingual.ts';
import { anyone, contract, json, versionFailures } from '../contract.ts';
import { EXAMPLE_TERMS } from '../examples.ts';
import { datasetParam, query, versionParam } from '../parameters.ts';
import { changeType, datasetId, terms, textShape } from '../shapes.ts';
import { tableDifferenceShape } from './compare-versions.ts';

export const changesShape = z
  .object({
    dataset: datasetId,
    version: z.string(),
    previous: z.string().nullable(),
    created: z.string(),
    type: changeType,
    summary: textShape,
    reasons: z
      .array(z.object({ code: z.string(), subject: z.string(), messages: textShape }))
      .describe(bilingual('Mengapa versinya naik sedemikian.', 'Why the version moved as it did.')),
    periods: z.object({ added: z.array(z.string()), withdrawn: z.array(z.string()) }),
    ...terms,
    tables: z.array(tableDifferenceShape),
    notes: z.array(textShape),
    alerts: z.array(
      z.object({ date: z.string(), type: z.enum(['correction', 'alert']), description: textShape }),
    ),
  })
  .meta({ id: 'Changes' });

export const getChanges = contract({
  method: 'get',
  path: '/v1/datasets/{id}/versions/{version}/changes',
  operationId: 'getChanges',
  tags: ['releases'],
  summary: 'Perubahan satu versi / The changes of a version',
  description: bilingual(
    'Apa yang diubah versi ini terhadap versi sebelumnya: changes.json rilis itu, lengkap.',
    'What this version changes against the one before: the release’s changes.json, complete.',
  ),
  security: anyone,
  request: { params: z.object({ id: datasetParam, version: versionParam }), query: query({}) },
  responses: {
    200: json(bilingual('Perubahannya.', 'The changes.'), changesShape, {
      dataset: examples.series.dataset,
      version: '1.0.1',
      previous: '1.0.0',
      created: '2024-03-09T02:00:00.000Z',
      type: 'patch',
      summary: { id: 'Isi data.csv berubah.', en: 'The contents of data.csv changed.' },
      reasons: [
        {
          code: 'values-changed',
          subject: 'data.csv',
          messages: { id: 'Isi data.csv berubah.', en: 'The contents of data.csv changed.' },
        },
      ],
      periods: { added: [], withdrawn: [] },
      ...EXAMPLE_TERMS,
      tables: [],
      notes: [],
      alerts: [],
    }),
    ...versionFailures,
  },
});
