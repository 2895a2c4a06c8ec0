import type { ColumnKind } from '../../../../schemas/model/column.ts';
import type { Dataset } from '../../../../schemas/model/dataset.ts';
import type { Expected } from '../../../../schemas/model/expected.ts';
import { type Finding, finding } from '../../../../schemas/model/finding.ts';
import { controlIn, shown } from '../clean.ts';
import type { Context } from '../context.ts';
import { nearest } from '../nearest.ts';
import { personalHeader } from '../personal/headers.ts';
import { personalClass } from '../personal/personal.ts';
import { columnName } from './column-name.ts';

/** Where a file's columns are. */
export interface Header {
  /** Cells that every row must have. */
  readonly width: number;
  /** Column name -> index of its cell; the first one where a name is repeated. */
  readonly at: ReadonlyMap<string, number>;
  /** Cells that belong to no column of the dataset and announce no personal data. */
  readonly unknown: readonly number[];
  /** Cells without a name at the end of the header: fine if they are empty in every row. */
  readonly unnamed: readonly number[];
  readonly findings: readonly Finding[];
}

const RESERVED = new Set(
  [...Object.getOwnPropertyNames(Object.prototype), 'prototype'].map((name) => name.toLowerCase()),
);

/** How many cells of a line are names that its header may have; a title line has none. */
export const headerScore = (dataset: Dataset): ((cells: readonly string[]) => number) => {
  const known = new Set(dataset.columns.map(({ name }) => name));
  return (cells) => {
    const names = new Set(cells.map(columnName));
    return [...names].filter((name) => known.has(name) || personalHeader(name)).length;
  };
};

/** What the column that a header's cell names holds; undefined for a name that is not of the dataset. */
export const columnKind = ({ columns }: Dataset): ((cell: string) => ColumnKind | undefined) => {
  const kinds = new Map(columns.map(({ name, kind }) => [name, kind]));
  return (cell) => kinds.get(columnName(cell));
};

/** Matches a header row with the dataset's columns; every name that is missing, unknown, empty or repeated is a finding. */
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
      const found = strange(raw, name, i, context, accepted);
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

const strange = (raw: string, name: string, i: number, context: Context, accepted: Expected): Finding => {
  const position = i + 1;
  const { dataset } = context;
  if (name === '') return finding('header/empty', accepted, { detail: { position } });
  const personal = personalHeader(name) ?? personalClass(name);
  if (personal) {
    const detail = { class: personal, position, dataset: dataset.id };
    const shownName = personalHeader(name) ? { column: name } : {};
    return finding('header/personal-data', accepted, { detail, ...shownName });
  }
  if (RESERVED.has(name) || RESERVED.has(raw.trim().toLowerCase()))
    return finding('header/reserved', accepted, { value: shown(raw), detail: { position } });
  const character = controlIn(raw.replace(/\s/g, ''));
  if (character)
    return finding('cell/control-character', accepted, {
      value: shown(raw),
      detail: { position, character },
    });
  const suggestion = nearest(
    name,
    dataset.columns.map((column) => column.name),
  );
  return finding('header/unknown', accepted, {
    column: shown(raw.trim()),
    detail: { position },
    ...(suggestion && { suggestion }),
  });
};
