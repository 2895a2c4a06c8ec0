import { uploadIdOf } from '../intake/identify.ts';
import type { Context } from '../runtime/context.ts';
import { keys } from '../stores/keys.ts';
import { parseIncoming, paths } from '../stores/paths.ts';
import { recordOf, type UploadRecord } from '../stores/records.ts';

const LATE_MS = 15 * 60_000;

/**
 * Objects of the incoming folder that were received over 15 minutes ago and have no terminal state, judged or not. A
 * small correction that waits for its annual final is due 15 minutes after that.
 */
export const overdueUploads = async ({
  privateBucket,
  registry,
  clock,
}: Pick<Context, 'privateBucket' | 'registry' | 'clock'>): Promise<number> => {
  const before = clock().getTime() - LATE_MS;
  const ids: string[] = [];
  for await (const object of privateBucket.versions(paths.incomingPrefix))
    if (parseIncoming(object.key) && object.lastModified.getTime() < before) ids.push(uploadIdOf(object));
  const records = await registry.getMany(ids.map(keys.upload));
  return records.filter((item) => {
    const { state = 'received', waits = '' } = recordOf<UploadRecord>(item) ?? {};
    return state === 'received' && waits < new Date(before).toISOString();
  }).length;
};
