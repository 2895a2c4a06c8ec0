import type { Row, RowRule } from '../../../../schemas/model/dataset.ts';
import { type Finding, finding } from '../../../../schemas/model/finding.ts';
import { shown } from '../clean.ts';
import type { CellProblem } from './row.ts';

/** Where in the file a finding is. */
export interface Place {
  readonly line: number;
  readonly row: number;
}

/** A cell's problem, placed. */
export const cellFinding = ({ column, raw, problem }: CellProblem, place: Place): Finding => {
  const { code, what, expected, suggestion, detail, secret } = problem;
  return finding(code, expected, {
    ruleId: `${column}.${what}`,
    ...place,
    column,
    ...(!secret && raw !== '' && { value: shown(raw) }),
    ...(suggestion !== undefined && { suggestion }),
    ...(detail && { detail }),
  });
};

/** A row rule that does not hold, placed at its column. */
export const ruleFinding = (rule: RowRule, row: Row, place: Place): Finding => {
  const value = row[rule.column];
  return finding(
    'row/rule',
    { kind: 'declared', text: rule.expected },
    {
      ruleId: rule.id,
      severity: rule.severity ?? 'error',
      ...place,
      column: rule.column,
      ...(value !== undefined && { value: shown(String(value)) }),
    },
  );
};
