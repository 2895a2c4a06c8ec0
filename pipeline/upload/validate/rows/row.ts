import type { Column } from '../../../../schemas/model/column.ts';
import type { Dataset, Row, Value } from '../../../../schemas/model/dataset.ts';
import { cellReader, type ReadRaw, unknownCellReader } from '../cells/cell.ts';
import type { CellIssue } from '../cells/cell-issue.ts';
import { isRefusal } from '../cells/cell-issue.ts';
import { typeCheck } from '../cells/column-type.ts';
import type { Context } from '../context.ts';
import type { Header } from '../header/header.ts';

/** A cell that was refused. */
export interface RefusedCell {
  readonly column: string;
  readonly raw: string;
  readonly issue: CellIssue;
}

/** A row's typed values, and the cells that were refused. */
export interface ReadRow {
  readonly row: Row;
  readonly refused: readonly RefusedCell[];
}

const NONE: readonly RefusedCell[] = [];

/** Reads rows of a file whose header is known: first the cells by their columns, then the dataset's conversions. */
export const rowReader = (header: Header, context: Context): ((cells: readonly string[]) => ReadRow) => {
  const { dataset } = context;
  const readers = dataset.columns.flatMap((column): [string, number, ReadRaw][] => {
    const at = header.at.get(column.name);
    return at === undefined ? [] : [[column.name, at, cellReader(column, context)]];
  });
  const unknown = unknownCellReader(context);
  for (const at of header.unknown) readers.push([`#${at + 1}`, at, unknown]);
  // A conversion needs a whole row; a file that lacks a column is refused anyway.
  const convert =
    header.at.size === dataset.columns.length
      ? converter(dataset)
      : (row: Row): ReadRow => ({ row, refused: NONE });
  return (cells) => {
    const row: Record<string, Value> = {};
    let refused: RefusedCell[] | undefined;
    for (const [column, at, read] of readers) {
      const raw = cells[at] as string;
      const value = read(raw);
      if (value === undefined) continue;
      if (!isRefusal(value)) row[column] = value;
      else {
        refused ??= [];
        for (const issue of value.issues) refused.push({ column, raw, issue });
      }
    }
    return refused ? { row, refused } : convert(row);
  };
};

/** The dataset's exact conversions; a value that they change is checked again. */
const converter = (dataset: Dataset): ((row: Row) => ReadRow) => {
  const { convert } = dataset;
  if (!convert) return (row) => ({ row, refused: NONE });
  const checks = new Map(dataset.columns.map((column: Column) => [column.name, typeCheck(column)]));
  return (before) => {
    const row = convert(before);
    if (row === before) return { row, refused: NONE };
    const refused = Object.entries(row).flatMap(([column, value]): RefusedCell[] => {
      const result = value === before[column] ? value : checks.get(column)?.(value);
      if (result === undefined || !isRefusal(result)) return [];
      return result.issues.map((issue) => ({ column, raw: String(before[column] ?? ''), issue }));
    });
    return { row, refused };
  };
};
