import type { ColumnKind } from '../../../../schemas/model/column.ts';
import type { Expected } from '../../../../schemas/model/expected.ts';
import type { Finding, FindingCode } from '../../../../schemas/model/finding.ts';
import type { NumberFormat } from './number-format.ts';
import { serialDay } from './serial.ts';
import type { SheetCell } from './sheet.ts';

/** A cell's text as in a CSV file, or the reason why the cell is refused. */
export interface CellText {
  readonly text: string;
  readonly issue?: SheetCellIssue;
}

export interface SheetCellIssue {
  readonly code: FindingCode;
  readonly expected: Expected;
  readonly value?: string;
  readonly suggestion?: string;
  readonly detail?: NonNullable<Finding['detail']>;
}

export interface CellContext {
  /** The kind of the cell's column; undefined for a column that the dataset does not have. */
  readonly kind: ColumnKind | undefined;
  readonly format: NumberFormat;
  readonly from1904: boolean;
}

/** The text of a cell: numbers in their shortest form, days as ISO 8601. A cell is refused if Excel shows another value than it holds. */
export const cellText = (cell: SheetCell, context: CellContext): CellText => {
  const { type, value } = cell;
  const read = READERS[type](value, context);
  if (!cell.isFormula) return read;
  return { text: read.text, issue: { code: 'workbook/formula', expected: { kind: 'typed-value' } } };
};

const fromText = (value: string, { kind }: CellContext): CellText => {
  const day =
    kind === 'date'
      ? /^\s*(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4})\s*$/.exec(value)?.[1]
      : undefined;
  if (day === undefined) return { text: value };
  const expected: Expected = { kind: 'date-cell' };
  return { text: value, issue: { code: 'workbook/date-as-text', expected, value: day } };
};

const fromNumber = (value: string, context: CellContext): CellText => {
  const number = Number(value);
  if (context.format.kind !== 'date') return fromPlain(number, context);
  const day = serialDay(Math.floor(number), context.from1904);
  return fromDay(day, !Number.isInteger(number), context);
};

const fromDay = (day: string | undefined, hasTime: boolean, { kind, format }: CellContext): CellText => {
  const isMonth = format.kind === 'date' && format.isMonth;
  if (day === undefined || hasTime) {
    const detail = { kind: hasTime ? 'time' : 'range' };
    return {
      text: day ?? '',
      issue: { code: 'workbook/date', expected: { kind: 'day-without-time' }, detail },
    };
  }
  if (kind === 'date' || kind === undefined) return { text: day };
  // If a user types a month (Des 2024), Excel stores a day and shows it as a month.
  if (kind === 'month' && isMonth && day.endsWith('-01')) return { text: day.slice(0, 7) };
  const expected: Expected = { kind: 'text-format' };
  return { text: day, issue: { code: 'workbook/date', expected, detail: { kind: 'column' } } };
};

const DIGITS = 15; // significant digits that a number in a cell can have

const fromPlain = (number: number, { kind, format }: CellContext): CellText => {
  const plain = Object.is(number, -0) ? '-0' : String(number);
  const isQuantity = kind === 'integer' || kind === 'decimal' || kind === undefined;
  // One point and three digits are ambiguous in text, but not in a number.
  const exact = isQuantity && /^\d{1,3}\.\d{3}$/.test(plain) ? `${plain}0` : plain;
  if (Math.abs(number) >= 10 ** DIGITS || significant(plain) > DIGITS || plain.includes('e')) {
    const expected: Expected = { kind: 'at-most-digits', max: DIGITS };
    // The finding does not show the value: sixteen digits are likely an identity number.
    return { text: exact, issue: { code: 'workbook/number', expected, detail: { digits: DIGITS } } };
  }
  if (isShown(plain, format, isQuantity)) return { text: exact };
  const expected: Expected = { kind: 'general-or-text-format' };
  const detail = format.kind === 'other' ? { format: format.code } : {};
  return { text: exact, issue: { code: 'workbook/number-format', expected, detail } };
};

const significant = (plain: string): number => plain.replace(/^-?0*\.?0*|\./g, '').length;

/** Whether the format shows the number that the cell holds; codes and texts also without separators or padding. */
const isShown = (plain: string, format: NumberFormat, isQuantity: boolean): boolean => {
  if (format.kind === 'plain') return true;
  const decimals = plain.split('.')[1]?.length ?? 0;
  if (format.kind === 'whole') return decimals === 0;
  return isQuantity && format.kind === 'number' && decimals <= format.decimals;
};

const fromIsoDay = (value: string, context: CellContext): CellText => {
  const [, day, time = '0'] = /^(\d{4}-\d{2}-\d{2})(?:T([\d:.]+)Z?)?$/.exec(value) ?? [];
  return fromDay(day, !/^[0:.]+$/.test(time), context);
};

const refused =
  (code: FindingCode, expected: Expected) =>
  (value: string): CellText => ({
    text: value,
    issue: { code, expected, value },
  });

const READERS: Readonly<Record<SheetCell['type'], (value: string, context: CellContext) => CellText>> = {
  text: fromText,
  n: fromNumber,
  d: fromIsoDay,
  b: (value) =>
    refused('workbook/boolean', { kind: 'number-code-or-text' })(value === '1' ? 'TRUE' : 'FALSE'),
  e: refused('workbook/error-value', { kind: 'value-not-error' }),
};
