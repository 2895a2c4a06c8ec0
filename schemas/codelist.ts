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
}

/** The codes of a list, in its order, as zod's enum wants them. */
export const codesOf = (list: CodeList): [string, ...string[]] => {
  const [first, ...rest] = list.codes.map((entry) => entry.code);
  if (first === undefined) throw new Error(`Code list "${list.id}" is empty; it needs at least one code.`);
  return [first, ...rest];
};

/** The entry for a code, or undefined. */
export const findCode = (list: CodeList, code: string): Code | undefined =>
  list.codes.find((entry) => entry.code === code);
