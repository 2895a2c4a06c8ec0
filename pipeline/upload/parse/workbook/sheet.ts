import { isTrue } from './book.ts';
import { broken } from './fault.ts';
import { textReader, unescaped } from './strings.ts';
import type { Attributes } from './xml.ts';
import type { Archive } from './zip/archive.ts';

/** A cell that is not empty. */
export interface SheetCell {
  /** From 0. */
  readonly column: number;
  /** text, number, boolean, error, or an ISO day. */
  readonly type: 'text' | 'n' | 'b' | 'e' | 'd';
  readonly value: string;
  /** Number of its style. */
  readonly style: number;
  readonly isFormula: boolean;
}

export interface SheetRow {
  /** From 1. */
  readonly line: number;
  readonly hidden: boolean;
  readonly cells: readonly SheetCell[];
}

export interface Sheet {
  /** Rows with at least one cell that is not empty. */
  readonly rows: readonly SheetRow[];
  /** Hidden columns, both ends from 0. */
  readonly hiddenColumns: readonly (readonly [number, number])[];
  /** `A1:B2`. */
  readonly merged: readonly string[];
}

const LAST = { row: 1_048_576, column: 16_384 };

const TYPES: Readonly<Record<string, SheetCell['type']>> = {
  s: 'text',
  str: 'text',
  inlineStr: 'text',
  n: 'n',
  b: 'b',
  e: 'e',
  d: 'd',
};

/** Reads a sheet. Throws if rows or cells come twice or out of order, or point at something that the workbook lacks. */
export const readSheet = async (
  archive: Archive,
  part: string,
  strings: readonly string[],
): Promise<Sheet> => {
  const rows: SheetRow[] = [];
  const merged: string[] = [];
  const hiddenColumns: [number, number][] = [];
  let allHidden = false;
  let row = { line: 0, hidden: false, cells: [] as SheetCell[] };
  let cell = { column: -1, type: 'n', style: 0, isFormula: false };
  let value = '';
  let isValue = false;
  let isRoot = true;
  const inline = textReader();

  const openRow = (attribute: Attributes) => {
    const line = whole(attribute('r')) ?? row.line + 1;
    if (line <= row.line || line > LAST.row) throw broken('row');
    const folded = Number(attribute('ht') ?? '1') === 0;
    const hidden = attribute('hidden');
    row = { line, hidden: folded || (hidden === undefined ? allHidden : isTrue(hidden)), cells: [] };
    cell = { ...cell, column: -1 };
  };
  const openCell = (attribute: Attributes) => {
    const at = attribute('r');
    const column = at === undefined ? cell.column + 1 : columnOf(at, row.line);
    if (column <= cell.column || column >= LAST.column) throw broken('cell');
    cell = { column, type: attribute('t') ?? 'n', style: whole(attribute('s')) ?? 0, isFormula: false };
    value = '';
    inline.start();
  };
  const closeCell = () => {
    const type = TYPES[cell.type];
    if (!type) throw broken('cell');
    const read = readValue(cell.type, value, inline.end(), strings);
    if (read.trim() === '' && !cell.isFormula) return;
    row.cells.push({ column: cell.column, type, value: read, style: cell.style, isFormula: cell.isFormula });
  };

  await archive.read(part, {
    open(element, attribute) {
      if (isRoot && element !== 'main:worksheet') throw broken('sheet');
      isRoot = false;
      if (element === 'main:row') openRow(attribute);
      else if (element === 'main:c') openCell(attribute);
      else if (element === 'main:v') isValue = true;
      else if (element === 'main:f') cell.isFormula = true;
      else if (element === 'main:sheetFormatPr') allHidden = isTrue(attribute('zeroHeight'));
      else if (element === 'main:mergeCell') merged.push(attribute('ref') ?? '?');
      else if (element === 'main:col') {
        const [min, max] = [whole(attribute('min')), whole(attribute('max'))];
        if (min === undefined || max === undefined) throw broken('column');
        if (isTrue(attribute('hidden')) || Number(attribute('width') ?? '1') === 0)
          hiddenColumns.push([min - 1, max - 1]);
      } else inline.open(element);
    },
    text(text) {
      if (isValue) value += text;
      else inline.text(text);
    },
    close(element) {
      if (element === 'main:row') {
        if (row.cells.length > 0) rows.push(row);
      } else if (element === 'main:c') closeCell();
      else if (element === 'main:v') isValue = false;
      else inline.close(element);
    },
  });
  return { rows, hiddenColumns, merged };
};

const readValue = (type: string, value: string, inline: string, strings: readonly string[]): string => {
  if (type === 'inlineStr') return inline;
  if (type === 'str') return unescaped(value);
  if (value === '') return '';
  if (type === 's') {
    const found = strings[whole(value.trim()) ?? -1];
    if (found === undefined) throw broken('string');
    return found;
  }
  if (type === 'n' && !/^-?(\d+\.?\d*|\.\d+)(E[+-]?\d+)?$/i.test(value.trim())) throw broken('number');
  return value.trim();
};

const whole = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  if (!/^\d{1,9}$/.test(text)) throw broken('number');
  return Number(text);
};

/** `C5` in row 5 to 2. */
const columnOf = (address: string, line: number): number => {
  const [, letters, row] = /^([A-Z]{1,3})(\d+)$/.exec(address) ?? [];
  if (!letters || Number(row) !== line) throw broken('cell');
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
};

/** 0 to `A`, 27 to `AB`. */
export const columnLetters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : columnLetters(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));
