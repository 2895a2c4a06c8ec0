import type { Column } from '../../../../../schemas/model/column.ts';
import type { Context } from '../../context.ts';
import { type ReadCell, refuse } from '../cell-issue.ts';
import { expectedOf } from '../expected.ts';
import { ambiguous, DOTTED, notANumber } from './numbers.ts';

/** Whole numbers to `number`. `1.234.567` only where a comma is no delimiter; zero is written 0. */
export const integerCell = (column: Column, { decimalComma }: Context): ReadCell => {
  const expected = expectedOf(column);
  return (cell) => {
    if (/^-?\d+$/.test(cell) && !/^-0+$/.test(cell)) {
      const number = Number(cell);
      if (Number.isSafeInteger(number)) return number;
      return refuse({ code: 'cell/type', what: 'number', expected, detail: { kind: 'too-large' } });
    }
    const wrong = notANumber(cell, expected) ?? ambiguous(cell, column, decimalComma);
    if (wrong) return refuse(wrong);
    if (decimalComma && DOTTED.test(cell)) {
      const number = Number(cell.replaceAll('.', ''));
      if (Number.isSafeInteger(number)) return number;
      return refuse({ code: 'cell/type', what: 'number', expected, detail: { kind: 'too-large' } });
    }
    const whole = /^(\d+)[.,]0+$/.exec(cell)?.[1];
    return refuse({
      code: 'cell/type',
      what: 'number',
      expected,
      detail: { kind: /^-?\d+[.,]\d+$/.test(cell) ? 'fraction' : 'other' },
      ...(whole && { suggestion: whole }),
    });
  };
};
