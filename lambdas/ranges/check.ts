import { checkRange } from '../../pipeline/ranges/check-range.ts';
import { rangeKeys, repeatedNumbers } from '../../pipeline/ranges/keys.ts';
import type { Segment } from '../../pipeline/ranges/settle.ts';
import { surveyRange } from '../../pipeline/ranges/survey.ts';
import { rulesOf, windowOf } from '../../pipeline/ranges/window.ts';
import { type LocatedKey, suspectedKeys } from '../../pipeline/upload/validate/rows/keys.ts';
import { uploadRows } from '../intake/rows/upload-rows.ts';
import { checkJobOf, type OpenJob } from './job.ts';

export const survey = async (opened: OpenJob, range: number): Promise<void> => {
  const { job, open, ranges, read, write } = opened;
  const bytes = ranges[range];
  const plan = await read('plan.json');
  if (!bytes || !plan) throw new Error(`The upload ${job.id} has no range ${range} to survey.`);
  const rules = plan.table && rulesOf(plan, job.limits);
  await write(`survey/${range}.json`, surveyRange(await windowOf(open, bytes, job), bytes, rules));
};

export const check = async (opened: OpenJob, range: number): Promise<void> => {
  const { dataset, open, write, writeBytes } = opened;
  const { settled, ...checkJob } = await checkJobOf(opened);
  const keys = rangeKeys(dataset);
  const rows = uploadRows(dataset);
  const outcome = await checkRange(open, checkJob, segmentOf(settled.segments, range), { sink: rows, keys });
  const { numbers, parts } = keys.sorted();
  await writeBytes(`keys/${range}`, new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength));
  await writeBytes(`rows/${range}.jsonl`, rows.encode());
  await write(`outcome/${range}.json`, { outcome, rows: rows.state(), keyParts: parts });
};

/** Keys of one part that came more than once in the file, by their numbers. */
export const findRepeated = async (opened: OpenJob, part: number): Promise<void> => {
  const { read, readBytes, write } = opened;
  const { segments } = await read('settled.json');
  const slices: Float64Array[] = [];
  for (const { range } of segments) {
    const { keyParts } = await read(`outcome/${range}.json`);
    const [from = 0, to = 0] = keyParts
      .slice(part, part + 2)
      .map((at) => at * Float64Array.BYTES_PER_ELEMENT);
    const bytes = await readBytes(`keys/${range}`, { from, to });
    slices.push(new Float64Array(Uint8Array.from(bytes).buffer));
  }
  await write(`suspects/${part}.json`, repeatedNumbers(slices));
};

/** Where a range has the suspected keys. It is read once more only if it has any. */
export const nameRepeated = async (opened: OpenJob, range: number, parts: number): Promise<void> => {
  const { dataset, open, read, readBytes, write } = opened;
  const all = await Promise.all(Array.from({ length: parts }, (_, part) => read(`suspects/${part}.json`)));
  const found = new Set(all.flat());
  const suspects = found.size === 0 ? found : await ownSuspects(await readBytes(`keys/${range}`), found);
  const placed: LocatedKey[] = [];
  if (suspects.size > 0) {
    const { settled, ...checkJob } = await checkJobOf(opened);
    const keys = suspectedKeys(dataset, suspects, (key) => placed.push(key));
    const sink = { row: () => {}, clear: () => {} };
    await checkRange(open, checkJob, segmentOf(settled.segments, range), { sink, keys });
  }
  await write(`keys/${range}.json`, placed);
};

const ownSuspects = async (bytes: Uint8Array, suspects: ReadonlySet<number>): Promise<ReadonlySet<number>> =>
  new Set(new Float64Array(Uint8Array.from(bytes).buffer).filter((number) => suspects.has(number)));

const segmentOf = (segments: readonly Segment[], range: number): Segment => {
  const segment = segments.find((one) => one.range === range);
  if (!segment) throw new Error(`No record begins in the range ${range}.`);
  return segment;
};
