import { uploadIdOf } from '../intake/identify.ts';
import type { Context } from '../runtime/context.ts';
import { keys } from '../stores/keys.ts';
import { parseIncoming, paths } from '../stores/paths.ts';
import { recordOf, type UploadRecord } from '../stores/records.ts';

const LATE_MS = 15 * 60_000;

/**
 * Objects of the incoming folder that were received over 15 minutes ago and have no terminal state, judged or not. A
 * correction that waits for the annual final is late only when that instant is past by as much.
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
  return records.filter((item) => isOpen(recordOf<UploadRecord>(item), before)).length;
};

const isOpen = (record: UploadRecord | undefined, before: number): boolean => {
  if (!record) return true;
  const waits = record.waits === undefined ? 0 : Date.parse(record.waits);
  return record.state === 'received' && waits < before;
};
