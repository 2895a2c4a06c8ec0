import type { ColumnKind } from '../../../../schemas/model/column.ts';
import { type Finding, finding } from '../../../../schemas/model/finding.ts';
import type { Limits } from '../limits.ts';
import type { Score } from '../table/header-row.ts';
import type { TableEvent } from '../table/table-event.ts';
import { titleRows } from '../table/table-start.ts';
import { cellText } from './cell-text.ts';
import type { NumberFormat } from './number-format.ts';
import { columnLetters, type Sheet, type SheetRow } from './sheet.ts';

export interface SheetTableOptions {
  readonly score: Score;
  /** The kind of the column that a header cell names; undefined if the dataset does not have it. */
  readonly kindOf: (headerCell: string) => ColumnKind | undefined;
  readonly limits: Limits;
  readonly formats: readonly NumberFormat[];
  readonly from1904: boolean;
}

const SEARCHED = 30; // the header may be below a title, in these first rows
const BATCH = 1000;

/** Index of the row that is the header, or undefined: no row has a known name. A title may contain one by chance. */
const headerIndex = (rows: readonly SheetRow[], score: Score): number | undefined => {
  let best: { readonly at: number; readonly score: number } | undefined;
  for (const [at, { cells }] of rows.slice(0, SEARCHED).entries()) {
    const found = score(cells.map(({ value }) => value));
    if (found >= (best ? best.score * 2 + 1 : 1) && (at === 0 || found > 1)) best = { at, score: found };
  }
  return best?.at;
};

/**
 * A sheet as the events that a CSV file has, from the start at every call; a line is a row of the sheet. Undefined: it
 * has no header of the dataset.
 */
export const sheetTable = (
  sheet: Sheet,
  options: SheetTableOptions,
): (() => Iterable<TableEvent>) | undefined => {
  const at = headerIndex(sheet.rows, options.score);
  if (at === undefined) return undefined;
  const rows = sheet.rows.slice(at);
  return () => tableEvents(rows, sheet.rows[0]?.line ?? 1, options);
};

function* tableEvents(
  rows: readonly SheetRow[],
  top: number,
  options: SheetTableOptions,
): Generator<TableEvent> {
  const [header, ...others] = rows as [SheetRow, ...SheetRow[]];
  if (header.line > 1)
    yield { kind: 'finding', finding: titleRows(Math.min(top, header.line - 1) || 1, header.line) };
  const widest = rows.reduce((most, { cells }) => Math.max(most, (cells.at(-1)?.column ?? 0) + 1), 0);
  const width = Math.min(widest, options.limits.columns + 1);
  const names = textsOf(header, width, [], options);
  for (const found of names.findings) yield { kind: 'finding', finding: { ...found, line: header.line } };
  yield { kind: 'header', cells: names.texts, line: header.line, delimiter: '' };
  const blank: readonly string[] = Array.from({ length: width }, () => '');
  let batch: (readonly string[])[] = [];
  let line = header.line + 1;
  const flush = function* (): Generator<TableEvent> {
    const first = line - batch.length;
    if (batch.length > 0)
      yield {
        kind: 'rows',
        count: batch.length,
        rows: batch,
        row: first - header.line,
        lineAt: (i) => first + i,
      };
    batch = [];
  };
  for (const row of others) {
    while (line < row.line) {
      batch.push(blank);
      line++;
      if (batch.length === BATCH) yield* flush();
    }
    const { texts, findings } = textsOf(row, width, names.texts, options);
    for (const found of findings)
      yield { kind: 'finding', finding: { ...found, line: row.line, row: row.line - header.line } };
    batch.push(texts);
    line++;
    if (batch.length >= BATCH) yield* flush();
  }
  yield* flush();
}

/** A row's cells as text, and the findings on them. */
const textsOf = (row: SheetRow, width: number, names: readonly string[], options: SheetTableOptions) => {
  const { formats, from1904, kindOf } = options;
  const texts = Array.from({ length: width }, () => '');
  const findings: Finding[] = [];
  for (const cell of row.cells) {
    if (cell.column >= width) continue;
    const name = names[cell.column];
    const format = formats[cell.style] ?? { kind: 'other', code: `#${cell.style}` };
    const kind = name === undefined ? 'text' : kindOf(name);
    const { text, issue } = cellText(cell, { kind, format, from1904 });
    texts[cell.column] = text;
    if (!issue) continue;
    const { code, expected, detail, ...facts } = issue;
    findings.push(
      finding(code, expected, {
        ...facts,
        ...(name !== undefined && kind !== undefined && { column: name }),
        detail: { ...detail, cell: `${columnLetters(cell.column)}${row.line}` },
      }),
    );
  }
  return { texts, findings };
};
