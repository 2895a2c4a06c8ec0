import { sha256 } from '../../../pipeline/publish/manifest/digest.ts';
import { decodeRows } from '../../../pipeline/release/decode-rows.ts';
import type { ReleaseMonth } from '../../../pipeline/release/inputs.ts';
import { bytesOf } from '../../../pipeline/upload/parse/bytes.ts';
import type { Dataset, Row } from '../../../schemas/model/dataset.ts';
import { getByKeyOrFormer } from '../../stores/former-keys.ts';
import type { ObjectStore } from '../../stores/object-store.ts';
import { paths } from '../../stores/paths.ts';

/** period -> accepted rows, checked against their digest. Embargoed and withdrawn months are left out. */
export const readAcceptedRows = async (
  store: ObjectStore,
  dataset: Dataset,
  months: readonly ReleaseMonth[],
): Promise<ReadonlyMap<string, readonly Row[]>> => {
  const withRows = months.filter((month) => !month.embargoed && !month.withdrawn);
  const entries = withRows.map(async ({ period, digest }): Promise<[string, readonly Row[]]> => {
    const object = await getByKeyOrFormer(store, paths.acceptedRows(dataset.id, digest));
    const bytes = object && (await bytesOf(object.body));
    if (!bytes || sha256(bytes) !== digest)
      throw new Error(`Dataset "${dataset.id}": the accepted rows of ${period} are missing or damaged.`);
    return [period, decodeRows(bytes)];
  });
  return new Map(await Promise.all(entries));
};
