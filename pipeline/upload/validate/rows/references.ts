import type { Dataset, ForeignKey } from '../../../../schemas/model/dataset.ts';
import type { Expected } from '../../../../schemas/model/expected.ts';
import { type Finding, finding } from '../../../../schemas/model/finding.ts';
import type { RowPosition } from './row-position.ts';

/** Each value of a referring column, and the rows that have it. */
export type Referred = ReadonlyMap<string, readonly RowPosition[]>;

/**
 * A warning for every row that refers to a key that the other dataset has not reported. The key may still come, so the
 * file is not refused.
 * @param missing the values that the other dataset does not have
 */
export const referenceFindings = (
  dataset: Dataset,
  foreignKey: ForeignKey,
  referred: Referred,
  missing: ReadonlySet<string>,
): readonly Finding[] => {
  const expected: Expected = { kind: 'reported-key', dataset: foreignKey.dataset, key: foreignKey.key };
  return [...missing]
    .flatMap((value) => (referred.get(value) ?? []).map((position) => ({ value, position })))
    .sort((a, b) => a.position.row - b.position.row)
    .map(({ value, position: { line, row } }) =>
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
