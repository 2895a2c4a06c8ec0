import type { CellStyle } from 'hucre/xlsx';
import type { ColumnKind } from '../../../schemas/model/column.ts';

/** Number formats by what a column holds. Text keeps leading zeros, dotted codes and months as they are typed. */
export const NUMBER_FORMATS: Readonly<Record<ColumnKind, string>> = {
  text: '@',
  code: '@',
  codes: '@',
  month: '@',
  integer: '0',
  decimal: 'General',
  date: 'yyyy-mm-dd',
};

export const HEADING: CellStyle = {
  numFmt: '@',
  font: { bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '1F4E78' } },
  alignment: { vertical: 'center' },
};

export const WRAPPED: CellStyle = { numFmt: '@', alignment: { vertical: 'top', wrapText: true } };
