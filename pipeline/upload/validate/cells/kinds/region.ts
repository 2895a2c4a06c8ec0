import { areas } from '../../../../../schemas/agency/areas.ts';
import { regions } from '../../../../../schemas/agency/codelists/regions.ts';
import type { CodeList } from '../../../../../schemas/model/code-list.ts';
import type { Expected } from '../../../../../schemas/model/expected.ts';
import type { CellIssue } from '../cell-issue.ts';

/** Region code lists are those with dotted codes. */
export const isRegionList = (list: CodeList): boolean => list.codes.some(({ code }) => code.includes('.'));

const titleOf = new Map(regions.map(({ code, title }) => [code, title.id]));

const DOTTED = /^\d{2}(?:\.\d{2}(?:\.\d{2}(?:\.\d{4})?)?)?$/;
const MANGLED = /^(\d{2})[ ,.]?(\d{1,2})(?:[ ,.]?(\d{2})(?:[ ,.]?(\d{4}))?)?$/;

/** Why a text is not a code of a region list: a code without dots, a damaged code, a name, or something else. */
export const regionIssue = (cell: string, list: CodeList, expected: Expected): CellIssue => {
  const codes = new Set(list.codes.map(({ code }) => code));
  const mangled = DOTTED.test(cell) ? undefined : MANGLED.exec(cell);
  if (mangled) {
    const [, province = '', regency = '', ...rest] = mangled;
    return ambiguous(cell, [province, regency.padStart(2, '0'), ...rest.filter(Boolean)].join('.'), codes);
  }
  const byName = regionByName(cell, codes);
  return { code: 'cell/code', what: 'code', expected, ...(byName && { suggestion: byName }) };
};

const ambiguous = (cell: string, dotted: string, codes: ReadonlySet<string>): CellIssue => {
  const regency = dotted.slice(0, 5);
  const swapped = areas.bpsSwapped[regency];
  const undotted = /^\d+$/.test(cell);
  const bps = swapped ?? regency;
  const named = (code: string) => `${code} ${titleOf.get(code) ?? ''}`.trim();
  // Certain only for a regency that has the same number in both systems and is written with all its digits.
  const certain = codes.has(dotted) && dotted.length === 5 && !swapped && /^\d{2}\D?\d{2}$/.test(cell);
  const readings = titleOf.has(regency) ? { kemendagri: named(regency), bps: named(bps) } : {};
  return {
    code: 'cell/ambiguous-region',
    what: 'region',
    expected: { kind: 'dotted-region-code' },
    detail: { kind: undotted ? 'undotted' : 'mangled', ...readings },
    ...(certain && { suggestion: dotted }),
  };
};

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^(provinsi|prov\.?|kabupaten|kab\.?|kota|kecamatan|kec\.?|kelurahan|kel\.?|desa)\s+(?=\S)/, '')
    .replace(/[^a-z0-9]/g, '');

/** Name in lower case, and the same without its kind, spaces and marks, to the codes of the regions that have it. */
const codesByName = new Map<string, Set<string>>();
for (const { code, names } of regions)
  for (const name of names.flatMap((full) => [plain(full), full.toLowerCase()]))
    codesByName.set(name, (codesByName.get(name) ?? new Set()).add(code));

/** The one code of the list that a region's name, or the name of a place inside it, can mean. */
const regionByName = (cell: string, codes: ReadonlySet<string>): string | undefined => {
  const matches = [...(codesByName.get(cell.toLowerCase()) ?? codesByName.get(plain(cell)) ?? [])];
  const own = matches.filter((code) => codes.has(code));
  const found = new Set((own.length > 0 ? own : matches).map((code) => ancestorIn(code, codes)));
  const [only] = found;
  return found.size === 1 ? only : undefined;
};

const ancestorIn = (code: string, codes: ReadonlySet<string>): string | undefined => {
  for (let at = code; at !== ''; at = at.slice(0, Math.max(at.lastIndexOf('.'), 0)))
    if (codes.has(at)) return at;
  return undefined;
};
