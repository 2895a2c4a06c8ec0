import type { DataValidation } from 'hucre/xlsx';
import { type Column, limitsOf } from '../../../schemas/model/column.ts';
import type { Dataset } from '../../../schemas/model/dataset.ts';
import { expectedText } from '../report/sentences/expected/expected.ts';
import { expectedOf } from '../validate/cells/expected.ts';
import { codesRange } from './code-sheet.ts';
import { below } from './names.ts';

/** Excel's own checks of a column's cells. They help while typing; the pipeline checks the file. */
export const validationOf = (dataset: Dataset, column: Column, index: number): DataValidation[] => {
  const rule = ruleOf(dataset, column);
  if (!rule) return [];
  const form = expectedText(expectedOf(column));
  return [
    {
      ...rule,
      range: below(index),
      allowBlank: column.optional === true,
      showInputMessage: true,
      inputTitle: column.name,
      inputMessage: cut(`${form.id} / ${form.en}`),
      showErrorMessage: column.kind !== 'codes',
      errorTitle: column.name,
      errorMessage: cut(`${form.id} / ${form.en}`),
    },
  ];
};

const ruleOf = (
  dataset: Dataset,
  column: Column,
): Pick<DataValidation, 'type' | 'operator' | 'formula1'> | undefined => {
  const { kind, codeList, digits } = column;
  // For several codes (A|B) staff pick the first in the drop-down and type the others after it.
  if (codeList) return { type: 'list', formula1: codesRange(dataset, codeList) };
  if (kind === 'integer')
    return {
      type: 'whole',
      operator: 'greaterThanOrEqual',
      formula1: String(Math.max(limitsOf(column).minimum ?? 0, 0)),
    };
  if (kind === 'decimal') return { type: 'decimal', operator: 'greaterThan', formula1: '0' };
  // A day after 1999-12-31: Excel then refuses typed values that it reads as text.
  if (kind === 'date') return { type: 'date', operator: 'greaterThan', formula1: '36525' };
  return digits === undefined
    ? undefined
    : { type: 'textLength', operator: 'equal', formula1: String(digits) };
};

/** Excel allows 255 characters. */
const cut = (message: string): string => (message.length > 255 ? `${message.slice(0, 254)}…` : message);
