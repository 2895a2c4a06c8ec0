import { type Finding, finding } from '../../../../schemas/model/finding.ts';

export interface Count {
  readonly rowCount: number;
  /** A NIHIL row was the only one. */
  readonly nil: boolean;
  /** Rows that the uploader declared; 0 declares a nil month. */
  readonly declared: number | undefined;
}

/** Whether the rows that came are the rows that were declared, and an empty table was meant to be. */
export const countFinding = ({ rowCount, nil, declared }: Count): Finding | undefined => {
  if (declared !== undefined && declared !== rowCount && (rowCount > 0 || nil))
    return finding(
      'file/control-total',
      { kind: 'declared-row-count', rows: declared },
      { detail: { declared, found: rowCount } },
    );
  if (rowCount > 0 || nil || declared === 0) return undefined;
  return finding('file/no-rows', { kind: 'data-row-or-nil' }, { detail: { declared: declared ?? -1 } });
};
