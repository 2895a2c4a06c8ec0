import type { Downloaded } from './release.ts';

/** Other people's tool, reading a release. */
export interface Reader {
  readonly name: string;
  /** Makes it ready; the answer says why that is not possible here. */
  prepare(folder: string): Promise<string | undefined>;
  /** What it reads otherwise than it should; empty when all agrees. */
  read(release: Downloaded): Promise<readonly string[]>;
}

/** Compares what a reader found of a table with what is expected. */
export const compare = (
  what: string,
  found: { readonly rows: number; readonly sums: Readonly<Record<string, number>> },
  expected: { readonly rows: number; readonly sums: Readonly<Record<string, number>> },
): readonly string[] => [
  ...(found.rows === expected.rows ? [] : [`${what}: ${found.rows} rows, not ${expected.rows}`]),
  ...Object.entries(expected.sums).flatMap(([column, sum]) =>
    found.sums[column] === sum
      ? []
      : [`${what}: the sum of ${column} is ${found.sums[column]}, not ${sum} thousandths`],
  ),
];

/** Compares groups of rows, both ways: none missing, none more, each the same. */
export const compareGroups = (
  what: string,
  found: Readonly<Record<string, string>>,
  expected: Readonly<Record<string, string>>,
): readonly string[] =>
  [...new Set([...Object.keys(expected), ...Object.keys(found)])].flatMap((group) =>
    found[group] === expected[group]
      ? []
      : [`${what}: ${group} has ${found[group] ?? 'no rows'}, not ${expected[group] ?? 'any'}`],
  );
