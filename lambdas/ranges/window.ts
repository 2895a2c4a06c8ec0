import type { RecordRules } from '../../pipeline/parse/next-record.ts';
import type { Plan } from '../../pipeline/ranges/plan.ts';
import { around, type ByteRange, type Window } from '../../pipeline/ranges/range.ts';
import { bytesOf } from '../stores/object-store.ts';
import type { OpenJob } from './job.ts';

/** A range's bytes, and those around it that say how its records end. */
export const windowOf = async ({ job, open }: OpenJob, range: ByteRange): Promise<Window> => {
  const { from, to } = around(range, job.size, job.limits);
  return { bytes: await bytesOf(open({ from, to })), at: from, final: to === job.size };
};

export const rulesOf = ({ table }: Plan, longest: number): RecordRules => {
  if (!table) throw new Error('A file without a table has no records.');
  return { delimiter: table.delimiter.charCodeAt(0), longest };
};
