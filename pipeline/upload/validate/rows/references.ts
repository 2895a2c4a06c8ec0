import type { Dataset, ForeignKey } from '../../../../schemas/model/dataset.ts';
import type { Expected } from '../../../../schemas/model/expected.ts';
import { type Finding, finding } from '../../../../schemas/model/finding.ts';
import type { Place } from './row-findings.ts';

/** The values of a referring column, and the rows that have each. */
export type Referred = ReadonlyMap<string, readonly Place[]>;

/**
 * A note on every row that refers to what the other dataset has not reported. It may still come, so nothing is refused.
 * @param missing the values that were not found there
 */
export const referenceFindings = (
  dataset: Dataset,
  foreignKey: ForeignKey,
  referred: Referred,
  missing: ReadonlySet<string>,
): readonly Finding[] => {
  const expected: Expected = { kind: 'reported-key', dataset: foreignKey.dataset, key: foreignKey.key };
  return [...missing]
    .flatMap((value) => (referred.get(value) ?? []).map((place) => ({ value, place })))
    .sort((a, b) => a.place.row - b.place.row)
    .map(({ value, place: { line, row } }) =>
      finding('row/reference', expected, {
        ruleId: `${dataset.id}/${foreignKey.column}`,
        column: foreignKey.column,
        value,
        row,
        line,
        detail: { dataset: foreignKey.dataset },
      }),
    );
};
