import { bytesOf } from '../upload/parse/bytes.ts';
import type { Limits } from '../upload/parse/limits.ts';
import type { RecordRules } from '../upload/parse/table/next-record.ts';
import { longestRecord } from '../upload/parse/table/table-scanner.ts';
import type { Plan } from './plan.ts';
import { around, type ByteRange, type OpenRange, type Window } from './range.ts';

/** A range's bytes, and those around it that say how its records end. */
export const windowOf = async (
  open: OpenRange,
  range: ByteRange,
  { size, limits }: { readonly size: number; readonly limits: Limits },
): Promise<Window> => {
  const { from, to } = around(range, size, limits);
  return { bytes: await bytesOf(open({ from, to })), at: from, final: to === size };
};

/** How records end in a table that was planned. */
export const rulesOf = ({ table }: Plan, limits: Limits): RecordRules => {
  if (!table) throw new Error('A file without a table has no records.');
  return { delimiter: table.delimiter.charCodeAt(0), longest: longestRecord(limits) };
};
