import type { Expected } from '../../../../schemas/model/expected.ts';
import { type Finding, finding } from '../../../../schemas/model/finding.ts';
import type { Context } from '../context.ts';
import { columnName } from './column-name.ts';
import { unknownName } from './unknown-name.ts';

/** Where a file's columns are. */
export interface Header {
  /** The number of cells that every row must have. */
  readonly width: number;
  /** Column name -> index of its cell; of a repeated name, the first. */
  readonly at: ReadonlyMap<string, number>;
  /** Indexes of cells that name no column of the dataset and no personal data. */
  readonly unknown: readonly number[];
  /** Indexes of cells without a name at the end of the header. They are accepted if they are empty in every row. */
  readonly unnamed: readonly number[];
  readonly findings: readonly Finding[];
}

/** Matches a header with the dataset's columns. Every missing, unknown, empty or repeated name is a finding. */
export const readHeader = (cells: readonly string[], line: number, context: Context): Header => {
  const { dataset, maxColumns } = context;
  const names = cells.map(columnName);
  const all = dataset.columns.map(({ name }) => name);
  const accepted: Expected = { kind: 'columns', names: all };
  const at = new Map<string, number>();
  const unknown: number[] = [];
  const findings: Finding[] = [];
  const width = cells.length;
  if (width > maxColumns) {
    const detail = { found: width, limit: maxColumns };
    return {
      width,
      at,
      unknown,
      unnamed: [],
      findings: [finding('header/too-many', { kind: 'at-most-columns', max: maxColumns }, { line, detail })],
    };
  }
  const named = names.findLastIndex((name) => name !== '') + 1;
  for (const [i, name] of names.entries()) {
    if (i >= named) break;
    const raw = cells[i] as string;
    if (!all.includes(name)) {
      const found = unknownName(raw, name, i, context, accepted);
      if (found.code === 'header/unknown') unknown.push(i);
      findings.push({ ...found, line });
    } else if (at.has(name)) {
      const other = (at.get(name) as number) + 1;
      findings.push(
        finding(
          'header/duplicate',
          { kind: 'each-column-once' },
          { line, column: name, detail: { position: i + 1, other } },
        ),
      );
    } else at.set(name, i);
  }
  for (const name of all.filter((column) => !at.has(column)))
    findings.push(finding('header/missing', accepted, { line, column: name }));
  const unnamed = Array.from({ length: width - named }, (_, i) => named + i);
  return { width, at, unknown, unnamed, findings };
};
