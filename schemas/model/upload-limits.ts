/** Bytes of the largest file that one function reads, unless an installation says otherwise. */
export const MAX_UPLOAD_BYTES = 5 * 1024 * 1024;

/** Bytes of a large file that one function checks. A function has memory and time for several times as much. */
export const RANGE_BYTES = 32 * 1024 * 1024;

/** Bytes of the largest file that is accepted. */
export interface UploadLimits {
  readonly maxUploadBytes: number;
  /** The limit of text files, which can be read in ranges. Absent: none is read so. */
  readonly maxLargeUploadBytes?: number;
}

/** Whether a file is named as a workbook. Its content decides whether it is one. */
export const isWorkbookName = (filename: string): boolean => /\.xlsx$/i.test(filename);

/** Bytes of the largest file that is accepted under a name. */
export const mostBytes = (
  filename: string,
  { maxUploadBytes, maxLargeUploadBytes = maxUploadBytes }: UploadLimits,
): number => (isWorkbookName(filename) ? maxUploadBytes : maxLargeUploadBytes);
