import type { DisclosureContext } from '../../../pipeline/disclose/disclosure-context.ts';
import { countsPersons } from '../../../pipeline/disclose/linked-tables/measure-groups.ts';
import type { PreviousRelease } from '../../../pipeline/release/finalise.ts';
import { publicMonths, type ReleaseMonth } from '../../../pipeline/release/inputs.ts';
import type { Dataset } from '../../../schemas/model/dataset.ts';
import type { Context } from '../../runtime/context.ts';
import { loadSolver } from '../../runtime/solver.ts';
import { type KeptHistory, readHistory } from './disclosure-history.ts';

export type CommitDisclosureContext = DisclosureContext & KeptHistory;

/**
 * The disclosure history and the solver for a release about persons; undefined for a dataset that counts none.
 * @param months the newest upload of every month: the whole history is read for the years that they change
 */
export const readDisclosureContext = async (
  {
    publicBucket,
    privateBucket,
    releaseCode,
    solver = loadSolver,
  }: Pick<Context, 'publicBucket' | 'privateBucket' | 'releaseCode' | 'solver'>,
  dataset: Dataset,
  previous: PreviousRelease | undefined,
  months: readonly ReleaseMonth[],
): Promise<CommitDisclosureContext | undefined> => {
  if (!countsPersons(dataset)) return undefined;
  const stores = { publicBucket, privateBucket, releaseCode };
  return {
    ...(await readHistory(stores, dataset, previous, publicMonths(months))),
    solver: await solver(),
  };
};
