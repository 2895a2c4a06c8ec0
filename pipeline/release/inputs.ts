import { finalAfter } from '../../schemas/model/annual-final.ts';
import type { Dataset } from '../../schemas/model/dataset.ts';
import { releaseInstant } from '../../schemas/model/period.ts';
import { countsPersons } from '../disclose/linked-tables/measure-groups.ts';
import { sha256 } from '../publish/manifest/digest.ts';

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
  /** Of figures about persons: its annual final has passed, so that a small correction need not wait any more. */
  readonly final?: boolean;
  /** The month was taken back: `upload` is the withdrawal, and there are no rows. */
  readonly withdrawn?: true;
}

/** Whether a month's figures must still wait at an instant. */
export const isEmbargoed = (dataset: Dataset, period: string, now: Date): boolean =>
  now < releaseInstant(period, dataset.release.lagDays ?? 0) && dataset.release.lagDays !== undefined;

/**
 * Whether a month's upload, received then, has had its annual final: undefined where nothing waits for one, since no
 * figure counts persons.
 */
export const isFinal = (dataset: Dataset, received: string, now: Date): boolean | undefined =>
  countsPersons(dataset) ? finalAfter(received) <= now : undefined;

/** The months whose figures are open and their uploads, in order, as the public sees them. */
export const openMonths = (
  months: readonly ReleaseMonth[],
): ReadonlyMap<string, { readonly upload: string; readonly received: string }> =>
  new Map(
    [...months]
      .filter(({ embargoed, withdrawn }) => !embargoed && !withdrawn)
      .sort((a, b) => (a.period < b.period ? -1 : 1))
      .map(({ period, upload: { id, received } }) => [period, { upload: id, received }]),
  );

/**
 * What a release is a function of, beside the versions that are public, as one digest: the months' contents, the declaration and the code.
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
