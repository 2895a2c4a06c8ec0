import { sha256 } from '../publish/manifest/digest.ts';
import type { SummaryRow } from '../query/summary-row.ts';

/** The figures of a calendar year, with its half-years and months, and their digest. */
export interface YearFigures {
  readonly year: string;
  readonly digest: string;
  /** Indicator -> its rows of all areas, in their original order. */
  readonly indicators: ReadonlyMap<string, readonly SummaryRow[]>;
}

/** Groups rows by year. A release that changes one month shares all other years with the previous release. */
export const figuresByYear = (rows: readonly SummaryRow[]): readonly YearFigures[] => {
  const years = new Map<string, Map<string, SummaryRow[]>>();
  for (const row of rows) {
    const year = row.period.slice(0, 4);
    const indicators = years.get(year) ?? new Map<string, SummaryRow[]>();
    years.set(year, indicators);
    const known = indicators.get(row.indicator);
    if (known) known.push(row);
    else indicators.set(row.indicator, [row]);
  }
  return [...years]
    .map(([year, indicators]) => ({ year, digest: sha256(JSON.stringify([...indicators])), indicators }))
    .sort((a, b) => (a.year < b.year ? -1 : 1));
};
