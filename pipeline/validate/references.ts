import type { Dataset, Reference, Row } from '../../schemas/dataset.ts';
import { type Finding, finding } from '../../schemas/finding.ts';
import { text } from '../../schemas/text.ts';

/** The values of a referring column, each once. */
export const referredValues = (rows: readonly Row[], { column }: Reference): ReadonlySet<string> =>
  new Set(rows.flatMap((row) => (row[column] === undefined ? [] : [String(row[column])])));

/**
 * A note on every row that refers to what the other dataset has not reported. It may still come, so nothing is refused.
 * @param missing the values that were not found there
 * @param lines physical line of each row
 */
export const referenceFindings = (
  dataset: Dataset,
  reference: Reference,
  rows: readonly Row[],
  lines: readonly number[],
  missing: ReadonlySet<string>,
): readonly Finding[] =>
  rows.flatMap((row, i) => {
    const value = String(row[reference.column] ?? '');
    if (!missing.has(value)) return [];
    const expected = text(
      `${reference.key} yang sudah dilaporkan di dataset ${reference.dataset}`,
      `a ${reference.key} that the dataset ${reference.dataset} has reported`,
    );
    const line = lines[i];
    return [
      finding('row/reference', expected, {
        ruleId: `${dataset.id}/${reference.column}`,
        column: reference.column,
        value,
        row: i + 1,
        ...(line !== undefined && { line }),
        detail: { dataset: reference.dataset },
      }),
    ];
  });
