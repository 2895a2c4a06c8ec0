import type { RangeJob, RangeOutcome } from '../../pipeline/ranges/check-range.ts';
import type { Plan } from '../../pipeline/ranges/plan.ts';
import { type ByteRange, type OpenRange, rangesOf } from '../../pipeline/ranges/range.ts';
import type { Settled } from '../../pipeline/ranges/settle.ts';
import type { Survey } from '../../pipeline/ranges/survey.ts';
import type { IngestRequest } from '../../pipeline/upload/ingest-request.ts';
import { bytesOf } from '../../pipeline/upload/parse/bytes.ts';
import type { LocatedKey } from '../../pipeline/upload/validate/rows/keys.ts';
import type { Dataset } from '../../schemas/model/dataset.ts';
import type { CrossFileState } from '../intake/rows/upload-rows.ts';
import type { Context } from '../runtime/context.ts';
import type { ObjectStore } from '../stores/object-store.ts';
import { paths } from '../stores/paths.ts';
import { readStored } from '../stores/stored-object.ts';
import { jobFormat, type LargeJob } from './job-format.ts';

/** The object that begins the reading when it is written, and the one that says that it is over. */
export const JOB = 'job.json';
export const RESULT = 'result.json';

/** What each step leaves for the next, by the name of its object. */
export interface StepFiles {
  readonly 'plan.json': Plan | null;
  readonly [survey: `survey/${number}.json`]: Survey;
  readonly 'settled.json': Settled;
  readonly [outcome: `outcome/${number}.json`]: CheckedSegment;
  readonly [suspects: `suspects/${number}.json`]: readonly number[];
  readonly [keys: `keys/${number}.json`]: readonly LocatedKey[];
  /** As resultFormat writes it. */
  readonly [RESULT]: object;
}

/** A range that was checked. Its rows are in `rows/<range>.jsonl`, sorted, the numbers of its keys in `keys/<range>`. */
export interface CheckedSegment {
  readonly outcome: RangeOutcome;
  readonly rows: CrossFileState;
  /** Where each part of the keys begins, and the last one ends. */
  readonly keyParts: readonly number[];
}

export type RangesContext = Pick<Context, 'catalogue' | 'privateBucket' | 'log'>;

/** A job, the file that it is about, and what its steps have written. */
export interface OpenJob {
  readonly job: LargeJob;
  readonly dataset: Dataset;
  readonly request: IngestRequest;
  readonly ranges: readonly ByteRange[];
  readonly open: OpenRange;
  readonly read: <K extends string & keyof StepFiles>(name: K) => Promise<StepFiles[K]>;
  readonly write: <K extends string & keyof StepFiles>(name: K, value: StepFiles[K]) => Promise<void>;
  readonly readBytes: (name: string, part?: ByteRange) => Promise<Uint8Array>;
  readonly writeBytes: (name: string, bytes: Uint8Array) => Promise<void>;
}

/** @param key of the object that began the reading */
export const openJob = async ({ catalogue, privateBucket }: RangesContext, key: string): Promise<OpenJob> => {
  const job = await readStored(jobFormat, privateBucket, key);
  const dataset = job && catalogue.get(job.dataset);
  if (!job || !dataset) throw new Error(`There is no job at ${key}, or its dataset is unknown.`);
  const { id, object, size, period, today, declared, limits, rangeBytes } = job;
  const get = async (name: string, part?: ByteRange) =>
    bodyOf(await privateBucket.get(paths.ranges(id, name), undefined, part), name);
  const writeBytes = async (name: string, bytes: Uint8Array, contentType = 'application/octet-stream') => {
    await privateBucket.put(paths.ranges(id, name), bytes, { contentType });
  };
  return {
    job,
    dataset,
    request: { dataset, period, today, declared, limits },
    ranges: rangesOf(size, rangeBytes),
    async *open(range) {
      if (range.from < range.to)
        yield* bodyOf(await privateBucket.get(object.key, object.versionId, range), object.key);
    },
    read: async (name) => JSON.parse(Buffer.from(await bytesOf(await get(name))).toString('utf8')),
    write: (name, value) => writeBytes(name, Buffer.from(JSON.stringify(value)), 'application/json'),
    readBytes: async (name, part) =>
      part && part.from === part.to ? new Uint8Array(0) : bytesOf(await get(name, part)),
    writeBytes,
  };
};

const bodyOf = (object: Awaited<ReturnType<ObjectStore['get']>>, name: string) => {
  if (!object) throw new Error(`The object ${name} went away while it was read.`);
  return object.body;
};

/** What the checks of every range work with. */
export const checkJobOf = async ({
  request,
  job,
  read,
}: OpenJob): Promise<RangeJob & { settled: Settled }> => {
  const plan = await read('plan.json');
  const settled = await read('settled.json');
  const { encoding } = settled.probe;
  if (!plan?.table || !encoding) throw new Error(`The upload ${job.id} has no table to check.`);
  return { request, limits: job.limits, size: job.size, table: plan.table, encoding, settled };
};
