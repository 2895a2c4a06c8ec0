/** The rows of an accepted file, as each step counted them. */
export interface RowCounts {
  readonly counted: number;
  readonly accepted: number;
  /** Absent where nobody said how many there are. */
  readonly declared: number | undefined;
}

/**
 * The account of an accepted file: rows counted = rows accepted = lines staged, and the declared number where there
 * is one. A file that has an error is refused whole, so nothing may be missing here; if it is, the fault is ours and
 * the message goes back to its queue.
 */
export const accountedFor = (
  dataset: string,
  { counted, accepted, declared }: RowCounts,
  staged: Uint8Array,
): void => {
  const lines = staged.reduce((sum, byte) => sum + (byte === 0x0a ? 1 : 0), 0);
  if (counted === accepted && accepted === lines && (declared ?? counted) === counted) return;
  throw new Error(
    `A file of "${dataset}": ${declared ?? counted} rows declared, ${counted} counted, ${accepted} accepted, ${lines} staged.`,
  );
};
