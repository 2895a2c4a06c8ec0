import type { Code } from '../../../schemas/model/code-list.ts';
import type { SatuData } from '../../../schemas/model/satu-data.ts';

export const COLUMN_TYPES = ['string', 'integer', 'decimal', 'date', 'yearmonth'] as const;

export type ColumnType = (typeof COLUMN_TYPES)[number];

/** A column of a published file, with its Satu Data metadata. */
export interface PublishedColumn extends SatuData {
  readonly name: string;
  readonly type: ColumnType;
  readonly required: boolean;
  /** Decimals: digits after the point. */
  readonly scale?: number;
  /** The closed list of codes, where there is one. */
  readonly codes?: readonly Code[];
}

/** A published file before it is written in a format: each cell is canonical text, or null if empty. */
export interface Tabular {
  /** The file's name without its extension. */
  readonly name: string;
  readonly columns: readonly PublishedColumn[];
  /** Columns whose values together identify a row. */
  readonly key: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
}
