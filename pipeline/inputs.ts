import type { Dataset } from '../schemas/dataset.ts';
import { releaseInstant } from '../schemas/period.ts';
import { sha256 } from './publish/digest.ts';

/** A month that a release is computed from: where its rows came from and whether they may be read yet. */
export interface ReleaseMonth {
  readonly period: string;
  readonly digest: string;
  readonly upload: {
    readonly id: string;
    readonly sha256: string;
    readonly rows: number;
    readonly received: string;
  };
  readonly embargoed: boolean;
  /** The month was taken back: `upload` is the withdrawal, and there are no rows. */
  readonly withdrawn?: true;
}

/** Whether a month's figures must still wait at an instant. */
export const isEmbargoed = (dataset: Dataset, period: string, now: Date): boolean =>
  now < releaseInstant(period, dataset.release.lagDays ?? 0) && dataset.release.lagDays !== undefined;

/**
 * What a release is a function of, as one digest: the months' contents, the declaration and the code.
 * @param code digest of the code that computes releases
 */
export const contentDigest = (dataset: Dataset, months: readonly ReleaseMonth[], code: string): string => {
  const inputs = months.map(({ period, digest, embargoed }) => [period, digest, embargoed]).sort();
  const { row: _row, columns, ...declared } = dataset;
  const declaration = { ...declared, columns: columns.map(({ type: _type, ...column }) => column) };
  return sha256(JSON.stringify([inputs, sha256(JSON.stringify(declaration)), code]));
};
