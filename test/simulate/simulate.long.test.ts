import { join } from 'node:path';
import { temporaryFolder } from '../support/spawned.ts';
import { bundleWorker } from './bundle.ts';
import { execute } from './execute.ts';
import { MUTANTS } from './mutants/mutants.ts';
import { inThread } from './pool.ts';
import { FAULTS, type Schedule } from './schedule.ts';
import { newSnapshots } from './snapshots.ts';
import { SETS } from './uploads.ts';
import { runTask } from './worker.ts';

const part = { nightly: false, seed: 1, part: 0, parts: 1 } as const;

test.each(Object.keys(SETS))('%s comes to its rest whole, in order and in reverse', async (set) => {
  const deliver = (SETS[set] ?? []).map((_, i) => i);
  expect((await execute({ set, deliver })).violations).toEqual([]);
  expect((await execute({ set, deliver: [...deliver].reverse() })).violations).toEqual([]);
});

test.each<Schedule>([
  // The deferred upload displaced another deferred one.
  { set: 'deferred-twice', deliver: [0, 1, 2] },
  // The upload that was public instead of a deferred one was displaced together with it.
  { set: 'deferred-and-displaced', deliver: [0, 1, 2] },
  // HEAD was seeded from public files, which know no digests.
  { set: 'deferred-twice', deliver: [0, 2, 1], disaster: { wipe: 'table', replay: [1, 0, 2] } },
  // The same, and a month was away.
  { set: 'withdrawn-and-nearly-again', deliver: [0, 1, 2], disaster: { wipe: 'table', replay: [2, 0, 1] } },
  // A process that stalled accepted a deferred upload again, and its record no longer said so.
  {
    set: 'deferred',
    deliver: [1, 0, 0, 1],
    together: ['publish:sim-open', 'publish:sim-persons', 'publish:sim-persons'],
    faults: [
      { at: 224, kind: 'crash-before' },
      { at: 33, kind: 'lost-response' },
      { at: 5, kind: 'long-stall' },
    ],
    switches: [],
  },
])('what once broke something breaks nothing: %j', async (schedule) =>
  expect((await execute(schedule)).violations).toEqual([]),
);

test('a schedule is a run: the same calls and the same bytes each time', async () => {
  const schedule = {
    set: 'correction',
    deliver: [0],
    together: [1, 'publish:sim-persons'],
    faults: [{ at: 140, kind: 'stall' }],
    switches: [{ at: 110, to: 1 }],
  } as const;
  const [a, b] = [await execute(schedule), await execute(schedule)];
  expect(a.steps).toEqual(b.steps);
  expect(a.steps.length).toBeGreaterThan(140);
  expect([...a.monitor.files]).toEqual([...b.monitor.files]);
  expect(a.violations).toEqual([]);
});

test.each(FAULTS)('%s happens, and the run is another one for it', async (kind) => {
  const calm = await execute({ set: 'single', deliver: [0] });
  const at = calm.steps.findIndex(({ method, key }) => method === 'put' && key.startsWith('candidates/')) + 1;
  const struck = await execute({ set: 'single', deliver: [0], faults: [{ at, kind }] });
  expect(struck.steps.map(({ method }) => method)).not.toEqual(
    kind === 'lost-response' ? [] : calm.steps.map(({ method }) => method),
  );
  expect(struck.violations).toEqual([]);
});

test.each([
  ['s1', 1597],
  ['s2', 1997],
  ['s4', 100],
  ['s5', 151],
])('a sample of %s breaks nothing', async (suite, stride) => {
  const { schedules, broken } = await runTask({ ...part, suite, stride, first: true });
  expect(broken).toEqual([]);
  expect(schedules).toBeGreaterThan(10);
});

test('the harness sees a broken protocol and says by which schedule', async () => {
  const folder = await temporaryFolder();
  const mutant = MUTANTS.find(({ name }) => name === 'pointer first');
  const bundle = await bundleWorker(join(folder.path, 'mutant.mjs'), mutant?.patches);
  const { broken } = await inThread(bundle, { ...part, suite: 's1', stride: 50, first: true });
  expect(broken[0]?.violations[0]).toMatchObject({ invariant: 'I1' });
  expect(broken[0]?.schedule).toMatchObject({ set: 'single' });
  await folder.remove();
});

test.each([
  { suite: 's4', stride: 1, part: 0, parts: 100 },
  // All that begins with one fault, or nearly: the second ones are what differs.
  { suite: 's3', stride: 157, part: 10, parts: 600 },
  { suite: 's5', stride: 311, part: 0, parts: 1 },
])('sharing beginnings and ends says what whole runs say: %j', async (of) => {
  const shared = await runTask({ ...part, ...of, first: false });
  expect(shared).toEqual(await runTask({ ...part, ...of, first: false, whole: true }));
  expect(shared.schedules).toBeGreaterThan(5);
});

test('the same schedules see a broken protocol with sharing and without', async () => {
  const folder = await temporaryFolder();
  const patches = MUTANTS.find(({ name }) => name === 'an old HEAD resolves states')?.patches;
  const bundle = await bundleWorker(join(folder.path, 'mutant.mjs'), patches);
  const task = { ...part, suite: 's1', stride: 1191, first: false };
  const shared = await inThread(bundle, task);
  expect(shared).toEqual(await inThread(bundle, { ...task, whole: true }));
  expect(shared.broken.length).toBeGreaterThan(0);
  await folder.remove();
});

test('a run that shares its beginning and its end makes fewer calls', async () => {
  const sharing = { snapshots: newSnapshots(), known: new Set<string>(), turns: new Map() };
  const schedule = (at: number): Schedule => ({
    set: 'correction',
    deliver: [0, 1],
    faults: [{ at, kind: 'throttle' }],
  });
  const whole = await execute(schedule(120));
  await execute(schedule(120), sharing);
  const begun = sharing.snapshots.before(schedule(121));
  expect(begun?.steps).toEqual(whole.steps.slice(0, begun?.steps.length));
  expect(begun?.steps.length).toBeGreaterThan(50);
  const shared = await execute(schedule(120), sharing);
  expect(shared.steps).toEqual(whole.steps.slice(0, shared.steps.length));
  expect(shared.steps.length).toBeLessThan(whole.steps.length);
});
