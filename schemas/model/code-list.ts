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
  /** The list whose codes `group` names. */
  readonly groups?: CodeList;
}

/** The codes of a list, in its order, in the type that `z.enum` takes. */
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
    // If a code is in the list twice, its first entry counts.
    known = new Map([...list.codes].reverse().map((entry) => [entry.code, entry]));
    entries.set(list, known);
  }
  return known.get(code);
};

/** code -> its group, for a dimension that publishes groups. Codes without a group stay as they are. */
export const groupsOf = (list: CodeList): Readonly<Record<string, string>> =>
  Object.fromEntries(list.codes.flatMap(({ code, group }) => (group === undefined ? [] : [[code, group]])));

/** Whether the list has this code and it is valid on a date (YYYY-MM-DD). */
export const isValidOn = (list: CodeList, code: string, date: string): boolean => {
  const entry = findCode(list, code);
  return entry !== undefined && (entry.validFrom ?? date) <= date && date <= (entry.validTo ?? date);
};
