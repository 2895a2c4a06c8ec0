import { parquetWriteBuffer } from 'hyparquet-writer';
import { toScaled } from '../../schemas/decimal.ts';
import type { Format } from './format.ts';
import type { PublishedColumn } from './tabular.ts';

/** Decimals are DECIMAL(18, scale) in an INT64: as many digits as a whole number of thousandths may have. */
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
      // One row group, and a name that no version of the writer changes.
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

/** A cell as the writer takes it: a decimal already scaled, so that none passes through a binary float. */
const parquetValue = (
  { type, scale = 0 }: PublishedColumn,
  cell: string | null,
): bigint | Date | string | null => {
  if (cell === null) return null;
  if (type === 'integer') return BigInt(cell);
  if (type === 'decimal') return BigInt(toScaled(cell, scale));
  return type === 'date' ? new Date(`${cell}T00:00:00Z`) : cell;
};
