import { plausibleFindings } from '../../../pipeline/aggregate/plausible.ts';
import { decodeRows } from '../../../pipeline/release/decode-rows.ts';
import { bytesOf } from '../../../pipeline/upload/parse/bytes.ts';
import { referenceFindings } from '../../../pipeline/upload/validate/rows/references.ts';
import type { Dataset, ForeignKey, Row } from '../../../schemas/model/dataset.ts';
import type { Finding } from '../../../schemas/model/finding.ts';
import { previousMonth } from '../../../schemas/model/period.ts';
import type { Context } from '../../runtime/context.ts';
import { getByKeyOrFormer } from '../../stores/former-keys.ts';
import { keys, SLOT_PREFIX } from '../../stores/keys.ts';
import { paths } from '../../stores/paths.ts';
import { recordOf } from '../../stores/records/record.ts';
import { type SlotRecord, slotFormat } from '../../stores/records/slot.ts';
import type { CrossFileValues } from '../rows/upload-rows.ts';

type CrossFileContext = Pick<Context, 'registry' | 'privateBucket'>;

/**
 * Compares an accepted file with other files: foreign keys that the other dataset does not have, and figures that are
 * far from those of the month before. The findings are warnings; they never reject a file. They depend on what was
 * accepted when the file came, so a replay may give others (docs/decisions/0004).
 */
export const crossFileFindings = async (
  context: CrossFileContext,
  dataset: Dataset,
  period: string,
  rows: CrossFileValues,
): Promise<readonly Finding[]> => {
  const foreignKeys = (dataset.foreignKeys ?? []).map(async (foreignKey) => {
    const referred = rows.referred(foreignKey);
    const missing = await missingOf(context, foreignKey, referred.keys());
    return referenceFindings(dataset, foreignKey, referred, missing);
  });
  const found = (await Promise.all(foreignKeys)).flat();
  if (dataset.plausible === undefined) return found;
  const before = previousMonth(period);
  const slot = recordOf(slotFormat, await context.registry.get(keys.slot(dataset.id, before)));
  const rowsBefore = slot && (await rowsOf(context, dataset.id, slot));
  return rowsBefore
    ? [...found, ...plausibleFindings(dataset, rows.totals(), { period: before, rows: rowsBefore })]
    : found;
};

/** The values that no month of the other dataset has. Months are read newest first, until all values are found. */
const missingOf = async (
  context: CrossFileContext,
  { dataset, key }: ForeignKey,
  wanted: Iterable<string>,
): Promise<ReadonlySet<string>> => {
  const missing = new Set(wanted);
  if (missing.size === 0) return missing;
  const slots = await context.registry.query(keys.head(dataset).pk, { prefix: SLOT_PREFIX, reverse: true });
  for (const item of slots) {
    const slot = recordOf(slotFormat, item);
    for (const row of (slot && (await rowsOf(context, dataset, slot))) ?? [])
      missing.delete(String(row[key]));
    if (missing.size === 0) break;
  }
  return missing;
};

const rowsOf = async (
  { privateBucket }: CrossFileContext,
  dataset: string,
  { digest, withdrawn }: SlotRecord,
): Promise<readonly Row[] | undefined> => {
  const object = withdrawn
    ? undefined
    : await getByKeyOrFormer(privateBucket, paths.acceptedRows(dataset, digest));
  return object && decodeRows(await bytesOf(object.body));
};
