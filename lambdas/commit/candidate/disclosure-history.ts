import {
  type History,
  touchedYears,
  unreadHistory,
  withRelease,
} from '../../../pipeline/disclose/history/history.ts';
import { readYear, yearText } from '../../../pipeline/disclose/history/year-text.ts';
import type { PublicRelease } from '../../../pipeline/disclose/public-release.ts';
import { sha256 } from '../../../pipeline/publish/manifest/digest.ts';
import type { PreviousRelease } from '../../../pipeline/release/finalise.ts';
import { publicRelease } from '../../../pipeline/release/public-release.ts';
import { bytesOf } from '../../../pipeline/upload/parse/bytes.ts';
import type { Dataset } from '../../../schemas/model/dataset.ts';
import type { Context } from '../../runtime/context.ts';
import { type ObjectStore, readJson } from '../../stores/object-store.ts';
import { paths } from '../../stores/paths.ts';
import { type NamedRelease, readManifest, readRelease } from './read-release.ts';

type Stores = Pick<Context, 'publicBucket' | 'privateBucket' | 'releaseCode'>;

/** Year -> digest of the object that has what all versions said of it. */
type Years = Readonly<Record<string, string>>;

/** What all versions up to one said, as far as it was read, and where all of it is kept. */
export interface Said {
  readonly history: History;
  readonly years: Years;
}

const JSON_TYPE = { contentType: 'application/json', when: 'absent' } as const;

/**
 * What the versions up to one said of every year that other months would change, and of the other years the last word
 * alone. It is kept beside each release, by year; where it is not, as after a deployment of other code, all versions
 * are read and it is kept again.
 */
export const saidUpTo = async (
  stores: Stores,
  dataset: Dataset,
  newest: PreviousRelease | undefined,
  months: PublicRelease['months'],
): Promise<Said> => {
  if (!newest) return { history: new Map(), years: {} };
  const years = await yearsUpTo(stores, dataset, newest.sha256);
  if (!years) return readAgain(stores, dataset, newest);
  const last = publicRelease(dataset, newest.manifest, newest.csv);
  const touched = touchedYears(dataset, last.months, months);
  const read = await readYears(stores, dataset, years, (year) => touched.has(year));
  return { history: new Map([...unreadHistory(last), ...read]), years };
};

/** Keeps what was said up to and with a version beside it: an object for each year of which it says something new. */
export const keepSaid = async (
  { privateBucket, releaseCode }: Pick<Stores, 'privateBucket' | 'releaseCode'>,
  dataset: Dataset,
  manifestSha256: string,
  before: Said,
  after: History,
): Promise<Said> => {
  const changed = [...after].filter(([year, slices]) => before.history.get(year) !== slices);
  const written = changed.map(async ([year, slices]): Promise<[string, string]> => {
    const text = yearText(slices);
    const digest = sha256(text);
    await privateBucket.put(paths.saidOfYear(dataset.id, digest), Buffer.from(text), JSON_TYPE);
    return [year, digest];
  });
  const years = Object.fromEntries(
    [...Object.entries(before.years), ...(await Promise.all(written))].sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  const index = paths.said(dataset.id, manifestSha256, releaseCode);
  await privateBucket.put(index, Buffer.from(JSON.stringify(years)), JSON_TYPE);
  return { history: after, years };
};

/** What other code read may be read otherwise by this code, so each has its own. */
const yearsUpTo = (
  { privateBucket, releaseCode }: Stores,
  dataset: Dataset,
  manifestSha256: string,
): Promise<Years | undefined> => readJson(privateBucket, paths.said(dataset.id, manifestSha256, releaseCode));

const readYears = (
  { privateBucket }: Stores,
  dataset: Dataset,
  years: Years,
  wanted: (year: string) => boolean = () => true,
): Promise<readonly (readonly [string, readonly PublicRelease[]])[]> =>
  Promise.all(
    Object.entries(years)
      .filter(([year]) => wanted(year))
      .map(async ([year, digest]) => [year, await yearAt(privateBucket, dataset, digest)] as const),
  );

const yearAt = async (
  store: ObjectStore,
  dataset: Dataset,
  digest: string,
): Promise<readonly PublicRelease[]> => {
  const key = paths.saidOfYear(dataset.id, digest);
  const object = await store.get(key);
  const bytes = object && (await bytesOf(object.body));
  if (!bytes || sha256(bytes) !== digest) throw new Error(`${key} is missing or damaged.`);
  return readYear(Buffer.from(bytes).toString('utf8'));
};

/** Reads the versions one by one, back to the first, or to one beside which it is kept. */
const readAgain = async (stores: Stores, dataset: Dataset, newest: PreviousRelease): Promise<Said> => {
  const unread: PublicRelease[] = [publicRelease(dataset, newest.manifest, newest.csv)];
  let years: Years | undefined;
  for (let { previous } = newest.manifest; previous; ) {
    years = await yearsUpTo(stores, dataset, previous.sha256);
    if (years) break;
    const named = { version: previous.version, manifestSha256: previous.sha256 };
    const { manifest, said } = await versionAt(stores, dataset, named);
    if (said) unread.push(said);
    previous = manifest.previous;
  }
  const base: Said = { years: years ?? {}, history: new Map(await readYears(stores, dataset, years ?? {})) };
  const history = unread.reverse().reduce(withRelease, base.history);
  return keepSaid(stores, dataset, newest.sha256, base, history);
};

/** A version again. Of one that was taken down only the manifest is left: what it said is nowhere to be read. */
const versionAt = async (stores: Stores, dataset: Dataset, named: NamedRelease) => {
  const { privateBucket, publicBucket } = stores;
  if (await privateBucket.head(paths.takedown(dataset.id, named.version))) {
    const key = paths.published(dataset.id, named.version, 'manifest.json');
    return { manifest: (await readManifest(publicBucket, key)).manifest, said: undefined };
  }
  const { manifest, csv } = await readRelease(stores, dataset.id, named);
  return { manifest, said: publicRelease(dataset, manifest, csv) };
};
