import { type Finding, finding } from '../../../../schemas/model/finding.ts';
import type { Score } from '../table/header-row.ts';
import type { Sheet } from './sheet.ts';

/** A sheet that was read, with its name. */
export interface NamedSheet extends Sheet {
  readonly name: string;
  readonly hidden: boolean;
}

export interface Choice {
  /** The sheet with the data; undefined if all sheets are empty. */
  readonly sheet?: NamedSheet;
  readonly findings: readonly Finding[];
}

/** The sheets of a template that explain it (pipeline/upload/template/names.ts). */
const EXPLAINING = new Set(['Keterangan', 'Kode']);

/**
 * The one sheet that holds data. The template's explaining sheets do not count, unless one of their rows could be a
 * header. If two other sheets have data, or a hidden one has, that is a finding.
 */
export const chooseSheet = (sheets: readonly NamedSheet[], score: Score): Choice => {
  const filled = sheets.filter((sheet) => sheet.rows.length > 0 && !isExplaining(sheet, score));
  const findings = filled
    .filter(({ hidden }) => hidden)
    .map(({ name }) =>
      finding(
        'workbook/hidden',
        { kind: 'nothing-hidden' },
        {
          detail: { kind: 'sheet', name },
        },
      ),
    );
  const seen = filled.filter(({ hidden }) => !hidden);
  if (seen.length > 1)
    findings.push(
      finding(
        'workbook/sheets',
        { kind: 'one-sheet-with-data' },
        { detail: { names: seen.map(({ name }) => name).join(', ') } },
      ),
    );
  const sheet = seen.length === 1 ? seen[0] : undefined;
  return { findings, ...(sheet && { sheet }) };
};

const isExplaining = ({ name, rows }: NamedSheet, score: Score): boolean =>
  EXPLAINING.has(name) && rows.every(({ cells }) => score(cells.map(({ value }) => value)) < 2);
