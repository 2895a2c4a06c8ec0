import type { Column } from '../../../../../schemas/model/column.ts';
import type { Expected } from '../../../../../schemas/model/expected.ts';
import type { CellIssue } from '../cell-issue.ts';

const PLACEHOLDERS =
  /^(?:[-–—−_.xX?]+|n\/?a|n\.a\.?|nihil|nil|null|none|kosong|tidak ada|tdk ada|belum ada|data tidak ada)$/i;
const NOT_PLAIN: readonly (readonly [string, RegExp])[] = [
  ['full-width', /[０-９．，－]/],
  ['scientific', /^[+-]?[\d.,]+e[+-]?\d+$/i],
  ['not-a-number', /^[+-]?(nan|inf(inity)?|#.*)$/i],
  ['negative-zero', /^[-−]0+([.,]0+)?$/],
];
/** `54,9 kg`, `3 orang`. */
const UNIT = /^[\d.,]+ ?(?:[a-z%]+\.?|[a-z]+ [a-z]+)$/i;

/** Why no number column accepts a text: a placeholder for zero, a unit, an exponent; undefined if it may be a number. */
export const notANumber = (cell: string, expected: Expected): CellIssue | undefined => {
  if (PLACEHOLDERS.test(cell))
    return { code: 'cell/type', what: 'zero', expected, detail: { kind: 'placeholder' } };
  const kind = NOT_PLAIN.find(([, form]) => form.test(cell))?.[0];
  if (kind) {
    const plain = cell.normalize('NFKC');
    const certain = /^\d+$/.test(plain) && { suggestion: plain };
    return { code: 'cell/type', what: 'number', expected, detail: { kind }, ...certain };
  }
  return UNIT.test(cell)
    ? { code: 'cell/type', what: 'number', expected, detail: { kind: 'unit' } }
    : undefined;
};

/**
 * One separator and exactly three digits: 54,940 is fifty-four or fifty-four thousand. Undefined if
 * the separator cannot mean thousands (0,125 or 1234,567).
 */
export const ambiguous = (cell: string, column: Column, decimalComma: boolean): CellIssue | undefined => {
  const match = /^([1-9]\d{0,2})([.,])(\d{3})$/.exec(cell);
  if (!match) return undefined;
  const [, whole, , fraction] = match;
  const asDecimal = `${whole}${decimalComma ? ',' : '.'}${fraction}`;
  const readings = { thousands: `${whole}${fraction}`, decimal: asDecimal };
  return {
    code: 'cell/ambiguous-number',
    what: 'ambiguous-number',
    expected:
      column.kind === 'integer'
        ? { kind: 'no-thousands-separator' }
        : { kind: 'unambiguous-number', ...readings },
    detail: readings,
  };
};

/** `1.234.567`, and `1.234` where something follows. */
export const DOTTED = /^[1-9]\d{0,2}(?:\.\d{3})+$/;
