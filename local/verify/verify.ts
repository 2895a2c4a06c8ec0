import type { Manifest } from '../../pipeline/publish/manifest/manifest.ts';
import { parseManifest } from '../../pipeline/publish/manifest/manifest-shape.ts';
import { chain } from './checks/chain.ts';
import { changes } from './checks/changes.ts';
import { datapackage } from './checks/datapackage.ts';
import { files } from './checks/files.ts';
import { formats } from './checks/formats.ts';
import { hashes } from './checks/hashes.ts';
import { sums } from './checks/sums.ts';
import { tables } from './checks/tables.ts';
import { type CheckResult, type ReadRelease, type ReleaseCheck, utf8 } from './release-check.ts';
import type { ReleaseSource } from './source.ts';

/** The checks of a release, in the order in which they are reported, after `manifest`. */
const checks: readonly ReleaseCheck[] = [files, hashes, sums, tables, formats, datapackage, chain, changes];

export interface Verdict {
  readonly check: string;
  readonly result: 'passed' | 'failed' | 'skipped';
  /** The problems, or why the check was skipped. */
  readonly notes: readonly string[];
}

/** Runs all checks on a release. Reads every file once. */
export const verify = async (source: ReleaseSource): Promise<readonly Verdict[]> => {
  const manifestBytes = await source.file('manifest.json');
  if (!manifestBytes) return [verdict('manifest', { problems: [`${source.name} has no manifest.json`] })];
  let manifest: Manifest;
  try {
    manifest = parseManifest(utf8(manifestBytes));
  } catch (error) {
    return [verdict('manifest', { problems: [(error as Error).message] })];
  }
  const release = { source, manifest, manifestBytes, files: await readFiles(source, manifest) };
  const verdicts: Verdict[] = [verdict('manifest', { problems: [] })];
  for (const check of checks) verdicts.push(verdict(check.name, await outcomeOf(check, release)));
  return verdicts;
};

const readFiles = async (
  source: ReleaseSource,
  manifest: Manifest,
): Promise<ReadonlyMap<string, Uint8Array>> => {
  const found = await Promise.all(
    manifest.files.map(async ({ name }) => [name, await source.file(name)] as const),
  );
  return new Map(found.flatMap(([name, bytes]) => (bytes ? [[name, bytes] as const] : [])));
};

/** Runs a check. An exception, such as from a damaged file, is a problem of the release. */
const outcomeOf = async (check: ReleaseCheck, release: ReadRelease): Promise<CheckResult> => {
  if (check.file && !release.manifest.files.some(({ name }) => name === check.file))
    return { skipped: `the release has no ${check.file}` };
  try {
    return await check.run(release);
  } catch (error) {
    return { problems: [(error as Error).message] };
  }
};

const verdict = (check: string, outcome: CheckResult): Verdict =>
  'skipped' in outcome
    ? { check, result: 'skipped', notes: [outcome.skipped] }
    : { check, result: outcome.problems.length ? 'failed' : 'passed', notes: outcome.problems };
