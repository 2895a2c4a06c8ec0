import type { Text } from './text.ts';

/** One allowed code. `aliases` are other spellings that are mapped without doubt ("Laki-laki" for L). */
export interface Code {
  readonly code: string;
  readonly title: Text;
  readonly aliases?: readonly string[];
  /** A broader code, for lists that are hierarchies (a village in its regency) or groups (a UN drug group). */
  readonly group?: string;
  /** Dates between which the code may be used, both inclusive (YYYY-MM-DD). */
  readonly validFrom?: string;
  readonly validTo?: string;
}

/** A closed list of codes; a column that uses it accepts these and nothing else. */
export interface CodeList {
  readonly id: string;
  readonly title: Text;
  readonly source?: string;
  readonly codes: readonly Code[];
  /** The list that the codes' `group` is of. */
  readonly groups?: CodeList;
}

/** The codes of a list, in its order, as zod's enum wants them. */
export const codesOf = (list: CodeList): [string, ...string[]] => {
  const [first, ...rest] = list.codes.map((entry) => entry.code);
  if (first === undefined) throw new Error(`Code list "${list.id}" is empty; it needs at least one code.`);
  return [first, ...rest];
};

const entries = new WeakMap<CodeList, ReadonlyMap<string, Code>>();

/** The entry for a code, or undefined. */
export const findCode = (list: CodeList, code: string): Code | undefined => {
  let known = entries.get(list);
  if (!known) {
    // The first entry of a code is the one, should it be there twice.
    known = new Map([...list.codes].reverse().map((entry) => [entry.code, entry]));
    entries.set(list, known);
  }
  return known.get(code);
};

/** code -> its group, for a dimension that publishes the groups. Codes without one are left as they are. */
export const groupsOf = (list: CodeList): Readonly<Record<string, string>> =>
  Object.fromEntries(list.codes.flatMap(({ code, group }) => (group === undefined ? [] : [[code, group]])));

/** Whether a code may be used on a date (YYYY-MM-DD). A code that the list does not have may not. */
export const isValidOn = (list: CodeList, code: string, date: string): boolean => {
  const entry = findCode(list, code);
  return entry !== undefined && (entry.validFrom ?? date) <= date && date <= (entry.validTo ?? date);
};
