import type { Dataset, Row } from '../../schemas/model/dataset.ts';

/** A month of a release: its accepted rows, or that it is still embargoed. */
export interface Month {
  readonly period: string;
  readonly rows: readonly Row[];
  /** Reported, but its lag has not passed. Its rows are not read. */
  readonly embargoed: boolean;
}

/**
 * The months in order, each natural key once. If a later month repeats a document, a village of the year or a case, the
 * first report counts. Each upload is checked alone, so only a release can see such repetitions.
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
