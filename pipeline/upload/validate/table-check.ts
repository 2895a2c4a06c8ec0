import type { Row, Value } from '../../../schemas/model/dataset.ts';
import type { Expected } from '../../../schemas/model/expected.ts';
import { type Finding, type FindingCode, finding } from '../../../schemas/model/finding.ts';
import { cellReader } from './cells/cell.ts';
import { isRefusal } from './cells/cell-issue.ts';
import type { Context } from './context.ts';
import { type Header, readHeader } from './header/header.ts';
import type { KeyCheck } from './rows/keys.ts';
import { rowOrder } from './rows/order.ts';
import { type ReadRow, rowReader } from './rows/row.ts';
import { cellFinding, type Place, ruleFinding } from './rows/row-findings.ts';
import { isBlank, isHeaderAgain, isNil, isTotal } from './rows/shape.ts';
import { type RowScan, rowScan } from './scan/scan.ts';

/** What the checks of a table came to. */
export interface Checked {
  /** Data rows seen, blank ones and a NIHIL row not counted. */
  readonly rowCount: number;
  /** False where the header was so wrong that no row was looked at. */
  readonly counted: boolean;
  /** The table declares that there was nothing in its month. */
  readonly nil: boolean;
}

/** Takes the rows that are right, as long as nothing is wrong: whether a file is accepted is known at its end. */
export interface RowSink {
  /** A typed row, values in the order of the dataset's columns, undefined for an empty cell; in file order. */
  readonly row: (values: readonly Value[], line: number) => void;
  /** All rows so far are void: the file is refused, or is being read again. */
  readonly clear: () => void;
}

/** Rows that follow each other: `rows` as cells, and before, between and after them those that the scan has read. */
export interface RowBlock {
  readonly count: number;
  readonly rows: readonly (readonly string[])[];
  /** Indexes of `rows` in the block; absent where they are all of it. */
  readonly at?: readonly number[];
  /** Number of the first row in the file, 1-based. */
  readonly row: number;
  readonly lineAt: (i: number) => number;
}

/** The checks of one table, fed in file order. Findings go out as they are made, those on whole columns at the end. */
export interface TableCheck {
  /** The answer is a scan that may read rows from bytes; undefined where all have to be given as cells. */
  readonly header: (cells: readonly string[], line: number, delimiter: string) => RowScan | undefined;
  readonly rows: (block: RowBlock) => void;
  /** @param repeated findings on keys, known only when all rows have been seen */
  readonly finish: (repeated: Iterable<Finding>) => Checked;
}

/** What a table's checks work with. */
export interface CheckParts {
  readonly emit: (finding: Finding) => void;
  readonly sink: RowSink;
  readonly keys: KeyCheck;
  /** Absent where the rows are all that the file has. */
  readonly orderOf?: typeof rowOrder;
}

export const tableCheck = (
  context: Context,
  { emit, sink, keys, orderOf = rowOrder }: CheckParts,
): TableCheck => {
  const { dataset } = context;
  const names = dataset.columns.map(({ name }) => name);
  const columnNames = new Set(names);
  let header: Header | undefined;
  let read: ((cells: readonly string[]) => ReadRow) | undefined;
  let scan: RowScan | undefined;
  let bad = false;

  const report = (found: Finding) => {
    if (found.severity === 'error' && !bad) {
      bad = true;
      sink.clear();
    }
    emit(found);
  };
  const order = orderOf(report);
  const at = (code: FindingCode, expected: Expected, place: Place, more: Partial<Finding> = {}) =>
    report(finding(code, expected, { ...place, ...more }));

  /** A NIHIL row whose month is the upload's stands for a nil month, if it stays alone. */
  const takesNil = (cells: readonly string[], place: Place, at: Header['at']): boolean => {
    const index = at.get('periode');
    const column = dataset.columns.find(({ name }) => name === 'periode');
    if (order.count() !== 1 || index === undefined || !column || !isNil(cells, index)) return false;
    const raw = cells[index] as string;
    const month = cellReader(column, context)(raw);
    if (isRefusal(month))
      for (const problem of month.problems) report(cellFinding({ column: 'periode', raw, problem }, place));
    order.nil(place);
    return true;
  };

  const takeRow = (
    cells: readonly string[],
    place: Place,
    { width, at: columns, unnamed }: Header,
    read: (cells: readonly string[]) => ReadRow,
  ) => {
    if (cells.length === width && takesNil(cells, place, columns)) return;
    const result = cells.length === width ? read(cells) : undefined;
    if (!result || result.problems.length > 0) {
      if (isHeaderAgain(cells, columnNames)) return at('row/second-table', { kind: 'one-table' }, place);
      if (isTotal(cells, columns.get('periode'))) return at('row/total', { kind: 'data-rows-only' }, place);
    }
    if (!result)
      return at('row/field-count', { kind: 'column-count', count: width }, place, {
        detail: { found: cells.length, expected: width },
      });
    for (const problem of result.problems) report(cellFinding(problem, place));
    for (const index of unnamed)
      if (!isBlank([cells[index] as string]))
        at('header/empty', { kind: 'no-blank-end' }, place, { detail: { position: index + 1 } });
    const refused = new Set(result.problems.map(({ column }) => column));
    if (dataset.key.columns.every((column) => columns.has(column) && !refused.has(column)))
      keys.add(valuesOf(result.row), place.line, place.row);
    if (refused.size > 0 || columns.size < dataset.columns.length) return;
    for (const rule of dataset.rules)
      if (!rule.holds(result.row)) report(ruleFinding(rule, result.row, place));
    if (!bad) sink.row(valuesOf(result.row), place.line);
  };

  const valuesOf = (row: Row): readonly Value[] => names.map((name) => row[name]);

  return {
    header(cells, line, delimiter) {
      header = readHeader(cells, line, context);
      for (const found of header.findings) report(found);
      if (header.width > context.maxColumns) return undefined;
      read = rowReader(header, context);
      scan = rowScan(header, delimiter, context);
      return scan;
    },
    rows({ count, rows, at, row, lineAt }) {
      if (!header || !read) return;
      let next = 0; // of `rows`
      for (let i = 0; i < count; i++) {
        const line = lineAt(i);
        if (at && at[next] !== i) {
          const values = (scan as RowScan).take();
          order.row();
          keys.add(values, line, row + i);
          if (!bad) sink.row(values, line);
          continue;
        }
        const cells = rows[next++] as readonly string[];
        const place = { line, row: row + i };
        if (isBlank(cells)) order.blank(place);
        else {
          order.row();
          takeRow(cells, place, header, read);
        }
      }
    },
    finish(repeated) {
      for (const found of repeated) report(found);
      const { findings, nil } = order.end(header?.unnamed.length ?? 0);
      for (const found of findings) report(found);
      return { rowCount: nil ? 0 : order.count(), counted: read !== undefined, nil };
    },
  };
};
