import type { RatioIndicator, ReferenceFigure } from '../../schemas/model/dataset.ts';
import { fromScaled, toScaled } from '../../schemas/model/decimal.ts';
import type { Status } from '../../schemas/model/status.ts';
import type { SummaryRow } from './summary-row.ts';

/** A ratio takes the first of these statuses that one of its sides has. */
const WITHHELD: readonly Status[] = ['suppressed', 'not_yet_published', 'not_reported'];

/** A ratio for every period and area in which both sides have a row. A ratio with a suppressed side is suppressed. */
export const ratioRows = (indicator: RatioIndicator, rows: readonly SummaryRow[]): readonly SummaryRow[] => {
  const { of, per } = indicator.ratio;
  const denominator = typeof per === 'string' ? rowsOf(rows, per) : referenceRows(per.reference);
  return rows
    .filter((row) => row.indicator === of)
    .flatMap((row) => {
      const other = denominator(row.period, row.area);
      return other
        ? [{ indicator: indicator.id, period: row.period, area: row.area, ...divide(indicator, row, other) }]
        : [];
    });
};

type Side = Pick<SummaryRow, 'value' | 'status'>;

const rowsOf =
  (rows: readonly SummaryRow[], indicator: string) =>
  (period: string, area: string): Side | undefined =>
    rows.find((row) => row.indicator === indicator && row.period === period && row.area === area);

const referenceRows =
  (reference: ReferenceFigure) =>
  (period: string, area: string): Side | undefined => {
    const value = reference.values[period]?.[area];
    return value === undefined ? undefined : { value: String(value), status: 'published' };
  };

const SCALE = 3;

const divide = ({ ratio }: RatioIndicator, above: Side, below: Side): Side => {
  const withheld = WITHHELD.find((status) => above.status === status || below.status === status);
  if (withheld || above.value === null || below.value === null)
    return { value: null, status: withheld ?? 'not_reported' };
  const divisor = toScaled(below.value, SCALE);
  if (divisor === 0) return { value: null, status: 'not_reported' };
  const factor = (ratio.times ?? 1) * 10 ** ratio.decimals;
  const quotient = Math.round((toScaled(above.value, SCALE) * factor) / divisor);
  return { value: fromScaled(quotient, ratio.decimals), status: quotient === 0 ? 'zero' : 'published' };
};
