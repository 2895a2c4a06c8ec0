import type { Dataset, Row } from '../../schemas/dataset.ts';
import { fromScaled } from '../../schemas/decimal.ts';
import { type Finding, finding } from '../../schemas/finding.ts';
import { text } from '../../schemas/text.ts';
import { tallyOf } from './tally.ts';

/**
 * A note on every measure of a snapshot whose total is further from the month before than the dataset calls plausible:
 * half the facilities do not close in a month. Nothing is refused.
 */
export const plausibleFindings = (
  dataset: Dataset,
  rows: readonly Row[],
  before: { readonly period: string; readonly rows: readonly Row[] },
): readonly Finding[] => {
  const share = dataset.plausible?.share;
  if (share === undefined) return [];
  return Object.entries(dataset.measures).flatMap(([id, measure]) => {
    const totalOf = (of: readonly Row[]): number => {
      const tally = tallyOf(measure);
      for (const row of of) tally.add(row);
      return tally.value();
    };
    const [was, is] = [totalOf(before.rows), totalOf(rows)];
    if (was === 0 || Math.abs(is - was) <= was * share) return [];
    const shown = (value: number) => fromScaled(value, measure.scale ?? 0);
    return [
      finding(
        'file/implausible',
        text(`sekitar ${shown(was)} seperti ${before.period}`, `about ${shown(was)}, as in ${before.period}`),
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
