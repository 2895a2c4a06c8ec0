import type { Column } from '../../../../schemas/model/column.ts';
import type { Dataset, Row, Value } from '../../../../schemas/model/dataset.ts';
import { cellReader, type ReadRaw, unknownCellReader } from '../cells/cell.ts';
import type { Problem } from '../cells/cell-issue.ts';
import { isRefusal } from '../cells/cell-issue.ts';
import { judge } from '../cells/column-type.ts';
import type { Context } from '../context.ts';
import type { Header } from '../header/header.ts';

/** A problem of one cell of a row. */
export interface CellProblem {
  readonly column: string;
  readonly raw: string;
  readonly problem: Problem;
}

/** A row's typed values, without those that were refused, and what was refused. */
export interface ReadRow {
  readonly row: Row;
  readonly problems: readonly CellProblem[];
}

const NONE: readonly CellProblem[] = [];

/** Reads rows of a file whose header is known: cells by their columns, then the dataset's conversions. */
export const rowReader = (header: Header, context: Context): ((cells: readonly string[]) => ReadRow) => {
  const { dataset } = context;
  const readers = dataset.columns.flatMap((column): [string, number, ReadRaw][] => {
    const at = header.at.get(column.name);
    return at === undefined ? [] : [[column.name, at, cellReader(column, context)]];
  });
  const unknown = unknownCellReader(context);
  for (const at of header.unknown) readers.push([`#${at + 1}`, at, unknown]);
  // A conversion reads whole rows; a file without all the columns is refused anyway.
  const convert =
    header.at.size === dataset.columns.length
      ? converter(dataset)
      : (row: Row): ReadRow => ({ row, problems: NONE });
  return (cells) => {
    const row: Record<string, Value> = {};
    let problems: CellProblem[] | undefined;
    for (const [column, at, read] of readers) {
      const raw = cells[at] as string;
      const value = read(raw);
      if (value === undefined) continue;
      if (!isRefusal(value)) row[column] = value;
      else {
        problems ??= [];
        for (const problem of value.problems) problems.push({ column, raw, problem });
      }
    }
    return problems ? { row, problems } : convert(row);
  };
};

/** The dataset's exact conversions; a value that they change is judged again. */
const converter = (dataset: Dataset): ((row: Row) => ReadRow) => {
  const { convert } = dataset;
  if (!convert) return (row) => ({ row, problems: NONE });
  const judges = new Map(dataset.columns.map((column: Column) => [column.name, judge(column)]));
  return (before) => {
    const row = convert(before);
    if (row === before) return { row, problems: NONE };
    const problems = Object.entries(row).flatMap(([column, value]): CellProblem[] => {
      const result = value === before[column] ? value : judges.get(column)?.(value);
      if (result === undefined || !isRefusal(result)) return [];
      return result.problems.map((problem) => ({ column, raw: String(before[column] ?? ''), problem }));
    });
    return { row, problems };
  };
};
