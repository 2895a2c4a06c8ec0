import { parquetWriteBuffer } from 'hyparquet-writer';
import type { PublishedColumn } from '../tabular/tabular.ts';
import type { Format } from './format.ts';

/** Decimals are DECIMAL(18, scale): an INT64 holds every number of 18 digits. */
const PRECISION = 18;

/** Parquet with real types: INT64, exact DECIMAL, DATE, UTF8, and nulls that are nulls. */
export const parquet: Format = {
  extension: 'parquet',
  mediaType: 'application/vnd.apache.parquet',
  write: ({ columns, rows }) => {
    const buffer = parquetWriteBuffer({
      schema: [{ name: 'root', num_children: columns.length }, ...columns.map(schemaElement)],
      columnData: columns.map((column, i) => ({
        name: column.name,
        data: rows.map((row) => parquetValue(column, row[i] ?? null)),
      })),
      // One row group, and a fixed name: the writer's own name has its version in it.
      rowGroupSize: Math.max(rows.length, 1),
      createdBy: 'bersinar',
    });
    return new Uint8Array(buffer);
  },
};

const schemaElement = (column: PublishedColumn) => {
  const { name, type, required, scale = 0 } = column;
  const common = { name, repetition_type: required ? ('REQUIRED' as const) : ('OPTIONAL' as const) };
  if (type === 'integer') return { ...common, type: 'INT64' as const };
  if (type === 'decimal')
    return {
      ...common,
      type: 'INT64' as const,
      converted_type: 'DECIMAL' as const,
      precision: PRECISION,
      scale,
    };
  if (type === 'date') return { ...common, type: 'INT32' as const, converted_type: 'DATE' as const };
  return { ...common, type: 'BYTE_ARRAY' as const, converted_type: 'UTF8' as const };
};

/** A cell in the writer's form. */
const parquetValue = (column: PublishedColumn, cell: string | null): bigint | Date | string | null => {
  if (cell === null) {
    if (column.required) throw new Error(`Column "${column.name}" is required and has an empty cell.`);
    return null;
  }
  if (column.type === 'integer') return wholeNumber(column, cell, 0);
  if (column.type === 'decimal') return wholeNumber(column, cell, column.scale ?? 0);
  return column.type === 'date' ? new Date(`${cell}T00:00:00Z`) : cell;
};

/** `570.88` at scale 3 is 570880n: a decimal never becomes a binary float and is never rounded. */
const wholeNumber = ({ name }: PublishedColumn, cell: string, scale: number): bigint => {
  const [, whole = '', fraction = ''] = /^(-?\d+)(?:\.(\d+))?$/.exec(cell) ?? [];
  const digits = whole + fraction.padEnd(scale, '0');
  if (whole === '' || fraction.length > scale || digits.replace('-', '').length > PRECISION)
    throw new RangeError(
      `Column "${name}": "${cell}" is no number of at most ${PRECISION} digits, ${scale} of them after the point.`,
    );
  return BigInt(digits);
};
