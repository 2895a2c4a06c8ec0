import * as z from 'zod';
import type { Catalogue } from '../../schemas/agency/catalogue.ts';
import { periode } from '../../schemas/agency/columns.ts';
import { units } from '../../schemas/agency/units.ts';
import { code, integer, text } from '../../schemas/model/column.ts';
import type { Dataset } from '../../schemas/model/dataset.ts';
import { defineDataset } from '../../schemas/model/define-dataset.ts';
import { text as t } from '../../schemas/model/text.ts';

/** Counts below this are suppressed in the dataset about persons; so are the numbers that a leak is known by. */
export const THRESHOLD = 100_000;

const about = (name: string) => ({
  title: t(name, name),
  concept: t(name, name),
  definition: t(name, name),
  classification: t('Tidak ada', 'None'),
  measure: t('Nominal', 'Nominal'),
  example: '1',
});

const sorts = {
  id: 'jenis',
  title: t('Jenis', 'Sort'),
  codes: [
    { code: 'A', title: t('A', 'A') },
    { code: 'B', title: t('B', 'B') },
  ],
};

/** As small as a dataset can be: a table by month, one indicator. Every path through the engine is the real one. */
const small = (id: string, sensitivity: Dataset['sensitivity'], within: 'period' | 'dataset'): Dataset =>
  defineDataset({
    id,
    title: t(id, id),
    description: t(id, id),
    rowIs: t('satu baris', 'a row'),
    keywords: [t('uji', 'test')],
    field: 'PENCEGAHAN',
    sensitivity,
    kind: 'flow',
    row: z.object({
      periode: periode(),
      kunci: text(20, about('Kunci')),
      jumlah: integer(about('Jumlah'), { min: 1 }),
      jenis: code(sorts, about('Jenis')),
      catatan: text(20, about('Catatan')),
    }),
    key: { columns: ['kunci'], within },
    dimensions: { jenis: { column: 'jenis', title: sorts.title, codes: sorts } },
    measures: {
      jumlah: {
        title: t('Jumlah', 'Amount'),
        kind: 'sum',
        columns: ['jumlah'],
        unit: units.pupil,
        ...(sensitivity !== 'public' && { threshold: THRESHOLD }),
      },
    },
    release: {
      tables: [
        {
          id: 'bulan',
          title: t('Bulan', 'Month'),
          period: 'month',
          area: 'province',
          by: [],
          measures: ['jumlah'],
        },
        {
          id: 'bulan-jenis',
          title: t('Bulan', 'Month'),
          period: 'month',
          area: 'province',
          by: ['jenis'],
          measures: ['jumlah'],
        },
      ],
    },
    indicators: [{ id: `${id}-jumlah`, of: 'jumlah', ...about('Jumlah'), unit: units.pupil }],
    retention: { months: 1, reason: t('Uji', 'Test') },
  });

/** One dataset about persons and one whose rows may be known: both kinds of manifest are simulated. */
const persons = small('sim-persons', 'low', 'period');
const open = small('sim-open', 'public', 'dataset');

/**
 * The datasets as the code of a deployment declares them: later code knows that in `sim-open` sort B cannot exist.
 * That is a rule, no declaration, so that only the code's own version tells the two apart. For `sim-persons` later
 * code gives the same files.
 */
export const catalogueOf = (deployments: number): Catalogue => (deployments === 0 ? first : later);

const first: Catalogue = new Map([persons, open].map((dataset) => [dataset.id, dataset]));
const later: Catalogue = new Map([...first, [open.id, { ...open, possible: ({ jenis }) => jenis !== 'B' }]]);
