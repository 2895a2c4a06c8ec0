import { finalAfter } from '../../schemas/model/annual-final.ts';
import type { Dataset } from '../../schemas/model/dataset.ts';
import { releaseInstant } from '../../schemas/model/period.ts';
import { countsPersons } from '../disclose/linked-tables/measure-groups.ts';
import { sha256 } from '../publish/manifest/digest.ts';

/** A month of a release: the upload that its rows come from, and whether they may be published yet. */
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
  /** For figures about persons: its annual final has passed, so a small correction is no longer deferred. */
  readonly final?: boolean;
  /** The month was withdrawn: `upload` is the withdrawal, and there are no rows. */
  readonly withdrawn?: true;
}

/** Whether a month is still embargoed at an instant: its lag has not passed. */
export const isEmbargoed = (dataset: Dataset, period: string, now: Date): boolean =>
  now < releaseInstant(period, dataset.release.lagDays ?? 0) && dataset.release.lagDays !== undefined;

/**
 * Whether a month's upload, received then, has had its annual final: undefined for a dataset that counts no
 * persons, because it has no annual final.
 */
export const isFinal = (dataset: Dataset, received: string, now: Date): boolean | undefined =>
  countsPersons(dataset) ? finalAfter(received) <= now : undefined;

/** The months with public figures, in order, and their uploads. */
export const publicMonths = (
  months: readonly ReleaseMonth[],
): ReadonlyMap<string, { readonly upload: string; readonly received: string }> =>
  new Map(
    [...months]
      .filter(({ embargoed, withdrawn }) => !embargoed && !withdrawn)
      .sort((a, b) => (a.period < b.period ? -1 : 1))
      .map(({ period, upload: { id, received } }) => [period, { upload: id, received }]),
  );

/**
 * One digest of everything that a release depends on except the public versions: the contents of the months, the
 * declaration and the code.
 * @param code digest of the code that computes releases
 */
export const contentDigest = (dataset: Dataset, months: readonly ReleaseMonth[], code: string): string => {
  const inputs = months
    .map(({ period, digest, embargoed, final }) => [
      period,
      digest,
      embargoed,
      ...(final === undefined ? [] : [final]),
    ])
    .sort();
  const { row: _row, columns, ...declared } = dataset;
  const declaration = { ...declared, columns: columns.map(({ type: _type, ...column }) => column) };
  return sha256(JSON.stringify([inputs, sha256(JSON.stringify(declaration)), code]));
};
