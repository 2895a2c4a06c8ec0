import { sha256 } from '../../../pipeline/publish/manifest/digest.ts';
import type { ReleaseMonth } from '../../../pipeline/release/inputs.ts';
import { decodeRows } from '../../../pipeline/upload/accepted-rows.ts';
import { bytesOf } from '../../../pipeline/upload/parse/bytes.ts';
import type { Dataset, Row } from '../../../schemas/model/dataset.ts';
import type { ObjectStore } from '../../stores/object-store.ts';
import { paths } from '../../stores/paths.ts';
import type { HeadInput, HeadRecord, SlotRecord } from '../../stores/records.ts';

/** A slot as a release is computed from it. */
export const monthOf = (slot: SlotRecord, embargoed: boolean, final?: boolean): ReleaseMonth => {
  const { period, digest, upload: id, sha256: file, rows, received, withdrawn } = slot;
  return {
    period,
    digest,
    embargoed: embargoed && !withdrawn,
    upload: { id, sha256: file, rows, received },
    ...(withdrawn && { withdrawn }),
    ...(final !== undefined && { final }),
  };
};

/** What HEAD keeps of the months that it answers for: enough to compute its release again. */
export const inputsOfMonths = (
  slots: readonly SlotRecord[],
  months: readonly ReleaseMonth[],
): HeadRecord['inputs'] =>
  Object.fromEntries(
    months.map(({ period, digest, embargoed, upload, withdrawn }, i): [string, HeadInput] => [
      period,
      { order: slots[i]?.order ?? '', digest, embargoed, ...upload, ...(withdrawn && { withdrawn }) },
    ]),
  );

/** The months back from what HEAD or the journal kept; undefined where that is not all there. */
export const monthsOfInputs = (inputs: HeadRecord['inputs']): readonly ReleaseMonth[] | undefined => {
  const months = Object.entries(inputs).flatMap(([period, input]): ReleaseMonth[] => {
    const { digest, embargoed, id, sha256: file, rows, received, withdrawn } = input;
    if (typeof rows !== 'number' || digest === 'unknown') return [];
    const upload = { id: String(id), sha256: String(file), rows, received: String(received) };
    return [{ period, digest, embargoed, upload, ...(withdrawn === true && { withdrawn }) }];
  });
  return months.length === Object.keys(inputs).length ? months : undefined;
};

/** The accepted rows of every month that may be read, each checked against its digest. */
export const readStagedRows = async (
  store: ObjectStore,
  dataset: Dataset,
  months: readonly ReleaseMonth[],
): Promise<ReadonlyMap<string, readonly Row[]>> => {
  const open = months.filter((month) => !month.embargoed && !month.withdrawn);
  const entries = open.map(async ({ period, digest }): Promise<[string, readonly Row[]]> => {
    const object = await store.get(paths.staged(dataset.id, digest));
    const bytes = object && (await bytesOf(object.body));
    if (!bytes || sha256(bytes) !== digest)
      throw new Error(`Dataset "${dataset.id}": the staged rows of ${period} are missing or damaged.`);
    return [period, decodeRows(bytes)];
  });
  return new Map(await Promise.all(entries));
};
