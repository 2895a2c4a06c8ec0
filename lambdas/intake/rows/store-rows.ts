import { sha256 } from '../../../pipeline/publish/manifest/digest.ts';
import type { Context } from '../../runtime/context.ts';
import { paths } from '../../stores/paths.ts';
import { type RowCounts, reconcileRows } from './row-reconciliation.ts';

/** Stores accepted rows under the digest of their canonical form. Returns the digest. */
export const storeAcceptedRows = async (
  privateBucket: Context['privateBucket'],
  dataset: string,
  rows: Uint8Array,
  counts: RowCounts,
): Promise<string> => {
  reconcileRows(dataset, counts, rows);
  const digest = sha256(rows);
  await privateBucket.put(paths.acceptedRows(dataset, digest), rows, {
    contentType: 'application/jsonl',
    when: 'absent',
  });
  return digest;
};
