import { sha256 } from '../../pipeline/publish/manifest/digest.ts';
import type { Context } from '../runtime/context.ts';
import { paths } from '../stores/paths.ts';
import { accountedFor, type RowCounts } from './account.ts';

/** Writes accepted rows under the digest of their canonical form, which is the answer. */
export const stageRows = async (
  privateBucket: Context['privateBucket'],
  dataset: string,
  staged: Uint8Array,
  counts: RowCounts,
): Promise<string> => {
  accountedFor(dataset, counts, staged);
  const digest = sha256(staged);
  await privateBucket.put(paths.staged(dataset, digest), staged, {
    contentType: 'application/jsonl',
    when: 'absent',
  });
  return digest;
};
