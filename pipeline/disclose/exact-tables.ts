import type { PlannedTable } from '../../schemas/model/dataset.ts';
import type { PublicRelease } from './public-release.ts';

/** A planned table with exact values, before disclosure control (made by `pipeline/aggregate`). */
export interface ExactTable {
  readonly plan: PlannedTable;
  readonly cells: readonly {
    readonly period: string;
    readonly area: string;
    readonly codes: readonly string[];
    readonly measure: string;
    /** In whole numbers of the measure's smallest digit; absent if there is no data. */
    readonly value?: number;
    readonly status?: 'not_reported' | 'not_yet_published';
  }[];
}

/**
 * The release that these tables would be if every value were shown. For disclosure control only; never publish it.
 * @param months the public months and their uploads
 */
export const exactRelease = (
  tables: readonly ExactTable[],
  months: PublicRelease['months'],
): PublicRelease => ({
  version: 'next',
  created: '',
  months,
  cells: tables.flatMap(({ plan, cells }) =>
    cells.flatMap(({ value, status: _status, ...cell }) =>
      value === undefined ? [] : [{ ...cell, plan, value }],
    ),
  ),
});
