import type { Guard } from '../../../pipeline/disclose/disclose.ts';
import {
  type PublishedMonth,
  type Standing,
  standingMonths,
} from '../../../pipeline/release/effective-uploads.ts';
import type { ReleaseMonth } from '../../../pipeline/release/inputs.ts';
import { finalAfter } from '../../../schemas/model/annual-final.ts';
import type { Dataset, Row } from '../../../schemas/model/dataset.ts';
import type { Context } from '../../runtime/context.ts';
import { keys } from '../../stores/keys.ts';
import type { ObjectStore } from '../../stores/object-store.ts';
import { type HeadRecord, recordOf, type UploadRecord } from '../../stores/records.ts';
import type { Attempt } from '../commit.ts';
import { readStagedRows } from '../head/months.ts';

/** Which upload of each month the next release is made of, its rows, and what HEAD will answer for. */
export interface StandingMonths extends Omit<Standing, 'waiting'> {
  readonly rowsOf: (month: ReleaseMonth) => readonly Row[];
  readonly inputs: HeadRecord['inputs'];
  /** Whether the next round may come to another answer from the same inputs. */
  readonly again: boolean;
}

/** The newest upload of every month; of figures about persons, those that need not wait (pipeline/release/effective-uploads.ts). */
export const standingOf = async (
  context: Pick<Context, 'registry' | 'privateBucket'>,
  dataset: Dataset,
  { head, months, inputs }: Attempt,
  guard: Guard | undefined,
): Promise<StandingMonths> => {
  const rows = await readByDigest(context.privateBucket, dataset, months);
  const rowsOf = ({ digest }: ReleaseMonth) => rows.get(digest) ?? [];
  if (!guard || !head) return { months, inputs, rowsOf, again: false };
  const published = await publishedMonths(context, dataset, months, head);
  for (const { month, rows: old } of published.values()) rows.set(month.digest, old);
  const moving = (period: string) => published.has(period) || !isPublic(head, period);
  const { waiting, ...standing } = standingMonths(
    { dataset, wanted: months, published, moving, rowsOf },
    guard,
  );
  const answered = Object.entries(inputs).flatMap(([period, input]): [string, typeof input][] => {
    if (!waiting.has(period)) return [[period, input]];
    const stands = head.inputs[period];
    const month = published.get(period)?.month;
    return stands ? [[period, { ...stands, ...(month && { digest: month.digest }) }]] : [];
  });
  // What came in by its final may be why another month had to wait: that one is looked at again.
  const again = waiting.size > 0 && standing.created !== undefined;
  return { ...standing, inputs: Object.fromEntries(answered), rowsOf, again };
};

const isPublic = (head: HeadRecord, period: string): boolean => {
  const input = head.inputs[period];
  return input?.embargoed === false && input.withdrawn !== true;
};

/** The months of which HEAD has another upload than the newest. */
const publishedMonths = async (
  { registry, privateBucket }: Pick<Context, 'registry' | 'privateBucket'>,
  dataset: Dataset,
  wanted: readonly ReleaseMonth[],
  head: HeadRecord,
): Promise<ReadonlyMap<string, PublishedMonth>> => {
  const found = new Map<string, PublishedMonth>();
  for (const month of wanted) {
    const input = head.inputs[month.period];
    const [received = '', id = ''] = input?.order.split('#') ?? [];
    if (!input || input.embargoed || id === month.upload.id || input.digest === month.digest) continue;
    const upload = recordOf<UploadRecord>(await registry.get(keys.upload(id)));
    // A HEAD that was seeded from public files does not know digests; the upload's record does.
    const digest = input.digest === 'unknown' ? (upload?.digest ?? input.digest) : input.digest;
    const old: ReleaseMonth = {
      period: month.period,
      digest,
      embargoed: month.embargoed,
      // Whether it had waited for its final when it was published, as its version's `created` says.
      final: finalAfter(received) <= new Date(head.created),
      upload: { id, received, sha256: upload?.sha256 ?? '', rows: upload?.rows ?? 0 },
      ...(input.withdrawn === true && { withdrawn: true as const }),
    };
    const rows = (await readByDigest(privateBucket, dataset, [old])).get(digest) ?? [];
    found.set(month.period, { month: { ...old, upload: { ...old.upload, rows: rows.length } }, rows });
  }
  return found;
};

/** digest -> accepted rows. */
const readByDigest = async (
  store: ObjectStore,
  dataset: Dataset,
  months: readonly ReleaseMonth[],
): Promise<Map<string, readonly Row[]>> => {
  const byPeriod = await readStagedRows(store, dataset, months);
  return new Map(months.map(({ period, digest }) => [digest, byPeriod.get(period) ?? []]));
};
