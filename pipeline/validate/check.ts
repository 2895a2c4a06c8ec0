import type { Row } from '../../schemas/dataset.ts';
import { type Finding, type FindingCode, finding } from '../../schemas/finding.ts';
import { type Text, text } from '../../schemas/text.ts';
import { cellReader } from './cells/cell.ts';
import type { Context } from './context.ts';
import { cellFinding, type Place, ruleFinding } from './findings.ts';
import { type Header, readHeader } from './header.ts';
import { isRefusal } from './problem.ts';
import { keyCheck } from './rows/keys.ts';
import { type ReadRow, rowReader } from './rows/row.ts';
import { isBlank, isHeaderAgain, isNil, isTotal } from './rows/shape.ts';

/** What the checks of a table came to. */
export interface Checked {
  /** Typed rows in file order; empty once an error was found. */
  readonly rows: readonly Row[];
  /** Physical line of each of them. */
  readonly lines: readonly number[];
  /** Data rows seen, blank ones and a NIHIL row not counted. */
  readonly rowCount: number;
  /** False where the header was so wrong that no row was looked at. */
  readonly counted: boolean;
  /** The table declares that there was nothing in its month. */
  readonly nil: boolean;
}

/** The checks of one table, fed in file order. Findings go out as they are made, those on whole columns at the end. */
export interface TableCheck {
  readonly header: (cells: readonly string[], line: number) => void;
  readonly rows: (
    rows: readonly (readonly string[])[],
    firstRow: number,
    lineAt: (i: number) => number,
  ) => void;
  readonly finish: () => Checked;
}

const BLANK = text('tidak ada baris kosong di antara data', 'no blank row among the data');
const NO_TOTAL = text(
  'hanya baris data; jumlah dihitung otomatis',
  'data rows only; totals are calculated automatically',
);
const ONE_TABLE = text('satu tabel per berkas', 'one table a file');
const NIL_ALONE = text('baris NIHIL sebagai satu-satunya baris', 'the NIHIL row as the only row of the file');
const DROPPED = text('tidak ada baris atau kolom kosong di akhir', 'no blank rows or columns at the end');

export const tableCheck = (context: Context, emit: (finding: Finding) => void): TableCheck => {
  const { dataset } = context;
  const names = new Set(dataset.columns.map(({ name }) => name));
  const keys = keyCheck(dataset);
  let header: Header | undefined;
  let read: ((cells: readonly string[]) => ReadRow) | undefined;
  let rows: Row[] = [];
  let lines: number[] = [];
  let rowCount = 0;
  let bad = false;
  let blanks: Place[] = [];
  let nilAt: Place | undefined;

  const report = (found: Finding) => {
    if (found.severity === 'error') {
      bad = true;
      rows = [];
      lines = [];
    }
    emit(found);
  };
  const at = (code: FindingCode, expected: Text, place: Place, more: Partial<Finding> = {}) =>
    report(finding(code, expected, { ...place, ...more }));

  /** A NIHIL row whose month is the upload's stands for a nil month, if it stays alone. */
  const takesNil = (cells: readonly string[], place: Place): boolean => {
    const index = header?.at.get('periode');
    const column = dataset.columns.find(({ name }) => name === 'periode');
    if (rowCount !== 1 || index === undefined || !column || !isNil(cells, index)) return false;
    const raw = cells[index] as string;
    const month = cellReader(column, context)(raw);
    if (month !== undefined && isRefusal(month))
      for (const problem of month.problems) report(cellFinding({ column: 'periode', raw, problem }, place));
    nilAt = place;
    return true;
  };

  const takeRow = (cells: readonly string[], place: Place, { width, at: columns, unnamed }: Header) => {
    if (cells.length === width && takesNil(cells, place)) return;
    if (nilAt && rowCount === 2) at('row/rule', NIL_ALONE, nilAt, { ruleId: 'nihil-alone' });
    const result = cells.length === width ? read?.(cells) : undefined;
    if (!result || result.problems.length > 0) {
      if (isHeaderAgain(cells, names)) return at('row/second-table', ONE_TABLE, place);
      if (isTotal(cells, columns.get('periode'))) return at('row/total', NO_TOTAL, place);
    }
    if (!result) {
      const expected = text(`${width} kolom`, `${width} columns`);
      return at('row/field-count', expected, place, { detail: { found: cells.length, expected: width } });
    }
    for (const problem of result.problems) report(cellFinding(problem, place));
    for (const index of unnamed)
      if (!isBlank([cells[index] as string]))
        at('header/empty', DROPPED, place, { detail: { position: index + 1 } });
    const refused = new Set(result.problems.map(({ column }) => column));
    if (dataset.key.columns.every((column) => columns.has(column) && !refused.has(column)))
      keys.add(result.row, place);
    if (refused.size > 0 || columns.size < dataset.columns.length) return;
    for (const rule of dataset.rules)
      if (!rule.holds(result.row)) report(ruleFinding(rule, result.row, place));
    if (bad) return;
    rows.push(result.row);
    lines.push(place.line);
  };

  return {
    header(cells, line) {
      header = readHeader(cells, line, context);
      for (const found of header.findings) report(found);
      if (header.width <= context.maxColumns) read = rowReader(header, context);
    },
    rows(batch, firstRow, lineAt) {
      if (!header || !read) return;
      for (let i = 0; i < batch.length; i++) {
        const cells = batch[i] as readonly string[];
        const place = { line: lineAt(i), row: firstRow + i };
        if (isBlank(cells)) {
          blanks.push(place);
          continue;
        }
        for (const blank of blanks) at('row/field-count', BLANK, blank, { ruleId: 'row/blank' });
        if (blanks.length > 0) blanks = [];
        rowCount++;
        takeRow(cells, place, header);
      }
    },
    finish() {
      for (const found of keys.findings()) report(found);
      const unnamed = header?.unnamed.length ?? 0;
      if (blanks.length > 0 || unnamed > 0)
        report(
          finding('file/trailing-blank', DROPPED, {
            ...(blanks[0] && { line: blanks[0].line }),
            detail: { rows: blanks.length, columns: unnamed },
          }),
        );
      const nil = nilAt !== undefined && rowCount === 1;
      return { rows, lines, rowCount: nil ? 0 : rowCount, counted: read !== undefined, nil };
    },
  };
};
