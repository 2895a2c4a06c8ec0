import * as z from 'zod';

/** A stored value, read-only in all its parts. */
export type Stored<T> = T extends readonly (infer E)[]
  ? readonly Stored<E>[]
  : T extends object
    ? { readonly [K in keyof T]: Stored<T[K]> }
    : T;

/** A value that JSON and an item of the table can hold. */
type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** How one kind of stored thing is written and read: a record of the table, an object of a bucket, a public file. */
export interface StoredFormat<T> {
  /** What messages call it. */
  readonly name: string;
  /** The format that is written. */
  readonly number: number;
  /**
   * Reads a value in this or any older format.
   * @param where the key of the value, for messages
   * @throws where the format is unknown or the value is not in its format
   */
  read(value: unknown, where: string): T;
  /** The value as it is stored: with the number of its format, unless that is 1. */
  write(value: Stored<T>): { readonly [name: string]: Json };
}

/** Checks a value in one format and makes the next format of it. */
export type Upgrade = z.ZodType;

/** The next format differs only by its number. */
export const unchanged: Upgrade = z.unknown();

/**
 * Declares a stored thing. What is stored without a number is in format 1, and each upgrade leads one format further:
 * with two upgrades, format 3 is written and formats 1 to 3 are read. To change a shape, add an upgrade for what is
 * stored already. Public files never change their bytes, so they stay in format 1.
 */
export const storedFormat = <S extends z.ZodType<object>>({
  name,
  shape,
  upgrades = [],
}: {
  readonly name: string;
  readonly shape: S;
  /** From format 1 to 2, from 2 to 3, and so on. */
  readonly upgrades?: readonly Upgrade[];
}): StoredFormat<z.output<S>> => {
  const number = upgrades.length + 1;
  const known = number === 1 ? 'format 1' : `formats 1 to ${number}`;
  return {
    name,
    number,
    read(value, where) {
      const { format, rest } = separate(value);
      if (!Number.isInteger(format) || Number(format) < 1 || Number(format) > number)
        throw new Error(
          `The ${name} "${where}" has format ${JSON.stringify(format)}; this code reads ${known}. Newer code wrote it: deploy that code again.`,
        );
      const checked = <T extends z.ZodType>(step: T, older: unknown): z.output<T> => {
        const result = step.safeParse(older);
        if (result.success) return result.data;
        throw new Error(
          `The ${name} "${where}" is damaged: it is not in format ${format}.\n${z.prettifyError(result.error)}`,
        );
      };
      const steps = upgrades.slice(Number(format) - 1);
      return checked(
        shape,
        steps.reduce<unknown>((older, step) => checked(step, older), rest),
      );
    },
    // The shapes are of JSON, which their type does not say.
    write: (value) => ({ ...(number > 1 && { format: number }), ...(value as { [name: string]: Json }) }),
  };
};

const separate = (value: unknown): { readonly format: unknown; readonly rest: unknown } => {
  if (typeof value !== 'object' || value === null || !('format' in value)) return { format: 1, rest: value };
  const { format, ...rest } = value;
  return { format, rest };
};
