import { uploadIdOf } from '../intake/identify.ts';
import type { Context } from '../runtime/context.ts';
import { keys } from '../stores/keys.ts';
import { parseIncoming, paths } from '../stores/paths.ts';
import { recordOf } from '../stores/records/record.ts';
import { type UploadRecord, uploadFormat } from '../stores/records/upload.ts';

const LATE_MS = 15 * 60_000;

/**
 * Counts the uploads that were received over 15 minutes ago and have no final state, whether or not they were checked.
 * A deferred correction is overdue 15 minutes after its annual final.
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
  return records.filter((item) => isUnresolved(recordOf(uploadFormat, item), before)).length;
};

const isUnresolved = (record: UploadRecord | undefined, before: number): boolean => {
  if (!record) return true;
  const deferredUntil = record.deferredUntil === undefined ? 0 : Date.parse(record.deferredUntil);
  return record.state === 'received' && deferredUntil < before;
};
