import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { checkRange } from '../../../pipeline/ranges/check-range.ts';
import { rangeKeys } from '../../../pipeline/ranges/keys.ts';
import { planRanges } from '../../../pipeline/ranges/plan.ts';
import type { OpenRange } from '../../../pipeline/ranges/range.ts';
import { surveyRange } from '../../../pipeline/ranges/survey.ts';
import { rulesOf, windowOf } from '../../../pipeline/ranges/window.ts';
import { ingest } from '../../../pipeline/upload/ingest.ts';
import { DEFAULT_LIMITS } from '../../../pipeline/upload/parse/limits.ts';
import type { ValidationResult } from '../../../pipeline/upload/validation-result.ts';
import { judgeInRanges } from '../../support/in-ranges.ts';
import { dataset, PERIOD, TODAY } from '../files.ts';

const limits = { ...DEFAULT_LIMITS, bytes: Number.MAX_SAFE_INTEGER };
const request = { dataset, period: PERIOD, today: TODAY, limits };
const noSink = () => ({ row: () => {}, clear: () => {} });
const CHUNK = { highWaterMark: 64 * 1024 };

const digestOf = (ingested: ValidationResult) =>
  createHash('sha256').update(JSON.stringify(ingested)).digest('hex');

export const onePass = async (path: string): Promise<string> =>
  digestOf(await ingest(() => createReadStream(path, CHUNK), request));

/** The file of `<ranges> <path>`, and the bytes of a range. */
const rangedFile = (argument: string) => {
  const [count = '', path = ''] = argument.split(' ');
  const { size } = statSync(path);
  const open: OpenRange = ({ from, to }) => createReadStream(path, { ...CHUNK, start: from, end: to - 1 });
  return { open, size, rangeBytes: Math.ceil(size / Number(count)) };
};

/** All ranges one after the other in one process: `<ranges> <file>`. */
export const inRanges = async (argument: string): Promise<string> => {
  const checked = await judgeInRanges({ ...rangedFile(argument), request, sink: noSink });
  if (!checked) throw new Error('The file cannot be read in ranges.');
  return digestOf(checked.ingested);
};

/** What one function does of a file in so many ranges: surveys and checks the second one. */
export const oneRange = async (argument: string): Promise<string> => {
  const { open, size, rangeBytes } = rangedFile(argument);
  const plan = await planRanges(open, { size, dataset, limits });
  if (!plan?.table) throw new Error('The file has no table.');
  const range = { from: rangeBytes, to: Math.min(size, 2 * rangeBytes) };
  const window = await windowOf(open, range, { size, limits });
  const [first] = surveyRange(window, range, rulesOf(plan, limits)).paths;
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
  const outcome = await checkRange(open, job, segment, { sink: noSink(), keys });
  return `${outcome.rows} rows, ${keys.sorted().numbers.length} keys`;
};
