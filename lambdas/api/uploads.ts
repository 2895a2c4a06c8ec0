import type { UploadRecord } from '../stores/records.ts';

/** An upload as the API shows it (uploadShape in schemas/api/uploads.ts). */
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
  waits_until: record.waits ?? null,
});

/** Whether a record is only a presigned URL that was never used and has expired: then there is no upload. */
export const isAbandoned = (record: UploadRecord, now: Date): boolean =>
  record.object === undefined && record.expires !== undefined && record.expires * 1000 < now.getTime();
