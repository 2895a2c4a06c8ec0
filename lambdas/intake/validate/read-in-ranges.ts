import type { Dataset } from '../../../schemas/model/dataset.ts';
import { dayOf } from '../../../schemas/model/period.ts';
import { JOB, RESULT } from '../../ranges/job.ts';
import { jobFormat, type LargeJob, resultFormat } from '../../ranges/job-format.ts';
import type { Context } from '../../runtime/context.ts';
import type { OpenObject } from '../../stores/object-store.ts';
import { parseIncoming, paths } from '../../stores/paths.ts';
import { readStored, storedBytes } from '../../stores/stored-object.ts';
import { declaredRows, incomingObjectOf } from '../incoming-objects.ts';
import { crossFileValuesOf } from '../rows/upload-rows.ts';
import type { ReadFile } from './read-at-once.ts';

/** The result of a file that was read in ranges; undefined if it was not. */
export const readInRanges = async (
  privateBucket: Context['privateBucket'],
  id: string,
  dataset: Dataset,
): Promise<ReadFile | undefined> => {
  const result = (await readStored(resultFormat, privateBucket, paths.ranges(id, RESULT)))?.result;
  if (!result) return undefined;
  const { validation, sha256, rows, digest } = result;
  return {
    validation,
    sha256,
    rows: crossFileValuesOf(dataset, rows),
    ...(digest !== undefined && { storeRows: async () => digest }),
  };
};

/**
 * Whether an upload must be read in ranges first. Writing its job starts the state machine that reads it; at the end
 * the upload comes to intake again.
 */
export const isReadInRanges = async (
  { privateBucket, limits, large }: Pick<Context, 'privateBucket' | 'limits' | 'large'>,
  object: Omit<OpenObject, 'body'>,
): Promise<boolean> => {
  const { key, versionId, size, lastModified } = object;
  if (!large || size <= limits.bytes || size > large.bytes) return false;
  const { id } = incomingObjectOf(object);
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
  await privateBucket.put(paths.ranges(id, JOB), storedBytes(jobFormat, job), {
    contentType: 'application/json',
    when: 'absent',
  });
  return true;
};
