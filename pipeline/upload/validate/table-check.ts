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
import { cellFinding, ruleFinding } from './rows/row-findings.ts';
import type { RowPosition } from './rows/row-position.ts';
import { isBlank, isHeaderAgain, isNil, isTotal } from './rows/shape.ts';
import { type RowScan, rowScan } from './scan/scan.ts';

/** The result of a table's checks, besides the findings. */
export interface TableResult {
  /** Data rows; blank rows and a NIHIL row are not counted. */
  readonly rowCount: number;
  /** False if the header was so wrong that no row was read. */
  readonly counted: boolean;
  /** The table declares a month without events. */
  readonly nil: boolean;
}

/** Takes correct rows until the first error; whether the file is accepted is known only at its end. */
export interface RowSink {
  /** A typed row, values in the order of the dataset's columns, undefined for an empty cell; in file order. */
  readonly row: (values: readonly Value[], line: number) => void;
  /** Drops all rows so far: the file has an error, or is read again. */
  readonly clear: () => void;
}

/** Consecutive rows. Those in `rows` are cells to read; the scan has read the others already. */
export interface RowBlock {
  readonly count: number;
  readonly rows: readonly (readonly string[])[];
  /** Indexes of `rows` in the block; absent if the block has no other rows. */
  readonly at?: readonly number[];
  /** Number of the first row in the file, 1-based. */
  readonly row: number;
  readonly lineAt: (i: number) => number;
}

/** The checks of one table, fed in file order. Findings are emitted as they are made. */
export interface TableCheck {
  /** Returns a scan that may read rows from bytes; undefined if all rows must be given as cells. */
  readonly header: (cells: readonly string[], line: number, delimiter: string) => RowScan | undefined;
  readonly rows: (block: RowBlock) => void;
  /** @param repeated findings on repeated keys, known only after all rows */
  readonly finish: (repeated: Iterable<Finding>) => TableResult;
}

/** The receivers of a table's rows, keys and findings. */
export interface TableCheckParts {
  readonly emit: (finding: Finding) => void;
  readonly sink: RowSink;
  readonly keys: KeyCheck;
  /** Absent if the rows are all rows of the file. */
  readonly orderOf?: typeof rowOrder;
}

export const tableCheck = (
  context: Context,
  { emit, sink, keys, orderOf = rowOrder }: TableCheckParts,
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
  const at = (code: FindingCode, expected: Expected, position: RowPosition, more: Partial<Finding> = {}) =>
    report(finding(code, expected, { ...position, ...more }));

  /** Whether the first row is a NIHIL row; if it stays the only row, it declares a nil month. */
  const takesNil = (cells: readonly string[], position: RowPosition, at: Header['at']): boolean => {
    const index = at.get('periode');
    const column = dataset.columns.find(({ name }) => name === 'periode');
    if (order.count() !== 1 || index === undefined || !column || !isNil(cells, index)) return false;
    const raw = cells[index] as string;
    const month = cellReader(column, context)(raw);
    if (isRefusal(month))
      for (const issue of month.issues) report(cellFinding({ column: 'periode', raw, issue }, position));
    order.nil(position);
    return true;
  };

  const takeRow = (
    cells: readonly string[],
    position: RowPosition,
    { width, at: columns, unnamed }: Header,
    read: (cells: readonly string[]) => ReadRow,
  ) => {
    if (cells.length === width && takesNil(cells, position, columns)) return;
    const result = cells.length === width ? read(cells) : undefined;
    if (!result || result.refused.length > 0) {
      if (isHeaderAgain(cells, columnNames)) return at('row/second-table', { kind: 'one-table' }, position);
      if (isTotal(cells, columns.get('periode')))
        return at('row/total', { kind: 'data-rows-only' }, position);
    }
    if (!result)
      return at('row/field-count', { kind: 'column-count', count: width }, position, {
        detail: { found: cells.length, expected: width },
      });
    for (const cell of result.refused) report(cellFinding(cell, position));
    for (const index of unnamed)
      if (!isBlank([cells[index] as string]))
        at('header/empty', { kind: 'no-blank-end' }, position, { detail: { position: index + 1 } });
    const refused = new Set(result.refused.map(({ column }) => column));
    if (dataset.key.columns.every((column) => columns.has(column) && !refused.has(column)))
      keys.add(valuesOf(result.row), position.line, position.row);
    if (refused.size > 0 || columns.size < dataset.columns.length) return;
    for (const rule of dataset.rules)
      if (!rule.holds(result.row)) report(ruleFinding(rule, result.row, position));
    if (!bad) sink.row(valuesOf(result.row), position.line);
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
        const position = { line, row: row + i };
        if (isBlank(cells)) order.blank(position);
        else {
          order.row();
          takeRow(cells, position, header, read);
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
