import { isUploadId } from '../../intake/identify.ts';
import { keys } from '../../stores/keys.ts';
import { recordOf } from '../../stores/records/record.ts';
import { type UploadRecord, uploadFormat } from '../../stores/records/upload.ts';
import type { ApiContext } from '../context.ts';

/** The upload of an id; undefined where there is none. */
export const findUpload = async (
  { registry, clock }: Pick<ApiContext, 'registry' | 'clock'>,
  id: string,
): Promise<UploadRecord | undefined> => {
  if (!isUploadId(id)) return undefined;
  const record = recordOf(uploadFormat, await registry.get(keys.upload(id)));
  return record && !isAbandoned(record, clock()) ? record : undefined;
};

/** An upload as the API shows it (uploadShape in schemas/api/uploads/get-upload.ts). */
export const shownUpload = (record: UploadRecord) => ({
  id: record.id,
  dataset: record.dataset,
  period: record.period,
  filename: record.filename,
  state: record.state,
  received: record.received ?? null,
  sha256: record.sha256 ?? null,
  rows: record.rows ?? null,
  errors: record.errors ?? null,
  warnings: record.warnings ?? null,
  version: record.version ?? null,
  deferred_until: record.deferredUntil ?? null,
  kind: record.kind ?? ('rows' as const),
  dry_run: record.kind === 'check',
  needs_approval: record.shrinks === true && record.approvedBy === undefined,
});

/** True for the record of a presigned URL that expired unused: no file was sent, so there is no upload. */
const isAbandoned = (record: UploadRecord, now: Date): boolean =>
  record.object === undefined && record.expires !== undefined && record.expires * 1000 < now.getTime();
