import { describe, expect, test } from '@jest/globals';
import { loadSolver } from '../../../../lambdas/runtime/solver.ts';
import { auditHistory } from '../../../../pipeline/disclose/audit/history.ts';
import { historyOf } from '../../../../pipeline/disclose/history/history.ts';
import type { PublicCell, PublicRelease } from '../../../../pipeline/disclose/public-release.ts';
import { DisclosureError } from '../../../../pipeline/disclose/solver.ts';
import type { PlannedTable } from '../../../../schemas/model/dataset.ts';
import { datasetOf, yearTable } from '../../../support/families.ts';

const solver = await loadSolver();
const TOTAL = yearTable('total', []);
const BY = yearTable('by', ['b']);
const dataset = datasetOf([TOTAL, BY], 5);

/** A version of 2024 with a total and its two parts; undefined is hidden. */
const version = (name: string, upload: string, total: number, b1?: number, b2?: number): PublicRelease => {
  const cell = (plan: PlannedTable, code: string, value?: number): PublicCell => ({
    plan,
    period: '2024',
    area: '19',
    codes: code ? [code] : [],
    measure: 'orang',
    ...(value !== undefined && { value }),
  });
  return {
    version: name,
    created: '2025-02-01T00:00:00.000Z',
    months: new Map([['2024-01', { upload, received: '2025-01-15T00:00:00.000Z' }]]),
    cells: [cell(TOTAL, '', total), cell(BY, 'B1', b1), cell(BY, 'B2', b2)],
  };
};
const audit = (before: readonly PublicRelease[], next: PublicRelease) => () =>
  auditHistory(dataset, { history: historyOf(before), solver }, next);

describe('a version is held against all that are public before it joins them', () => {
  test('one that leaves its hidden figures uncertain may join', () =>
    expect(audit([], version('1.0.0', 'a', 30))).not.toThrow());

  test('one whose total and shown part give the hidden part away may not, and the cell is named', () => {
    expect(audit([], version('1.0.0', 'a', 33, 30))).toThrow(DisclosureError);
    expect(audit([], version('1.0.0', 'a', 33, 30))).toThrow(
      /"family" 1\.0\.0: 1 of 1 suppressed cells could be found out \(by\|2024\|19\|B2\|orang\)/,
    );
  });

  test('and no figure is ever in the message, which goes to logs', () => {
    let message = '';
    try {
      audit([], version('1.0.0', 'a', 33, 30))();
    } catch (error) {
      message = String(error);
    }
    expect(message).not.toMatch(/\b(3|33|30)\b/);
  });

  test('one that shows what an earlier one hid, of the same rows, may not', () =>
    expect(audit([version('1.0.0', 'a', 33)], version('1.0.1', 'b', 33, 28, 5))).toThrow(/found out/));

  test('one that corrects a narrow figure by few persons may not, and the figure is named', () =>
    expect(audit([version('1.0.0', 'a', 40, 20, 20)], version('1.0.1', 'b', 41, 21, 20))).toThrow(
      /"family" 1\.0\.1: by\|2024\|19\|B1\|orang differs from 1\.0\.0 by less than its threshold/,
    ));

  test('by many it may', () =>
    expect(audit([version('1.0.0', 'a', 40, 20, 20)], version('1.0.1', 'b', 45, 25, 20))).not.toThrow());

  test('and by few once the annual final has passed', () => {
    const next = { ...version('1.0.1', 'b', 41, 21, 20), created: '2025-04-02T00:00:00.000Z' };
    expect(audit([version('1.0.0', 'a', 40, 20, 20)], next)).not.toThrow();
  });

  test('years that it does not touch are not attacked again', () => {
    const broken = version('1.0.0', 'a', 33, 30);
    const of2025 = version('1.0.1', 'b', 40, 20, 20);
    const next = { ...of2025, cells: of2025.cells.map((cell) => ({ ...cell, period: '2025' })) };
    expect(audit([broken], next)).not.toThrow();
    const again = { ...next, cells: [...broken.cells, ...next.cells] };
    expect(audit([broken], again)).toThrow(/1 of 1 suppressed/);
  });
});
