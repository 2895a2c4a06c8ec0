import { type Finding, finding } from '../../../../schemas/model/finding.ts';
import type { RowPosition } from './row-position.ts';

const NO_BLANKS: readonly RowPosition[] = [];

/** Checks that need the order of rows: blank rows among data, and a NIHIL row that is not the only row. */
export interface RowOrder {
  /** Data rows so far; blank rows are not counted. */
  readonly count: () => number;
  readonly blank: (position: RowPosition) => void;
  /** Takes a data row. */
  readonly row: () => void;
  /** The last row declares a nil month. */
  readonly nil: (position: RowPosition) => void;
  /** Hands over the blank rows that no data row has followed yet, and forgets them. */
  readonly takeBlanks: () => readonly RowPosition[];
  /**
   * Findings at the end of the file, and whether a NIHIL row stayed alone.
   * @param unnamed columns at the end of the header that have no name
   */
  readonly end: (unnamed: number) => { readonly findings: readonly Finding[]; readonly nil: boolean };
}

/** @param before data rows that came earlier; none of them declared a nil month */
export const rowOrder = (report: (finding: Finding) => void, before = 0): RowOrder => {
  let count = before;
  let blanks: RowPosition[] = [];
  let nilAt: RowPosition | undefined;
  const takeBlanks = () => {
    if (blanks.length === 0) return NO_BLANKS;
    const taken = blanks;
    blanks = [];
    return taken;
  };
  return {
    count: () => count,
    blank: (position) => void blanks.push(position),
    row() {
      for (const blank of takeBlanks())
        report(finding('row/field-count', { kind: 'no-blank-row' }, { ...blank, ruleId: 'row/blank' }));
      count++;
      if (nilAt && count === 2)
        report(finding('row/rule', { kind: 'nil-row-alone' }, { ...nilAt, ruleId: 'nihil-alone' }));
    },
    nil(position) {
      nilAt = position;
    },
    takeBlanks,
    end(unnamed) {
      const nil = nilAt !== undefined && count === 1;
      if (blanks.length === 0 && unnamed === 0) return { findings: [], nil };
      const dropped = finding(
        'file/trailing-blank',
        { kind: 'no-blank-end' },
        {
          ...(blanks[0] && { line: blanks[0].line }),
          detail: { rows: blanks.length, columns: unnamed },
        },
      );
      return { findings: [dropped], nil };
    },
  };
};
