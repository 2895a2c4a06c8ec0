import type { WriteSheet } from 'hucre/xlsx';
import type { Column } from '../../../schemas/model/column.ts';
import type { Dataset } from '../../../schemas/model/dataset.ts';
import { expectedText } from '../report/sentences/expected/expected.ts';
import { expectedOf } from '../validate/cells/expected.ts';
import { SHEETS } from './names.ts';
import { HEADING, WRAPPED } from './styles.ts';

const TITLES = [
  'Kolom',
  'Nama / Name',
  'Definisi',
  'Definition',
  'Bentuk isian',
  'Form',
  'Satuan / Unit',
  'Wajib / Required',
  'Contoh / Example',
];
const WIDTHS = [26, 26, 50, 50, 40, 40, 18, 18, 22];

/** A second sheet: how to fill in the first one, then an explanation of each column. */
export const guideSheet = (dataset: Dataset): WriteSheet => {
  const { columns, title, rowIs } = dataset;
  const intro = [
    [`${title.id} / ${title.en}`],
    [
      `Satu baris lembar "${SHEETS.data}" adalah ${rowIs.id}. Ganti baris contoh; jangan ubah baris pertama. Tanpa rumus, sel gabungan, atau baris dan kolom tersembunyi.`,
    ],
    [
      `One row of the sheet “${SHEETS.data}” is ${rowIs.en}. Replace the example row; leave the first row as it is. No formulas, merged cells, or hidden rows and columns.`,
    ],
  ];
  return {
    name: SHEETS.guide,
    rows: [...intro, TITLES, ...columns.map(rowOf)],
    columns: WIDTHS.map((width) => ({ width, style: WRAPPED })),
    cells: new Map(TITLES.map((value, i) => [`${intro.length},${i}`, { value, style: HEADING }])),
    freezePane: { rows: intro.length + 1 },
  };
};

const rowOf = (column: Column): (string | null)[] => {
  const { name, title, definition, unit, optional, example } = column;
  const form = expectedText(expectedOf(column));
  return [
    name,
    `${title.id} / ${title.en}`,
    definition.id,
    definition.en,
    form.id,
    form.en,
    unit ? `${unit.title.id} / ${unit.title.en}` : null,
    optional ? 'tidak / no' : 'ya / yes',
    example,
  ];
};
