import type { Row, RowRule } from '../../../../schemas/model/dataset.ts';
import { type Finding, finding } from '../../../../schemas/model/finding.ts';
import { shown } from '../clean.ts';
import type { RefusedCell } from './row.ts';
import type { RowPosition } from './row-position.ts';

/** The finding on a refused cell. */
export const cellFinding = ({ column, raw, issue }: RefusedCell, position: RowPosition): Finding => {
  const { code, what, expected, suggestion, detail, secret } = issue;
  return finding(code, expected, {
    ruleId: `${column}.${what}`,
    ...position,
    column,
    ...(!secret && raw !== '' && { value: shown(raw) }),
    ...(suggestion !== undefined && { suggestion }),
    ...(detail && { detail }),
  });
};

/** The finding on a row that breaks a row rule; it points at the rule's column. */
export const ruleFinding = (rule: RowRule, row: Row, position: RowPosition): Finding => {
  const value = row[rule.column];
  return finding(
    'row/rule',
    { kind: 'declared', text: rule.expected },
    {
      ruleId: rule.id,
      severity: rule.severity ?? 'error',
      ...position,
      column: rule.column,
      ...(value !== undefined && { value: shown(String(value)) }),
    },
  );
};
