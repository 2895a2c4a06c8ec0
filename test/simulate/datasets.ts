import * as z from 'zod';
import type { Catalogue } from '../../schemas/agency/catalogue.ts';
import { periode } from '../../schemas/agency/columns.ts';
import { units } from '../../schemas/agency/units.ts';
import { codeColumn, integerColumn, textColumn } from '../../schemas/model/column.ts';
import type { Dataset } from '../../schemas/model/dataset.ts';
import { defineDataset } from '../../schemas/model/define-dataset.ts';
import { text } from '../../schemas/model/text.ts';

/** Counts below this are suppressed in the dataset about persons; so are the numbers that a leak is known by. */
export const THRESHOLD = 100_000;

const about = (name: string) => ({
  title: text(name, name),
  concept: text(name, name),
  definition: text(name, name),
  classification: text('Tidak ada', 'None'),
  measure: text('Nominal', 'Nominal'),
  example: '1',
});

const sorts = {
  id: 'jenis',
  title: text('Jenis', 'Sort'),
  codes: [
    { code: 'A', title: text('A', 'A') },
    { code: 'B', title: text('B', 'B') },
  ],
};

/** As small as a dataset can be: a table by month, one indicator. Every path through the engine is the real one. */
const small = (id: string, sensitivity: Dataset['sensitivity'], within: 'period' | 'dataset'): Dataset =>
  defineDataset({
    id,
    title: text(id, id),
    description: text(id, id),
    rowIs: text('satu baris', 'a row'),
    keywords: [text('uji', 'test')],
    field: 'PENCEGAHAN',
    sensitivity,
    kind: 'flow',
    row: z.object({
      periode: periode(),
      kunci: textColumn(20, about('Kunci')),
      jumlah: integerColumn(about('Jumlah'), { min: 1 }),
      jenis: codeColumn(sorts, about('Jenis')),
      catatan: textColumn(20, about('Catatan')),
    }),
    key: { columns: ['kunci'], within },
    dimensions: { jenis: { column: 'jenis', title: sorts.title, codes: sorts } },
    measures: {
      jumlah: {
        title: text('Jumlah', 'Amount'),
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
          title: text('Bulan', 'Month'),
          period: 'month',
          area: 'province',
          by: [],
          measures: ['jumlah'],
        },
        {
          id: 'bulan-jenis',
          title: text('Bulan', 'Month'),
          period: 'month',
          area: 'province',
          by: ['jenis'],
          measures: ['jumlah'],
        },
      ],
    },
    indicators: [{ id: `${id}-jumlah`, of: 'jumlah', ...about('Jumlah'), unit: units.pupil }],
    retention: { months: 1, reason: text('Uji', 'Test') },
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
const later: Catalogue = new Map([
  ...first,
  [open.id, { ...open, isStructuralZero: ({ jenis }) => jenis === 'B' }],
]);
