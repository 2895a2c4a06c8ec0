/** How large a file may be that is taken in. */
export interface UploadLimits {
  readonly maxUploadBytes: number;
  /** Of text, which can be read in ranges; absent where nothing is read so. */
  readonly maxLargeUploadBytes?: number;
}

/** Whether a file is sent as a workbook. What it is, its content says. */
export const isWorkbookName = (filename: string): boolean => /\.xlsx$/i.test(filename);

/** Bytes of the largest file that is taken in under a name. */
export const mostBytes = (
  filename: string,
  { maxUploadBytes, maxLargeUploadBytes = maxUploadBytes }: UploadLimits,
): number => (isWorkbookName(filename) ? maxUploadBytes : maxLargeUploadBytes);
