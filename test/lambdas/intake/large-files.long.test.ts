import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { type CheckRangeEvent, checkRange } from '../../../lambdas/check-range.ts';
import { type SettleRangesEvent, settleRanges } from '../../../lambdas/settle-ranges.ts';
import { keys } from '../../../lambdas/stores/keys.ts';
import { recordOf } from '../../../lambdas/stores/records/record.ts';
import { uploadFormat } from '../../../lambdas/stores/records/upload.ts';
import { sweep } from '../../../lambdas/sweep.ts';
import { validateUpload } from '../../../lambdas/validate-upload.ts';
import { catalogue } from '../../../schemas/agency/catalogue.ts';
import { resourcesOf, templatesOf } from '../../lib/support.ts';
import {
  contentsOf,
  eventOf,
  type MemoryContext,
  memoryContext,
  putIncoming,
} from '../../support/memory-context.ts';
import { ROOT } from '../../support/spawned.ts';
import { type Json, runStateMachine, type StateMachineDefinition } from '../../support/state-machine.ts';

/** The definition that is deployed, functions named by their construct's id. */
const definition = (): StateMachineDefinition => {
  const [machine] = resourcesOf(templatesOf('dev').pipeline, 'AWS::StepFunctions::StateMachine');
  if (!machine) throw new Error('No state machine is deployed.');
  const [, parts] = machine[1].Properties.DefinitionString['Fn::Join'] as [string, unknown[]];
  const text = parts.map((part) =>
    typeof part === 'string' ? part : (part as { 'Fn::GetAtt': readonly string[] })['Fn::GetAtt'][0],
  );
  return JSON.parse(text.join('')) as StateMachineDefinition;
};
const MACHINE = definition();

interface World {
  readonly context: MemoryContext;
  /** Runs of the machine. */
  readonly runs: string[];
  /** Calls of its functions. */
  calls: number;
  /** Whether a call fails before or after its work. */
  fails: (call: number) => 'before' | 'after' | undefined;
}

/** @param atOnce bytes that one function reads */
const world = (atOnce: number, rangeBytes = 300): World => {
  const context: MemoryContext = Object.defineProperties({} as MemoryContext, {
    ...Object.getOwnPropertyDescriptors(memoryContext(catalogue)),
    limits: { value: { bytes: atOnce, columns: 64, cellBytes: 2000 } },
    large: { value: { bytes: 1_000_000, rangeBytes } },
  });
  return { context, runs: [], calls: 0, fails: () => undefined };
};

/** Delivers what waits, and begins the machine for every new job, until nothing is left to do. */
const settled = async (given: World, ...messages: readonly string[]): Promise<void> => {
  const { context, runs } = given;
  context.intakeQueue.messages.push(...messages);
  for (;;) {
    const next = context.intakeQueue.messages.shift();
    if (next !== undefined) {
      const { batchItemFailures } = await validateUpload(context)(eventOf(next));
      expect(batchItemFailures).toEqual([]);
      continue;
    }
    const jobs = Object.keys(await contentsOf(context.privateBucket)).filter((key) =>
      /^ranges\/[^/]+\/job\.json$/.test(key),
    );
    const job = jobs.find((key) => !runs.includes(key));
    if (!job) return;
    runs.push(job);
    await runStateMachine(MACHINE, { job }, invokeIn(given));
  }
};

const invokeIn =
  (given: World) =>
  async (resource: string, input: Json): Promise<Json> => {
    const { context } = given;
    const fault = given.fails(++given.calls);
    if (fault === 'before') throw new Error('The function fails before it does anything.');
    const result = resource.startsWith('CheckRange')
      ? await checkRange(context)(input as unknown as CheckRangeEvent)
      : await settleRanges(context)(input as unknown as SettleRangesEvent);
    if (fault === 'after') throw new Error('The function fails after all that it does.');
    return result as Json;
  };

const idOf = (n: number) => `u${String(n).padStart(25, '0')}`;
const upload = async (
  { context }: World,
  n: number,
  dataset: string,
  period: string,
  text: string,
  name = 'csv',
) => putIncoming(context, dataset, period, text, { name: `${idOf(n)}.${name}` });

/** What intake has left behind of an upload, but for its times and its marked copy. */
const leftBehind = async ({ context }: World, n: number) => {
  const found = recordOf(uploadFormat, await context.registry.get(keys.upload(idOf(n))));
  if (!found) throw new Error(`There is no record of ${idOf(n)}.`);
  const { order, received, object, ...record } = found;
  expect([order, received, object].every((value) => value !== undefined)).toBe(true);
  const contents = await contentsOf(context.privateBucket);
  const staged = Object.keys(contents).filter((key) => key.startsWith('accepted/'));
  return {
    record,
    report: contents[`reports/${idOf(n)}.json`],
    staged: staged.map((key) => [key, contents[key]]),
  };
};

const sample = (dataset: string, period: string) =>
  readFile(join(ROOT, 'sample-data', dataset, `${period}.csv`), 'utf8');

/** The same uploads, read at once and in ranges. */
const bothWays = async (
  files: readonly (readonly [string, string, string])[],
  { atOnce = 500, name = 'csv' } = {},
) => {
  const [whole, parts] = [world(1_000_000), world(atOnce, atOnce / 2)];
  for (const [i, [dataset, period, text]] of files.entries())
    for (const one of [whole, parts]) await settled(one, await upload(one, i, dataset, period, text, name));
  return { whole, parts };
};

