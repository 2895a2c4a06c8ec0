/** How many rows each step counted in an accepted file. */
export interface RowCounts {
  readonly counted: number;
  readonly accepted: number;
  /** Absent if the uploader gave no number. */
  readonly declared: number | undefined;
}

/**
 * Checks that an accepted file lost no row: rows counted = rows accepted = lines to store = rows declared, if a number
 * was declared. A file with an error is rejected whole, so a difference is a fault of this code, and the message goes
 * back to its queue.
 * @throws where the numbers differ
 */
export const reconcileRows = (
  dataset: string,
  { counted, accepted, declared }: RowCounts,
  stored: Uint8Array,
): void => {
  const lines = stored.reduce((sum, byte) => sum + (byte === 0x0a ? 1 : 0), 0);
  if (counted === accepted && accepted === lines && (declared ?? counted) === counted) return;
  throw new Error(
    `A file of "${dataset}": ${declared ?? counted} rows declared, ${counted} counted, ${accepted} accepted, ${lines} stored.`,
  );
};
