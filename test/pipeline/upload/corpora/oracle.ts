import { parse } from 'csv-parse/sync';
import type { ValidationResult } from '../../../../pipeline/upload/validation-result.ts';
import type { Column } from '../../../../schemas/model/column.ts';
import type { Dataset, Row, Value } from '../../../../schemas/model/dataset.ts';
import { decodeAs } from './encode.ts';

/**
 * What a file literally says, by a parser that has nothing in common with the product's (csv-parse, strict), so that an
 * accepted file can be held against it. Undefined: the file is no table to that parser.
 */
export const literalRows = (
  bytes: Uint8Array,
  { format }: ValidationResult,
): readonly (readonly string[])[] | undefined => {
  try {
    const text = decodeAs(format.encoding ?? 'utf-8', bytes, true).replace(/^"?sep=.?"?\r?\n/i, '');
    const rows = parse(text, {
      delimiter: format.delimiter,
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n'],
    }) as string[][];
    return rows.filter((row) => row.some((cell) => plain(cell) !== ''));
  } catch {
    return undefined;
  }
};

/** Differences between accepted rows and what the file literally says; none where they are equal. */
export const differences = (
  dataset: Dataset,
  rows: readonly Row[],
  literal: readonly (readonly string[])[],
): string[] => {
  const [header = [], ...data] = literal;
  if (data.length !== rows.length) return [`${rows.length} rows, not ${data.length}`];
  const names = header.map((cell) =>
    plain(cell)
      .toLowerCase()
      .replace(/[\s_]+/g, '_'),
  );
  return data.flatMap((cells, i) =>
    dataset.columns.flatMap((column) => {
      const cell = cells[names.indexOf(column.name)];
      const value = rows[i]?.[column.name];
      return cell !== undefined && same(column, cell, value)
        ? []
        : [`row ${i + 1} ${column.name}: ${JSON.stringify(value)}, not ${JSON.stringify(cell)}`];
    }),
  );
};

/** A cell without what typing leaves behind: compositions, odd spaces, curly quotes, white space around. */
export const plain = (cell: string): string =>
  cell
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/[\u2018-\u201b]/g, "'")
    .replace(/[\u201c-\u201f]/g, '"')
    .replace(/\r\n/g, '\n')
    .trim();

/** Whether a value is what a cell says, read as simply as the column's kind allows. */
const same = (column: Column, raw: string, value: Value): boolean => {
  const cell = plain(raw);
  if (value === undefined) return cell === '';
  switch (column.kind) {
    case 'integer':
      return (
        typeof value === 'number' &&
        /^\d+(\.\d{3})*$/.test(cell) &&
        Number(cell.replaceAll('.', '')) === value
      );
    case 'decimal':
      return thousandths(cell) === thousandths(String(value));
    case 'date':
      return dayOf(cell) === value;
    case 'month':
      return cell === value || monthOf(cell) === value;
    case 'code':
      return spellings(column, String(value)).has(cell.toLowerCase());
    case 'codes': {
      const parts = new Set(cell.split(/[|,;+]/).map((part) => part.trim()));
      return Array.isArray(value) && [...parts].join() === value.join();
    }
    default:
      return cell === value;
  }
};

const thousandths = (cell: string): string => {
  const plain = cell.includes(',')
    ? cell.replaceAll('.', '').replace(',', '.')
    : /\..*\./.test(cell)
      ? cell.replaceAll('.', '')
      : cell;
  const [whole = '', fraction = ''] = plain.split('.');
  return /^\d+$/.test(whole) && /^\d*$/.test(fraction)
    ? `${whole.replace(/^0+(?=\d)/, '')}.${fraction.replace(/0+$/, '')}`
    : `not a number: ${cell}`;
};

const dayOf = (cell: string): string => {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(cell) ?? [];
  return year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : cell;
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'mei', 'jun', 'jul', 'agu', 'sep', 'okt', 'nov', 'des'];

const monthOf = (cell: string): string => {
  const [, name = '', year = ''] = /^([a-z]+)\.?[ -](\d{4})$/i.exec(cell) ?? [];
  const at = MONTHS.indexOf(name.slice(0, 3).toLowerCase().replace('dec', 'des'));
  return `${year}-${String(at + 1).padStart(2, '0')}`;
};

const spellings = ({ codeList }: Column, value: string): ReadonlySet<string> => {
  const entry = codeList?.codes.find(({ code }) => code === value);
  return new Set([value, ...(entry?.aliases ?? [])].map((spelling) => spelling.toLowerCase()));
};