describe('a large file', () => {
  test('is accepted as a small one is, notes from other files included', async () => {
    const months = ['2024-02', '2024-03'];
    const files = await Promise.all(
      ['seizures', 'ibm-units'].flatMap((dataset) =>
        months.map(async (period) => [dataset, period, await sample(dataset, period)] as const),
      ),
    );
    const few = files.map(([dataset, period, text], i) => {
      const lines = text.trimEnd().split('\n');
      return [dataset, period, i === 3 ? `${lines.slice(0, 2).join('\n')}\n` : text] as const;
    });
    const { whole, parts } = await bothWays(few, { atOnce: 70 });
    expect(parts.runs).toHaveLength(4);
    expect(whole.runs).toEqual([]);
    const records = await Promise.all(few.map((_, i) => leftBehind(parts, i)));
    expect(records).toEqual(await Promise.all(few.map((_, i) => leftBehind(whole, i))));
    expect(records.map(({ record }) => record.state)).toEqual([
      'received',
      'received',
      'received',
      'received',
    ]);
    expect(records[1]?.report).toContain('row/reference');
    expect(records[3]?.report).toContain('file/implausible');
  });

  test('is refused as a small one is', async () => {
    const text = await sample('rehab-clients', '2024-03');
    const lines = text.trimEnd().split('\n');
    const wrong = [...lines, '', ...lines.slice(1, 3), 'x"y', lines[4]].join('\n');
    const { whole, parts } = await bothWays([['rehab-clients', '2024-03', wrong]]);
    expect(parts.runs).toHaveLength(1);
    const left = await leftBehind(parts, 0);
    expect(left).toEqual(await leftBehind(whole, 0));
    expect(left).toMatchObject({ record: { state: 'rejected' }, staged: [] });
    for (const code of ['row/quote', 'row/duplicate-key', 'row/field-count', 'file/no-final-newline'])
      expect(left.report).toContain(code);
  });

  test('may be a dry run', async () => {
    const { whole, parts } = await bothWays(
      [['rehab-clients', '2024-03', await sample('rehab-clients', '2024-03')]],
      { name: 'check' },
    );
    expect(parts.runs).toHaveLength(1);
    expect(await leftBehind(parts, 0)).toEqual(await leftBehind(whole, 0));
    expect(parts.context.publishQueue.messages).toEqual(['rehab-clients']);
  });

  test('that is no text keeps the limit of one function', async () => {
    const parts = world(500);
    await settled(parts, await upload(parts, 0, 'rehab-clients', '2024-03', `%PDF-1.7 ${'x'.repeat(2000)}`));
    const { record, report } = await leftBehind(parts, 0);
    expect(record.state).toBe('rejected');
    expect(report).toContain('file/not-csv');
  });

  test('larger than may be read in ranges is too large', async () => {
    const parts = world(500);
    const text = await sample('rehab-clients', '2024-03');
    await settled(parts, await upload(parts, 0, 'rehab-clients', '2024-03', text.repeat(1000)));
    expect(parts.runs).toEqual([]);
    expect((await leftBehind(parts, 0)).report).toContain('file/too-large');
  });

  test('comes out the same where every function fails once, before or after its work', async () => {
    const text = await sample('rehab-clients', '2024-03');
    const [calm, stormy] = [world(500), world(500)];
    const failed = { before: 0, after: 0 };
    stormy.fails = (call) => {
      const fault = (['before', undefined, 'after', undefined] as const)[call % 4];
      if (fault) failed[fault]++;
      return fault;
    };
    for (const one of [calm, stormy])
      await settled(one, await upload(one, 0, 'rehab-clients', '2024-03', text));
    expect(failed.before).toBeGreaterThan(10);
    expect(failed.after).toBeGreaterThan(10);
    expect(await leftBehind(stormy, 0)).toEqual(await leftBehind(calm, 0));
    expect((await leftBehind(stormy, 0)).record.state).toBe('received');
  });

  test('holds up what came later for its month, which the sweeper sends again', async () => {
    const parts = world(500);
    const text = await sample('rehab-clients', '2024-03');
    const small = text.split('\n').slice(0, 2).join('\n');
    const large = await upload(parts, 0, 'rehab-clients', '2024-03', text);
    const later = await upload(parts, 1, 'rehab-clients', '2024-03', `${small}\n`);
    // The later message comes first: the large file begins to be read, and nothing is judged yet.
    await validateUpload(parts.context)(eventOf(later));
    expect(await parts.context.registry.getMany([0, 1].map((n) => keys.upload(idOf(n))))).toEqual([
      undefined,
      undefined,
    ]);
    await settled(parts, large);
    await sweep(parts.context)();
    await settled(parts);
    expect(parts.runs).toHaveLength(1);
    // Seen after the large file, the small one shrinks its month.
    const states = await Promise.all([0, 1].map(async (n) => (await leftBehind(parts, n)).record.state));
    expect(states).toEqual(['received', 'held']);
  });

  test('is begun once, however often its message comes', async () => {
    const parts = world(500);
    const message = await upload(
      parts,
      0,
      'rehab-clients',
      '2024-03',
      await sample('rehab-clients', '2024-03'),
    );
    for (let i = 0; i < 3; i++) await validateUpload(parts.context)(eventOf(message));
    let jobs = 0;
    for await (const { key } of parts.context.privateBucket.versions('ranges/'))
      if (key.endsWith('job.json')) jobs++;
    expect(jobs).toBe(1);
  });
});
