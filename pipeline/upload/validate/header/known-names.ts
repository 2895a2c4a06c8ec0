import type { ColumnKind } from '../../../../schemas/model/column.ts';
import type { Dataset } from '../../../../schemas/model/dataset.ts';
import { personalHeader } from '../personal/headers.ts';
import { columnName } from './column-name.ts';

/** Counts the cells of a line that are column names, so that the header is told from a title line. */
export const headerScore = (dataset: Dataset): ((cells: readonly string[]) => number) => {
  const known = new Set(dataset.columns.map(({ name }) => name));
  return (cells) => {
    const names = new Set(cells.map(columnName));
    return [...names].filter((name) => known.has(name) || personalHeader(name)).length;
  };
};

/** The kind of the column that a header cell names; undefined if the dataset has no such column. */
export const columnKind = ({ columns }: Dataset): ((cell: string) => ColumnKind | undefined) => {
  const kinds = new Map(columns.map(({ name, kind }) => [name, kind]));
  return (cell) => kinds.get(columnName(cell));
};
