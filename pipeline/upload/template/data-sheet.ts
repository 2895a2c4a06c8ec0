import type { Cell, CellValue, WriteSheet } from 'hucre/xlsx';
import type { Column } from '../../../schemas/model/column.ts';
import type { Dataset } from '../../../schemas/model/dataset.ts';
import { expectedText } from '../report/sentences/expected/expected.ts';
import { expectedOf } from '../validate/cells/expected.ts';
import { SHEETS } from './names.ts';
import { HEADING, NUMBER_FORMATS } from './styles.ts';
import { validationOf } from './validation.ts';

/** The sheet to fill in: names with a note each, one example row, formats and drop-downs for the rows beneath. */
export const dataSheet = (dataset: Dataset): WriteSheet => {
  const { columns } = dataset;
  return {
    name: SHEETS.data,
    rows: [
      columns.map(({ name }) => name),
      columns.map(exampleOf),
      ...Array.from({ length: FORMATTED - 1 }, () => columns.map(() => null)),
    ],
    columns: columns.map(({ name, example }) => ({
      width: Math.min(Math.max(name.length, example.length, 10) + 4, 40),
    })),
    cells: new Map(columns.flatMap(cellsOf)),
    dataValidations: columns.flatMap((column, i) => validationOf(dataset, column, i)),
    freezePane: { rows: 1 },
  };
};

/** Rows beneath the header whose empty cells have their column's format, so that 0123 typed there stays 0123. */
const FORMATTED = 500;

const cellsOf = (column: Column, index: number): [string, Partial<Cell>][] => {
  const style = { numFmt: NUMBER_FORMATS[column.kind] };
  const note = { author: 'Bersinar', text: noteOf(column) };
  return [
    [`0,${index}`, { value: column.name, style: HEADING, comment: note }],
    [`1,${index}`, { value: exampleOf(column), style }],
    ...Array.from({ length: FORMATTED - 1 }, (_, i): [string, Partial<Cell>] => [
      `${i + 2},${index}`,
      { value: null, style },
    ]),
  ];
};

/** The example as the cell holds it: a number, a day, or text. */
const exampleOf = ({ kind, example }: Column): CellValue => {
  if (kind === 'integer' || kind === 'decimal') return Number(example);
  return kind === 'date' ? new Date(`${example}T00:00:00.000Z`) : example;
};

/** Title, definition, form and unit, in both languages. */
const noteOf = (column: Column): string => {
  const { title, definition, unit } = column;
  const form = expectedText(expectedOf(column));
  return [
    title.id,
    definition.id,
    `Bentuk: ${form.id}.`,
    ...(unit ? [`Satuan: ${unit.title.id}.`] : []),
    '',
    title.en,
    definition.en,
    `Form: ${form.en}.`,
    ...(unit ? [`Unit: ${unit.title.en}.`] : []),
  ].join('\n');
};
