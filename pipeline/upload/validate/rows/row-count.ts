import { type Finding, finding } from '../../../../schemas/model/finding.ts';

export interface Count {
  readonly rowCount: number;
  /** The only row was a NIHIL row. */
  readonly nil: boolean;
  /** Rows that the uploader declared; 0 declares a nil month. */
  readonly declared: number | undefined;
}

/** Checks the number of rows against the declared number; an empty table must be declared as nil. */
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
