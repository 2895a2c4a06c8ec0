import type { Dataset } from '../../schemas/model/dataset.ts';
import { dayOf } from '../../schemas/model/period.ts';
import { JOB, type LargeJob, type RangesResult, RESULT } from '../ranges/job.ts';
import type { Context } from '../runtime/context.ts';
import { type OpenObject, readJson } from '../stores/object-store.ts';
import { parseIncoming, paths } from '../stores/paths.ts';
import { arrivalOf, declaredRows } from './month.ts';
import type { ReadFile } from './read-at-once.ts';
import { askedOf } from './rows.ts';

/** The result of a file that was read in ranges; undefined for any other. */
export const readInRanges = async (
  privateBucket: Context['privateBucket'],
  id: string,
  dataset: Dataset,
): Promise<ReadFile | undefined> => {
  const result = await readJson<RangesResult>(privateBucket, paths.ranges(id, RESULT));
  if (!result) return undefined;
  const { judged, sha256, rows, digest } = result;
  return {
    judged,
    sha256,
    rows: askedOf(dataset, rows),
    ...(digest !== undefined && { stage: async () => digest }),
  };
};

/**
 * Whether an upload has to be read in ranges first. Where nobody has begun, its job is written, which begins it; at
 * its end the upload comes to intake once more.
 */
export const isReadInRanges = async (
  { privateBucket, limits, large }: Pick<Context, 'privateBucket' | 'limits' | 'large'>,
  object: Omit<OpenObject, 'body'>,
): Promise<boolean> => {
  const { key, versionId, size, lastModified } = object;
  if (!large || size <= limits.bytes || size > large.bytes) return false;
  const { id } = arrivalOf(object);
  if (await privateBucket.head(paths.ranges(id, RESULT))) return false;
  const { dataset = '', period = '' } = parseIncoming(key) ?? {};
  const job: LargeJob = {
    id,
    object: { key, versionId },
    size,
    dataset,
    period,
    today: dayOf(lastModified),
    declared: declaredRows(object),
    limits: { ...limits, bytes: large.bytes },
    rangeBytes: large.rangeBytes,
  };
  await privateBucket.put(paths.ranges(id, JOB), Buffer.from(JSON.stringify(job)), {
    contentType: 'application/json',
    when: 'absent',
  });
  return true;
};
