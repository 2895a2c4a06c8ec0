import type { Column } from '../../../../../schemas/model/column.ts';
import type { Context } from '../../context.ts';
import { type ReadCell, refuse } from '../cell-issue.ts';
import { expectedOf } from '../expected.ts';
import { ambiguous, notANumber } from './numbers.ts';

const PLAIN = /^-?\d+(?:\.\d+)?$/;
const COMMA = /^(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+),\d+$|^[1-9]\d{0,2}(?:\.\d{3}){2,}$/;
const ENGLISH = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;

/** Exact text without leading or trailing zeros: `0570.880` is `570.88`. */
const canonical = (plain: string): string => {
  const [whole = '', fraction = ''] = plain.split('.');
  const digits = fraction.replace(/0+$/, '');
  return whole.replace(/^0+(?=\d)/, '') + (digits && `.${digits}`);
};

const fromComma = (cell: string): string => cell.replaceAll('.', '').replace(',', '.');

/** Exact decimals to canonical text. `570,88` and `1.234,50` only where a comma is no delimiter. */
export const decimalCell = (column: Column, { decimalComma }: Context): ReadCell => {
  const expected = expectedOf(column);
  const refusal = (kind: string, suggestion?: string) =>
    refuse({
      code: 'cell/type',
      what: 'number',
      expected,
      detail: { kind },
      ...(suggestion && { suggestion }),
    });
  const checked = (plain: string) =>
    Math.abs(Number(plain)) > Number.MAX_SAFE_INTEGER ? refusal('too-large') : canonical(plain);
  return (cell) => {
    const wrong = notANumber(cell, expected) ?? ambiguous(cell, column, decimalComma);
    if (wrong) return refuse(wrong);
    if (PLAIN.test(cell)) return checked(cell);
    if (COMMA.test(cell)) {
      const plain = fromComma(cell);
      return decimalComma ? checked(plain) : refusal('comma-decimal', canonical(plain));
    }
    if (ENGLISH.test(cell)) {
      const plain = canonical(cell.replaceAll(',', ''));
      return refusal('english-thousands', decimalComma ? plain.replace('.', ',') : plain);
    }
    return refusal('other');
  };
};
