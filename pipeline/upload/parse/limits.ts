import { type Finding, finding } from '../../../schemas/model/finding.ts';
import { MAX_UPLOAD_BYTES } from '../../../schemas/model/upload-limits.ts';

/** Bounds on one upload. They are configuration; the engine itself streams files of any size. */
export interface Limits {
  /** Bytes of the whole file. */
  readonly bytes: number;
  /** Columns of the header. */
  readonly columns: number;
  /** Bytes of one cell, as UTF-8. */
  readonly cellBytes: number;
}

export const DEFAULT_LIMITS: Limits = { bytes: MAX_UPLOAD_BYTES, columns: 64, cellBytes: 32 * 1024 };

/** A file of more bytes than the limit. */
export const tooLarge = ({ bytes }: Limits): Finding =>
  finding(
    'file/too-large',
    { kind: 'at-most-file-bytes', max: bytes },
    {
      detail: { limit: bytes },
    },
  );
