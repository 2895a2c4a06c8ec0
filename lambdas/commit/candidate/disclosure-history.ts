import { affectedYears } from '../../../pipeline/disclose/history/affected-years.ts';
import {
  type DisclosureHistory,
  latestOnlyHistory,
  withRelease,
} from '../../../pipeline/disclose/history/history.ts';
import { formatYear, parseYear } from '../../../pipeline/disclose/history/year-json.ts';
import type { PublicRelease } from '../../../pipeline/disclose/public-release.ts';
import { sha256 } from '../../../pipeline/publish/manifest/digest.ts';
import type { PreviousRelease } from '../../../pipeline/release/finalise.ts';
import { parsePublicRelease } from '../../../pipeline/release/parse-public-release.ts';
import { bytesOf } from '../../../pipeline/upload/parse/bytes.ts';
import type { Dataset } from '../../../schemas/model/dataset.ts';
import type { Context } from '../../runtime/context.ts';
import type { ObjectStore } from '../../stores/object-store.ts';
import { paths } from '../../stores/paths.ts';
import { historyIndexFormat } from '../../stores/records/history-index.ts';
import { readStored, storedBytes } from '../../stores/stored-object.ts';
import { type NamedRelease, readManifest, readRelease } from './read-release.ts';

type Stores = Pick<Context, 'publicBucket' | 'privateBucket' | 'releaseCode'>;

/** Year -> digest of the object with the disclosure history of that year. */
type Years = Readonly<Record<string, string>>;

/** Disclosure history up to a release, as far as it was read, and the objects that hold all of it. */
export interface KeptHistory {
  readonly history: DisclosureHistory;
  readonly years: Years;
}

const JSON_TYPE = { contentType: 'application/json', when: 'absent' } as const;

/**
 * Disclosure history up to a release: everything for the years that the new months affect, the latest release only for
 * the others.
 *
 * The objects are a cache: one index for each release and code, one object for each year. If there is no index, as
 * after a deployment of other code, the history is read from all public versions and written again. For that reason no
 * older folder and no older form of these objects is ever read.
 */
export const readHistory = async (
  stores: Stores,
  dataset: Dataset,
  newest: PreviousRelease | undefined,
  months: PublicRelease['months'],
): Promise<KeptHistory> => {
  if (!newest) return { history: new Map(), years: {} };
  const years = await readIndex(stores, dataset, newest.sha256);
  if (!years) return rebuildHistory(stores, dataset, newest);
  const last = parsePublicRelease(dataset, newest.manifest, newest.csv);
  const affected = affectedYears(dataset, last.months, months);
  const read = await readYears(stores, dataset, years, (year) => affected.has(year));
  return { history: new Map([...latestOnlyHistory(last), ...read]), years };
};

/** Writes the disclosure history up to and including a release: an object for each year that changed, and the index. */
export const keepHistory = async (
  { privateBucket, releaseCode }: Pick<Stores, 'privateBucket' | 'releaseCode'>,
  dataset: Dataset,
  manifestSha256: string,
  before: KeptHistory,
  after: DisclosureHistory,
): Promise<KeptHistory> => {
  const changed = [...after].filter(([year, releases]) => before.history.get(year) !== releases);
  const written = changed.map(async ([year, releases]): Promise<[string, string]> => {
    const text = formatYear(releases);
    const digest = sha256(text);
    await privateBucket.put(paths.disclosureHistoryOfYear(dataset.id, digest), Buffer.from(text), JSON_TYPE);
    return [year, digest];
  });
  const years = Object.fromEntries(
    [...Object.entries(before.years), ...(await Promise.all(written))].sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  const index = paths.disclosureHistory(dataset.id, manifestSha256, releaseCode);
  await privateBucket.put(index, storedBytes(historyIndexFormat, { years }), JSON_TYPE);
  return { history: after, years };
};

/** Other code may read the same files in another way, so each code has an index of its own. */
const readIndex = async (
  { privateBucket, releaseCode }: Stores,
  dataset: Dataset,
  manifestSha256: string,
): Promise<Years | undefined> => {
  const key = paths.disclosureHistory(dataset.id, manifestSha256, releaseCode);
  return (await readStored(historyIndexFormat, privateBucket, key))?.years;
};

const readYears = (
  { privateBucket }: Stores,
  dataset: Dataset,
  years: Years,
  wanted: (year: string) => boolean = () => true,
): Promise<readonly (readonly [string, readonly PublicRelease[]])[]> =>
  Promise.all(
    Object.entries(years)
      .filter(([year]) => wanted(year))
      .map(async ([year, digest]) => [year, await readYearObject(privateBucket, dataset, digest)] as const),
  );

const readYearObject = async (
  store: ObjectStore,
  dataset: Dataset,
  digest: string,
): Promise<readonly PublicRelease[]> => {
  const key = paths.disclosureHistoryOfYear(dataset.id, digest);
  const object = await store.get(key);
  const bytes = object && (await bytesOf(object.body));
  if (!bytes || sha256(bytes) !== digest)
    throw new Error(`The disclosure history ${key} is missing or damaged.`);
  return parseYear(Buffer.from(bytes).toString('utf8'), key);
};

/** Reads versions one by one, back to the first, or to the newest one that has an index. */
const rebuildHistory = async (
  stores: Stores,
  dataset: Dataset,
  newest: PreviousRelease,
): Promise<KeptHistory> => {
  const unread: PublicRelease[] = [parsePublicRelease(dataset, newest.manifest, newest.csv)];
  let years: Years | undefined;
  for (let { previous } = newest.manifest; previous; ) {
    years = await readIndex(stores, dataset, previous.sha256);
    if (years) break;
    const named = { version: previous.version, manifestSha256: previous.sha256 };
    const { manifest, published } = await readVersion(stores, dataset, named);
    if (published) unread.push(published);
    previous = manifest.previous;
  }
  const base: KeptHistory = {
    years: years ?? {},
    history: new Map(await readYears(stores, dataset, years ?? {})),
  };
  const history = unread.reverse().reduce(withRelease, base.history);
  return keepHistory(stores, dataset, newest.sha256, base, history);
};

/** One version. If it was taken down, only its manifest is left, and its figures cannot be read. */
const readVersion = async (stores: Stores, dataset: Dataset, named: NamedRelease) => {
  const { privateBucket, publicBucket } = stores;
  if (await privateBucket.head(paths.takedown(dataset.id, named.version))) {
    const key = paths.published(dataset.id, named.version, 'manifest.json');
    return { manifest: (await readManifest(publicBucket, key)).manifest, published: undefined };
  }
  const { manifest, csv } = await readRelease(stores, dataset.id, named);
  return { manifest, published: parsePublicRelease(dataset, manifest, csv) };
};
