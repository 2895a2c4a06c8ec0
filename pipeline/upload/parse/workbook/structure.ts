import type { Expected } from '../../../../schemas/model/expected.ts';
import { type Finding, finding } from '../../../../schemas/model/finding.ts';
import { columnLetters, type Sheet } from './sheet.ts';

const PLAIN: Expected = { kind: 'no-merged-cells' };
const VISIBLE: Expected = { kind: 'nothing-hidden' };

/** Findings on a sheet that is not a plain table: merged cells, and hidden rows or columns with data. */
export function* structureFindings({ rows, hiddenColumns, merged }: Sheet): Generator<Finding> {
  for (const range of merged) {
    const line = Number(/\d+/.exec(range)?.[0] ?? '1');
    yield finding('workbook/merged', PLAIN, { line, detail: { range } });
  }
  for (const { line, hidden } of rows)
    if (hidden) yield finding('workbook/hidden', VISIBLE, { line, detail: { kind: 'row' } });
  const filled = new Set(rows.flatMap(({ cells }) => cells.map(({ column }) => column)));
  for (const column of [...filled].sort((a, b) => a - b))
    if (hiddenColumns.some(([from, to]) => column >= from && column <= to))
      yield finding('workbook/hidden', VISIBLE, {
        detail: { kind: 'column', letters: columnLetters(column) },
      });
}
