import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { open as openFile } from 'node:fs/promises';
import { type Ingested, ingest } from '../../../pipeline/ingest.ts';
import { DEFAULT_LIMITS } from '../../../pipeline/parse/limits.ts';
import { longestRecord } from '../../../pipeline/parse/table.ts';
import { checkRange, type RangeOutcome } from '../../../pipeline/ranges/check.ts';
import { KEY_PARTS, rangeKeys, repeatedNumbers } from '../../../pipeline/ranges/keys.ts';
import { type CheckedRange, mergeRanges } from '../../../pipeline/ranges/merge.ts';
import { planRanges } from '../../../pipeline/ranges/plan.ts';
import { around, type ByteRange, type OpenRange, rangesOf } from '../../../pipeline/ranges/range.ts';
import { settleRanges } from '../../../pipeline/ranges/settle.ts';
import { pathFrom, type Survey, surveyRange } from '../../../pipeline/ranges/survey.ts';
import { type PlacedKey, suspectedKeys } from '../../../pipeline/validate/rows/keys.ts';
import { dataset, PERIOD, TODAY } from '../files.ts';

const limits = { ...DEFAULT_LIMITS, bytes: Number.MAX_SAFE_INTEGER };
const request = { dataset, period: PERIOD, today: TODAY, limits };
const NO_SINK = { row: () => {}, clear: () => {} };

const digestOf = (ingested: Ingested) => createHash('sha256').update(JSON.stringify(ingested)).digest('hex');

export const onePass = async (path: string): Promise<string> =>
  digestOf(await ingest(() => createReadStream(path, { highWaterMark: 64 * 1024 }), request));

interface Steps {
  readonly survey: (range: ByteRange) => Promise<Survey>;
  readonly windowOf: (range: ByteRange) => Promise<Parameters<typeof surveyRange>[0]>;
}

/** The steps over a file on disk, up to where its ranges are settled. */
const settled = async (path: string, count: number) => {
  const { size } = statSync(path);
  const open: OpenRange = ({ from, to }) =>
    createReadStream(path, { start: from, end: to - 1, highWaterMark: 64 * 1024 });
  const plan = await planRanges(open, { size, dataset, limits });
  if (!plan?.table) throw new Error(`${path} has no table.`);
  const rules = { delimiter: plan.table.delimiter.charCodeAt(0), longest: longestRecord(limits) };
  const ranges = rangesOf(size, Math.ceil(size / count));
  const windowOf: Steps['windowOf'] = async (range) => {
    const { from, to } = around(range, size, limits);
    const bytes = new Uint8Array(to - from);
    const file = await openFile(path);
    await file.read(bytes, 0, bytes.length, from);
    await file.close();
    return { bytes, at: from, final: to === size };
  };
  const surveys: Survey[] = [];
  for (const range of ranges) surveys.push(surveyRange(await windowOf(range), range, rules));
  const read = async (range: ByteRange, entry: number) =>
    pathFrom(await windowOf(range), entry, range.to, rules);
  const { probe, segments } = await settleRanges(plan, ranges, surveys, read);
  const job = { request, limits, size, table: plan.table, encoding: probe.encoding ?? ('utf-8' as const) };
  return { open, plan, probe, segments, job };
};

/** All ranges one after the other in one process: `<ranges> <file>`. */
export const inRanges = async (argument: string): Promise<string> => {
  const [count = '', path = ''] = argument.split(' ');
  const { open, plan, probe, segments, job } = await settled(path, Number(count));
  const outcomes: RangeOutcome[] = [];
  const numbers: ReturnType<ReturnType<typeof rangeKeys>['sorted']>[] = [];
  for (const segment of segments) {
    const keys = rangeKeys(dataset);
    outcomes.push(await checkRange(open, job, segment, { sink: NO_SINK, keys }));
    numbers.push(keys.sorted());
  }
  const suspects = new Set<number>();
  for (let part = 0; part < KEY_PARTS; part++)
    for (const number of repeatedNumbers(
      numbers.map((n) => n.numbers.subarray(n.parts[part], n.parts[part + 1])),
    ))
      suspects.add(number);
  const checked = async function* (): AsyncGenerator<CheckedRange> {
    for (const [i, outcome] of outcomes.entries()) {
      const placed: PlacedKey[] = [];
      const segment = segments[i];
      const own = new Set(numbers[i]?.numbers.filter((number) => suspects.has(number)));
      if (segment && own.size > 0) {
        const keys = suspectedKeys(dataset, own, (key) => placed.push(key));
        await checkRange(open, job, segment, { sink: NO_SINK, keys });
      }
      yield { outcome, keys: placed };
    }
  };
  return digestOf(await mergeRanges({ request, limits }, plan, probe, checked()));
};

/** What one function does of a file in so many ranges: surveys and checks the second one. */
export const oneRange = async (argument: string): Promise<string> => {
  const [count = '', path = ''] = argument.split(' ');
  const { size } = statSync(path);
  const bytes = Math.ceil(size / Number(count));
  const open: OpenRange = ({ from, to }) =>
    createReadStream(path, { start: from, end: to - 1, highWaterMark: 64 * 1024 });
  const plan = await planRanges(open, { size, dataset, limits });
  if (!plan?.table) throw new Error(`${path} has no table.`);
  const rules = { delimiter: plan.table.delimiter.charCodeAt(0), longest: longestRecord(limits) };
  const range = { from: bytes, to: Math.min(size, 2 * bytes) };
  const { from, to } = around(range, size, limits);
  const window = new Uint8Array(to - from);
  const file = await openFile(path);
  await file.read(window, 0, window.length, from);
  await file.close();
  const [first] = surveyRange({ bytes: window, at: from, final: to === size }, range, rules).paths;
  if (!first) throw new Error('No record begins in the range.');
  const segment = {
    range: 1,
    from: first.entry,
    to: first.exit,
    line: 1,
    record: 1,
    records: first.records,
    isLater: true,
  };
  const keys = rangeKeys(dataset);
  const job = { request, limits, size, table: plan.table, encoding: 'utf-8' as const };
  const outcome = await checkRange(open, job, segment, { sink: NO_SINK, keys });
  return `${outcome.rows} rows, ${keys.sorted().numbers.length} keys`;
};
