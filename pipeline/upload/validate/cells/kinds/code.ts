import type { Code, CodeList } from '../../../../../schemas/model/code-list.ts';
import type { Column } from '../../../../../schemas/model/column.ts';
import type { Context } from '../../context.ts';
import { nearest } from '../../nearest.ts';
import { type CellIssue, type ReadCell, type Refusal, refuse } from '../cell-issue.ts';
import { expectedOf } from '../expected.ts';
import { isRegionList, regionIssue } from './region.ts';

/** One code of a list: itself in any case, or one of its aliases. Anything else is refused, the nearest suggested. */
export const codeCell = (column: Column, context: Context): ReadCell => {
  const read = codeReader(column, context);
  return (cell) => read(cell);
};

/** Several codes, `A|B` (`,` `;` `+` also separate them), as an array without repeats, in the order of the cell. */
export const codesCell = (column: Column, context: Context): ReadCell => {
  const read = codeReader(column, context);
  return (cell) => {
    const codes = new Set<string>();
    const issues = new Map<string, CellIssue>();
    for (const part of cell.split(/[|,;+]/)) {
      const code = read(part.trim());
      if (typeof code === 'string') codes.add(code);
      // Two parts with the same mistake give one issue.
      else for (const issue of code.issues) issues.set(`${issue.what} ${issue.suggestion}`, issue);
    }
    return issues.size > 0 ? { issues: [...issues.values()] } : [...codes];
  };
};

const codeReader = (column: Column, context: Context): ((cell: string) => string | Refusal) => {
  const list = column.codeList as CodeList;
  const valid = list.codes.filter((entry) => isValid(entry, context.period));
  const expired = new Set(list.codes.filter((entry) => !valid.includes(entry)).map(({ code }) => code));
  const known = spellings(list.codes);
  const expected = expectedOf(column);
  const titles = new Map(valid.map(({ code, title }) => [title.id.toLowerCase(), code]));
  return (cell) => {
    const code = known.get(cell) ?? known.get(cell.toLowerCase());
    if (code !== undefined && !expired.has(code)) return code;
    if (code !== undefined)
      return refuse({
        code: 'cell/code',
        what: 'validity',
        expected: { kind: 'code-in-force', period: context.period },
      });
    if (isRegionList(list)) return refuse(regionIssue(cell, list, expected));
    const suggestion =
      titles.get(cell.toLowerCase()) ??
      nearest(
        cell,
        valid.map((entry) => entry.code),
      );
    return refuse({ code: 'cell/code', what: 'code', expected, ...(suggestion && { suggestion }) });
  };
};

/** Every accepted spelling, as written and in lower case, to its code; codes come before aliases. */
const spellings = (codes: readonly Code[]): ReadonlyMap<string, string> => {
  const known = new Map<string, string>();
  const add = (spelling: string, code: string) => {
    if (!known.has(spelling)) known.set(spelling, code);
  };
  for (const { code } of codes) add(code, code);
  for (const { code } of codes) add(code.toLowerCase(), code);
  for (const { code, aliases } of codes) for (const alias of aliases ?? []) add(alias.toLowerCase(), code);
  return known;
};

/** Whether a code may be used on some day of a month. */
const isValid = ({ validFrom, validTo }: Code, period: string): boolean =>
  (validFrom === undefined || validFrom <= `${period}-31`) &&
  (validTo === undefined || validTo >= `${period}-01`);
