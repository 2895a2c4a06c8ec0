import { limitsOf } from '../../../schemas/model/column.ts';
import type { Dataset } from '../../../schemas/model/dataset.ts';
import type { PublishedColumn, Tabular } from './tabular.ts';

/** A month, a half-year or a year, as tables write their periods; without anchors, as XML Schema has it. */
export const TABLE_PERIOD = '[0-9]{4}(-(0[1-9]|1[0-2]|H[12]))?';

/** Whether a column holds periods of every kind. In records that column holds months only, which have their own type. */
export const isTablePeriod = ({ name, type }: PublishedColumn): boolean =>
  name === 'periode' && type === 'string';

/**
 * The constraints of a published column, as a Data Package states them. Records publish the uploaded columns, so
 * they have the limits that uploads are checked by; tables do not.
 */
export const constraintsOf = (dataset: Dataset, tabular: Tabular, column: PublishedColumn) => {
  const isRecords = dataset.release.records !== undefined && tabular.name === 'data';
  const source = isRecords ? dataset.columns.find(({ name }) => name === column.name) : undefined;
  const limits = source ? limitsOf(source) : {};
  const isNumber = column.type === 'integer' || column.type === 'decimal';
  return {
    required: column.required,
    ...(column.codes && { enum: column.codes.map(({ code }) => code) }),
    ...(isTablePeriod(column) && { pattern: TABLE_PERIOD }),
    ...(source?.kind === 'text' && limits.pattern !== undefined && { pattern: limits.pattern }),
    ...(source?.kind === 'text' && limits.maxLength !== undefined && { maxLength: limits.maxLength }),
    ...(isNumber && { minimum: Math.max(0, limits.minimum ?? 0) }),
  };
};
