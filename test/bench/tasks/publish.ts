import Papa from 'papaparse';
import { differenceOf } from '../../../pipeline/publish/changes/difference.ts';
import { formats } from '../../../pipeline/publish/formats/formats.ts';
import { schemaOf } from '../../../pipeline/publish/manifest/manifest.ts';
import { recordsForm } from '../../../pipeline/publish/tabular/records-form.ts';
import type { Tabular } from '../../../pipeline/publish/tabular/tabular.ts';
import type { Row } from '../../../schemas/model/dataset.ts';
import { dataset, goodRow } from '../files.ts';

/** A file of the release as it is before it has a format, made before the clock starts. */
const tabular = (rows: number): Tabular => {
  const names = dataset.columns.map(({ name }) => name);
  const records = Array.from({ length: rows }, (_, i): Row => {
    const cells = goodRow(i);
    return Object.fromEntries(names.flatMap((name, at) => (cells[at] === '' ? [] : [[name, cells[at]]])));
  });
  // Of the form only: no figure of it is released.
  return recordsForm(dataset, { columns: names, rows: records } as never);
};

/** Writes a table in one format as often as it takes to be measured. */
const writing = (rows: number, write: (table: Tabular) => number) => {
  const table = tabular(rows);
  return () => `${write(table)} bytes`;
};

const as = (extension: string) => (table: Tabular) =>
  formats.find((format) => format.extension === extension)?.write(table).length ?? 0;

export const csv = { prepare: (rows: string) => writing(Number(rows), as('csv')) };
export const json = { prepare: (rows: string) => writing(Number(rows), as('json')) };
export const parquet = { prepare: (rows: string) => writing(Number(rows), as('parquet')) };

/** What PapaParse makes of the same rows, as bytes. */
export const unparse = {
  prepare: (rows: string) =>
    writing(Number(rows), ({ columns, rows: data }) => {
      const fields = columns.map(({ name }) => name);
      const text = Papa.unparse({ fields, data: data as string[][] }, { newline: '\n' });
      return new TextEncoder().encode(text).length;
    }),
};

/** Two versions of a table in which each hundredth row has another value, one more is new and one is gone. */
export const difference = {
  prepare: (rows: string) => {
    const before = tabular(Number(rows));
    const after = {
      ...before,
      rows: before.rows.flatMap((row, i) => {
        if (i % 100 === 1) return [row.with(8, '99')];
        if (i % 100 === 2) return [];
        return i % 100 === 3 ? [row, row.with(1, `KSS-9999-${i}`)] : [row];
      }),
    };
    const side = (table: Tabular) => ({ schema: schemaOf(table), rows: table.rows });
    return () => JSON.stringify(differenceOf(side(before), side(after)).counts);
  },
};
