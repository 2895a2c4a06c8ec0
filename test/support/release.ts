import { loadSolver } from '../../lambdas/runtime/solver.ts';
import { buildRelease } from '../../pipeline/release/build.ts';
import type { ReleaseMonth } from '../../pipeline/release/inputs.ts';
import type { Dataset, Row } from '../../schemas/model/dataset.ts';

/** Months for a release test: rows by period, made-up uploads around them. */
export const monthsOf = (
  rows: Readonly<Record<string, readonly Row[]>>,
  embargoed: readonly string[] = [],
): readonly ReleaseMonth[] =>
  Object.entries(rows).map(([period, { length }]) => ({
    period,
    digest: `digest-${period}-${length}`,
    embargoed: embargoed.includes(period),
    upload: {
      id: `u-${period}`,
      sha256: 'f'.repeat(64),
      rows: length,
      received: `${period}-28T03:00:00.000Z`,
    },
  }));

const solver = await loadSolver();

/** A built first release of rows by period. */
export const buildFrom = (
  dataset: Dataset,
  rows: Readonly<Record<string, readonly Row[]>>,
  embargoed: readonly string[] = [],
) =>
  buildRelease(dataset, monthsOf(rows, embargoed), (month) => rows[month.period] ?? [], {
    disclosure: { history: new Map(), solver },
  });

/** The text of one of its files. */
export const textOf = (built: ReturnType<typeof buildRelease>, name: string): string => {
  const file = built.files.find((candidate) => candidate.name === name);
  if (!file)
    throw new Error(`The release has no ${name}; it has ${built.files.map((f) => f.name).join(', ')}.`);
  return new TextDecoder().decode(file.body);
};
