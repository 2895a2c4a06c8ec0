import { type Finding, finding } from '../../../../schemas/model/finding.ts';
import type { Place } from './row-findings.ts';

const NO_BLANKS: readonly Place[] = [];

/** What rows say of the rows before them: blank ones among data, and a NIHIL row that is not the only one. */
export interface RowOrder {
  /** Data rows so far, blank ones not counted. */
  readonly count: () => number;
  readonly blank: (place: Place) => void;
  /** A data row came. */
  readonly row: () => void;
  /** The row that came last declares a nil month. */
  readonly nil: (place: Place) => void;
  /** The blank rows that no data row has followed yet; they are not known here afterwards. */
  readonly takeBlanks: () => readonly Place[];
  /** What is to be said at the end, the header having columns without a name, and whether a NIHIL row stayed alone. */
  readonly end: (unnamed: number) => { readonly findings: readonly Finding[]; readonly nil: boolean };
}

/** @param before data rows that came earlier, none of which declared a nil month */
export const rowOrder = (report: (finding: Finding) => void, before = 0): RowOrder => {
  let count = before;
  let blanks: Place[] = [];
  let nilAt: Place | undefined;
  const takeBlanks = () => {
    if (blanks.length === 0) return NO_BLANKS;
    const taken = blanks;
    blanks = [];
    return taken;
  };
  return {
    count: () => count,
    blank: (place) => void blanks.push(place),
    row() {
      for (const blank of takeBlanks())
        report(finding('row/field-count', { kind: 'no-blank-row' }, { ...blank, ruleId: 'row/blank' }));
      count++;
      if (nilAt && count === 2)
        report(finding('row/rule', { kind: 'nil-row-alone' }, { ...nilAt, ruleId: 'nihil-alone' }));
    },
    nil(place) {
      nilAt = place;
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
