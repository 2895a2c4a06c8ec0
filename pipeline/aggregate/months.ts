import type { Dataset, Row } from '../../schemas/model/dataset.ts';

/** A month as it goes into a release: its accepted rows, or the word that they must still wait. */
export interface Month {
  readonly period: string;
  readonly rows: readonly Row[];
  /** Reported, but its lag has not passed. Its rows are not read. */
  readonly embargoed: boolean;
}

/**
 * Months in order, each natural key kept once: where a later month repeats a document, a village of the
 * year or a case, the first report stands. Uploads are judged alone, so only a release can see this.
 */
export const firstReports = (
  dataset: Dataset,
  months: readonly Month[],
): { months: readonly Month[]; repeated: number } => {
  const sorted = [...months].sort((a, b) => (a.period < b.period ? -1 : 1));
  if (dataset.key.within === 'period') return { months: sorted, repeated: 0 };
  const seen = new Set<string>();
  let repeated = 0;
  const kept = sorted.map((month) => {
    const span = dataset.key.within === 'year' ? month.period.slice(0, 4) : '';
    const rows = month.rows.filter((row) => {
      const key = [span, ...dataset.key.columns.map((column) => row[column])].join('\u001f');
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
    repeated += month.rows.length - rows.length;
    return { ...month, rows };
  });
  return { months: kept, repeated };
};
