import { uploadIdOf } from '../../lambdas/intake/identify.ts';
import { keys } from '../../lambdas/stores/keys.ts';
import { parseIncoming, paths } from '../../lambdas/stores/paths.ts';
import { recordOf } from '../../lambdas/stores/records/record.ts';
import { uploadFormat } from '../../lambdas/stores/records/upload.ts';
import type { Manifest } from '../../pipeline/publish/manifest/manifest.ts';
import { finalAfter } from '../../schemas/model/annual-final.ts';
import { type Monitor, versionShown } from './monitor.ts';
import { csvOfMonths, effectiveObjects, fold, type PublicMonths, terminalStates } from './oracle.ts';
import type { Violation } from './schedule.ts';
import type { World } from './world.ts';

/** Checks F1 to F5 and C1 on a world at rest. */
export const atRest = async (
  world: World,
  monitor: Monitor,
  violations: Violation[],
  at: number,
  swept = false,
): Promise<void> => {
  const report = (invariant: string, detail: string) => violations.push({ invariant, detail, at });
  if (world.messages.length + world.dead.length > 0)
    report('F4', `${world.messages.length} messages wait, ${world.dead.length} are dead letters`);
  await uploads(world, monitor, report);
  for (const dataset of world.context.catalogue.keys()) released(world, monitor, dataset, swept, report);
};

type Report = (invariant: string, detail: string) => void;

/** F1 and the first hop of C1: every object has one record, in the state that the oracle expects. */
const uploads = async (world: World, monitor: Monitor, report: Report) => {
  const { privateBucket, registry } = world.context;
  for await (const object of privateBucket.versions(paths.incomingPrefix)) {
    if (!parseIncoming(object.key)) continue;
    const arrived = world.incoming.find((a) => a.key === object.key);
    const record = recordOf(uploadFormat, await registry.get(keys.upload(uploadIdOf(object))));
    if (!arrived || !record) {
      report('F1', `${object.key} has no record`);
      continue;
    }
    const expected = terminalStates(arrived, world.incoming, publicMonths(monitor, arrived.dataset));
    const until = finalAfter(arrived.received).toISOString();
    const state = record.state === 'received' && record.deferredUntil === until ? 'deferred' : record.state;
    if (!expected.includes(state)) report('F1', `${object.key} is ${state}, not ${expected.join(' or ')}`);
    if (arrived.amounts && record.rows !== arrived.amounts.length)
      report('C1', `${object.key} declared ${arrived.amounts.length} rows, ${record.rows} were counted`);
  }
};

const textOf = ({ files }: Monitor, key: string): string | undefined => {
  const file = files.get(key);
  return file && Buffer.from(file.bytes).toString('utf8');
};

/** The public figures of every month of a dataset, over all versions. */
const publicMonths = (monitor: Monitor, dataset: string): PublicMonths => {
  const read = (key: string) => textOf(monitor, key) ?? '';
  const { version } = JSON.parse(read(paths.latest(dataset)) || '{}') as { version?: string };
  const manifest = version && read(paths.published(dataset, version, 'manifest.json'));
  const { periods } = JSON.parse(manifest || '{"periods":[]}') as Pick<Manifest, 'periods'>;
  const files = [...monitor.files.keys()].filter(
    (key) => key.startsWith(`datasets/${dataset}/`) && key.endsWith('/data.csv'),
  );
  return (period) => ({
    upload: periods.find((month) => month.period === period)?.upload.id,
    figures: files.flatMap((key) =>
      [...read(key).matchAll(new RegExp(`^bulan-jenis,${period},19,A,jumlah,(\\d+),`, 'gm'))].map(
        ([, value]) => Number(value),
      ),
    ),
  });
};

/** F2, F3, F5 and the last hop of C1, for one dataset. */
const released = (world: World, monitor: Monitor, dataset: string, swept: boolean, report: Report) => {
  const text = (key: string) => textOf(monitor, key);
  const months = effectiveObjects(world.incoming, dataset, publicMonths(monitor, dataset));
  const latest = JSON.parse(text(paths.latest(dataset)) ?? 'null') as { n: number; version: string } | null;
  const head = monitor.headOf(dataset);
  if (latest?.n !== head?.n || latest?.version !== head?.version)
    return report('F3', `${dataset} shows ${latest?.version}, HEAD is ${head?.version}`);
  if (!latest) {
    if (months.size > 0) report('F2', `${dataset} was not published`);
    return;
  }
  const page = versionShown(monitor.files.get(paths.datasetPage(dataset))?.bytes);
  if (page !== latest.version)
    report('F3', `the page of ${dataset} shows ${page}, latest is ${latest.version}`);
  const folded = fold(dataset, months);
  // Files from older code stay until something is published or the sweeper runs.
  const codes =
    dataset === 'sim-persons' ? [0] : swept ? [world.deployments] : [...Array(world.deployments + 1).keys()];
  const data = text(paths.published(dataset, latest.version, 'data.csv'));
  if (!codes.some((deployments) => data === csvOfMonths(folded.months, deployments)))
    report('F2', `${dataset} ${latest.version}: data.csv is not what its uploads say`);
  const chain: Manifest[] = [];
  for (let version: string | undefined = latest.version; version !== undefined; ) {
    const manifest = text(paths.published(dataset, version, 'manifest.json'));
    if (manifest === undefined)
      return report('F2', `${dataset} ${version} is in the history, not in the bucket`);
    chain.push(JSON.parse(manifest) as Manifest);
    version = chain.at(-1)?.previous?.version;
  }
  if (chain.length !== latest.n) report('F5', `${dataset} has ${chain.length} releases for n = ${latest.n}`);
  chain.forEach((manifest, i) => {
    const before = chain[i + 1];
    if (before && contentOf(manifest) === contentOf(before))
      report('F5', `${dataset} ${manifest.version} equals the one before`);
  });
  const versions = [...monitor.files.keys()].filter(
    (key) => key.startsWith(`datasets/${dataset}/`) && key.endsWith('/manifest.json'),
  );
  if (versions.length !== chain.length)
    report('F5', `${dataset} has ${versions.length} manifests and ${chain.length} in its history`);
  const rows = chain[0]?.rows;
  if (rows) {
    const { rowsIn, repeated, embargoed, released: out } = rows;
    if (rowsIn !== folded.rowsIn || repeated !== folded.repeated || rowsIn !== repeated + embargoed + out)
      report('C1', `${dataset} accounts for ${JSON.stringify(rows)} of ${folded.rowsIn} rows`);
  }
};

/** The content of a release: two in a row must differ. */
const contentOf = ({ files, periods, descriptions }: Manifest): string =>
  JSON.stringify([
    files.filter(({ role }) => role === 'data').map(({ name, sha256 }) => [name, sha256]),
    periods.map(({ period, status }) => [period, status]),
    descriptions,
  ]);
