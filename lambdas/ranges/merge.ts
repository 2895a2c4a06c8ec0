import { type CheckedRange, mergeRanges } from '../../pipeline/ranges/merge.ts';
import { createdMessage } from '../../schemas/runtime/events.ts';
import { storeAcceptedRows } from '../intake/rows/store-rows.ts';
import type { CrossFileState } from '../intake/rows/upload-rows.ts';
import { readOnce } from '../intake/validate/read-at-once.ts';
import type { Context } from '../runtime/context.ts';
import type { OpenJob, RangesContext } from './job.ts';
import { RESULT } from './job.ts';
import { type RangesResult, resultFormat } from './job-format.ts';

/** Puts the ranges together, stores the rows of an accepted file, and sends the upload to intake again. */
export const merge = async (
  context: RangesContext & Pick<Context, 'intakeQueue'>,
  opened: OpenJob,
): Promise<void> => {
  const { job, write } = opened;
  await write(RESULT, resultFormat.write({ result: await resultOf(context, opened) }));
  await context.intakeQueue.send(createdMessage('incoming', job.object));
};

const resultOf = async ({ privateBucket }: RangesContext, opened: OpenJob): Promise<RangesResult> => {
  const { job, dataset, request, read } = opened;
  const plan = await read('plan.json');
  if (!plan) return null;
  const { probe, segments } = await read('settled.json');
  const rows: CrossFileState[] = [];
  const checked = async function* (): AsyncGenerator<CheckedRange> {
    for (const { range } of segments) {
      const segment = await read(`outcome/${range}.json`);
      rows.push(segment.rows);
      yield { outcome: segment.outcome, keys: await read(`keys/${range}.json`) };
    }
  };
  const validation = await mergeRanges({ request, limits: job.limits }, plan, probe, checked());
  const sha256 = await readOnce(privateBucket, job.object).sha256();
  if (!validation.accepted) return { validation, sha256, rows: [] };
  const accepted = rows.reduce((sum, part) => sum + part.rows, 0);
  const counts = { counted: validation.rowCount, accepted, declared: request.declared?.rows };
  const runs = segments.map(({ range }) => `rows/${range}.jsonl`);
  const digest = await storeAcceptedRows(privateBucket, dataset.id, await sortedLines(opened, runs), counts);
  return { validation, sha256, rows, digest };
};

/** The lines of all runs, sorted as those of one file are. */
const sortedLines = async ({ readBytes }: OpenJob, runs: readonly string[]): Promise<Uint8Array> => {
  const lines: string[] = [];
  for (const run of runs)
    for (const line of Buffer.from(await readBytes(run))
      .toString('utf8')
      .split('\n'))
      if (line !== '') lines.push(`${line}\n`);
  return new TextEncoder().encode(lines.sort().join(''));
};
