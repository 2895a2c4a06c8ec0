import type { DisclosureContext } from '../../../pipeline/disclose/disclosure-context.ts';
import {
  type EffectiveUploads,
  effectiveUploads,
  type PublishedMonth,
} from '../../../pipeline/release/effective-uploads.ts';
import type { ReleaseMonth } from '../../../pipeline/release/inputs.ts';
import { finalAfter } from '../../../schemas/model/annual-final.ts';
import type { Dataset, Row } from '../../../schemas/model/dataset.ts';
import type { Context } from '../../runtime/context.ts';
import { keys } from '../../stores/keys.ts';
import type { ObjectStore } from '../../stores/object-store.ts';
import type { HeadRecord } from '../../stores/records/head.ts';
import { recordOf } from '../../stores/records/record.ts';
import { uploadFormat } from '../../stores/records/upload.ts';
import { readAcceptedRows } from './accepted-rows.ts';
import type { Attempt } from './attempt.ts';

/** The effective upload of each month, its rows, and the inputs that HEAD will keep. */
export interface ChosenUploads extends Omit<EffectiveUploads, 'deferred'> {
  readonly rowsOf: (month: ReleaseMonth) => readonly Row[];
  readonly inputs: HeadRecord['inputs'];
  /** Whether another round may choose other uploads of the same months. */
  readonly needsReconcile: boolean;
}

/**
 * Chooses the effective upload of every month: the newest one, except for a deferred correction of figures about persons
 * (pipeline/release/effective-uploads.ts).
 */
export const chooseUploads = async (
  context: Pick<Context, 'registry' | 'privateBucket'>,
  dataset: Dataset,
  { head, months, inputs }: Attempt,
  disclosure: DisclosureContext | undefined,
): Promise<ChosenUploads> => {
  const rows = await readRowsByDigest(context.privateBucket, dataset, months);
  const rowsOf = ({ digest }: ReleaseMonth) => rows.get(digest) ?? [];
  if (!disclosure || !head) return { months, inputs, rowsOf, needsReconcile: false };
  const published = await readPublishedMonths(context, dataset, months, head);
  for (const { month, rows: old } of published.values()) rows.set(month.digest, old);
  const isNew = (period: string) => published.has(period) || !isPublic(head, period);
  const { deferred, ...effective } = effectiveUploads(
    { dataset, newest: months, published, isNew, rowsOf },
    disclosure,
  );
  const kept = Object.entries(inputs).flatMap(([period, input]): [string, typeof input][] => {
    if (!deferred.has(period)) return [[period, input]];
    const before = head.inputs[period];
    const month = published.get(period)?.month;
    return before ? [[period, { ...before, ...(month && { digest: month.digest }) }]] : [];
  });
  // Applying one deferred correction can unblock another, so run another round.
  const needsReconcile = deferred.size > 0 && effective.finalAt !== undefined;
  return { ...effective, inputs: Object.fromEntries(kept), rowsOf, needsReconcile };
};

const isPublic = (head: HeadRecord, period: string): boolean => {
  const input = head.inputs[period];
  return input?.embargoed === false && input.withdrawn !== true;
};

/** The months for which HEAD has an older upload than the newest one. */
const readPublishedMonths = async (
  { registry, privateBucket }: Pick<Context, 'registry' | 'privateBucket'>,
  dataset: Dataset,
  newest: readonly ReleaseMonth[],
  head: HeadRecord,
): Promise<ReadonlyMap<string, PublishedMonth>> => {
  const found = new Map<string, PublishedMonth>();
  for (const month of newest) {
    const input = head.inputs[month.period];
    const [received = '', id = ''] = input?.order.split('#') ?? [];
    if (!input || input.embargoed || id === month.upload.id || input.digest === month.digest) continue;
    const upload = recordOf(uploadFormat, await registry.get(keys.upload(id)));
    // A HEAD that was seeded from public files has no digest; the upload's record has it.
    const digest = input.digest ?? upload?.digest;
    if (digest === undefined)
      throw new Error(
        `Dataset "${dataset.id}": the public upload ${id} of ${month.period} has no record, so its rows cannot be read.`,
      );
    const old: ReleaseMonth = {
      period: month.period,
      digest,
      embargoed: month.embargoed,
      // Whether it was published after its annual final, judging by `created` of its version.
      final: finalAfter(received) <= new Date(head.created),
      upload: { id, received, sha256: upload?.sha256 ?? '', rows: upload?.rows ?? 0 },
      ...(input.withdrawn === true && { withdrawn: true as const }),
    };
    const rows = (await readRowsByDigest(privateBucket, dataset, [old])).get(digest) ?? [];
    found.set(month.period, { month: { ...old, upload: { ...old.upload, rows: rows.length } }, rows });
  }
  return found;
};

/** digest -> accepted rows. */
const readRowsByDigest = async (
  store: ObjectStore,
  dataset: Dataset,
  months: readonly ReleaseMonth[],
): Promise<Map<string, readonly Row[]>> => {
  const byPeriod = await readAcceptedRows(store, dataset, months);
  return new Map(months.map(({ period, digest }) => [digest, byPeriod.get(period) ?? []]));
};
