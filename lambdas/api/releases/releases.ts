import type { Context as HonoContext } from 'hono';
import type { TableSide } from '../../../pipeline/publish/changes/difference.ts';
import { tablesOf } from '../../../pipeline/publish/manifest/release-tables.ts';
import { startOfDay } from '../../../schemas/model/period.ts';
import { text } from '../../../schemas/model/text.ts';
import { readPublicRelease } from '../../commit/candidate/read-release.ts';
import { readLatest } from '../../commit/public/latest.ts';
import { keys, RELEASE_PREFIX } from '../../stores/keys.ts';
import { paths } from '../../stores/paths.ts';
import { recordsOf } from '../../stores/records/record.ts';
import { type ReleaseRecord, releaseFormat } from '../../stores/records/release.ts';
import type { ApiContext } from '../context.ts';
import { datasetNotFound } from '../http/not-found.ts';
import { problem, refused } from '../http/problem.ts';
import { gone, WithdrawnRelease } from './withdrawn.ts';

/** The releases of a dataset that are public, newest first: those up to the one that latest.json names. */
export const publicReleases = async (
  { registry, publicBucket }: Pick<ApiContext, 'registry' | 'publicBucket'>,
  dataset: string,
): Promise<readonly ReleaseRecord[]> => {
  const latest = await readLatest(publicBucket, dataset);
  if (!latest) return [];
  const items = await registry.query(keys.head(dataset).pk, { prefix: RELEASE_PREFIX, reverse: true });
  return recordsOf(releaseFormat, items).filter(({ n }) => n <= latest.n);
};

/** The newest release that `latest`, `1`, `1.4` or `1.4.2` names; undefined where none does. */
const choose = (releases: readonly ReleaseRecord[], wanted: string): ReleaseRecord | undefined =>
  wanted === 'latest'
    ? releases[0]
    : releases.find(({ version }) => version === wanted || version.startsWith(`${wanted}.`));

/** The newest release at the end of a day in the agency's time (UTC+7). */
export const asOfDay = (releases: readonly ReleaseRecord[], day: string): ReleaseRecord | undefined => {
  const end = startOfDay(day).getTime() + 86_400_000;
  return releases.find(({ created }) => Date.parse(created) < end);
};

/** A release with its manifest and tables. */
export interface OpenRelease {
  readonly manifest: Awaited<ReturnType<typeof readPublicRelease>>['manifest'];
  readonly manifestSha256: string;
  readonly tables: ReadonlyMap<string, TableSide>;
}

const isThere = async (
  { publicBucket }: Pick<ApiContext, 'publicBucket'>,
  dataset: string,
  version: string,
): Promise<boolean> =>
  (await publicBucket.head(paths.published(dataset, version, 'manifest.json'))) !== undefined;

/**
 * Reads a public release.
 * @throws WithdrawnRelease where it was taken down
 */
export const openRelease = async (
  context: Pick<ApiContext, 'publicBucket'>,
  dataset: string,
  version: string,
): Promise<OpenRelease> => {
  const read = readPublicRelease(context.publicBucket, dataset, version);
  const { manifest, sha256, csv } = await read.catch(async (error: Error) => {
    throw (await isThere(context, dataset, version)) ? error : new WithdrawnRelease(dataset, version);
  });
  return { manifest, manifestSha256: sha256, tables: tablesOf(manifest.schemas, csv) };
};

/** A release and all releases of its dataset, or the problem to answer: unknown dataset, unknown version, or taken down. */
export type FoundVersion =
  | { readonly release: ReleaseRecord; readonly releases: readonly ReleaseRecord[] }
  | { readonly refusal: Response };

/** Finds the release of a dataset and a version. `parameter` is the path of the version in the request, for errors. */
export const findVersion = async (
  c: HonoContext,
  context: Pick<ApiContext, 'catalogue' | 'registry' | 'publicBucket'>,
  id: string,
  wanted: string,
  parameter = '/path/version',
): Promise<FoundVersion> => {
  if (!context.catalogue.has(id)) return { refusal: datasetNotFound(c, id, context.catalogue) };
  return findVersionAmong(c, context, id, await publicReleases(context, id), wanted, parameter);
};

/** The same where the caller has the dataset's releases already. */
export const findVersionAmong = async (
  c: HonoContext,
  context: Pick<ApiContext, 'publicBucket'>,
  id: string,
  releases: readonly ReleaseRecord[],
  wanted: string,
  parameter: string,
): Promise<FoundVersion> => {
  const release = choose(releases, wanted);
  if (!release) return { refusal: versionNotFound(c, wanted, parameter, releases) };
  if (!(await isThere(context, id, release.version)))
    return { refusal: gone(c, { dataset: id, version: release.version, newest: releases[0]?.version }) };
  return { release, releases };
};

const SHOWN = 50;

const versionNotFound = (
  c: HonoContext,
  given: string,
  path: string,
  releases: readonly ReleaseRecord[],
): Response => {
  const allowed = releases.slice(0, SHOWN).map(({ version }) => version);
  const expected = allowed.length
    ? text(`versi ${allowed.join(', ')}`, `a version: ${allowed.join(', ')}`)
    : text('belum ada versi yang terbit', 'no version is published yet');
  const error = refused({ code: 'unknown-version', path, given, expected, allowed });
  return problem(c, 'not-found', error.messages, [error]);
};
