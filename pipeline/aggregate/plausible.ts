import type { Dataset, Row } from '../../schemas/model/dataset.ts';
import { fromScaled } from '../../schemas/model/decimal.ts';
import { type Finding, finding } from '../../schemas/model/finding.ts';
import { type TallyState, tallyOf } from './tally.ts';

/** Running totals of all measures of a dataset; each row is added once. */
export interface Totals {
  readonly add: (row: Row) => void;
  /** The total of a measure, in whole numbers of its smallest digit. */
  readonly totalOf: (measure: string) => number;
  readonly state: () => TotalsState;
  /** Adds the totals of other rows. */
  readonly addAll: (other: TotalsState) => void;
}

/** By measure. */
export type TotalsState = Readonly<Record<string, TallyState>>;

export const totalsOf = ({ measures }: Dataset): Totals => {
  const tallies = new Map(Object.entries(measures).map(([id, measure]) => [id, tallyOf(measure)]));
  return {
    add(row) {
      for (const tally of tallies.values()) tally.add(row);
    },
    totalOf: (measure) => tallies.get(measure)?.value() ?? 0,
    state: () => Object.fromEntries([...tallies].map(([id, tally]) => [id, tally.state()])),
    addAll(other) {
      for (const [id, state] of Object.entries(other)) tallies.get(id)?.addAll(state);
    },
  };
};

/**
 * A note on every measure of a stock whose total is further from the month before than the dataset calls plausible:
 * half the facilities do not close in a month. Nothing is refused.
 */
export const plausibleFindings = (
  dataset: Dataset,
  totals: Totals,
  before: { readonly period: string; readonly rows: readonly Row[] },
): readonly Finding[] => {
  const share = dataset.plausible?.share;
  if (share === undefined) return [];
  const totalsBefore = totalsOf(dataset);
  for (const row of before.rows) totalsBefore.add(row);
  return Object.entries(dataset.measures).flatMap(([id, measure]) => {
    const [was, is] = [totalsBefore.totalOf(id), totals.totalOf(id)];
    if (was === 0 || Math.abs(is - was) <= was * share) return [];
    const shown = (value: number) => fromScaled(value, measure.scale ?? 0);
    return [
      finding(
        'file/implausible',
        { kind: 'total-near', value: shown(was), period: before.period },
        {
          ruleId: `${dataset.id}/${id}`,
          value: shown(is),
          detail: {
            measure: measure.title.id,
            measureEn: measure.title.en,
            before: shown(was),
            period: before.period,
          },
        },
      ),
    ];
  });
};
