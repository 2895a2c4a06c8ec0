import { EXIT } from '../misuse.ts';
import { clientOf, type ServerFlags } from './upload.ts';

/** `bersinar due`: the months that are over and not reported, oldest first. Returns the exit code. */
export const due = async (
  dataset: string | undefined,
  flags: ServerFlags & { readonly json?: boolean },
): Promise<number> => {
  const months = await clientOf(flags).due(dataset);
  if (flags.json) console.log(JSON.stringify(months, null, 2));
  else if (months.length === 0) console.log('Semua bulan sudah dilaporkan / every month is reported.');
  else
    for (const { dataset: id, period, due: day, overdue, last_upload: last } of months) {
      const late = overdue > 0 ? `lewat/overdue ${overdue} hari/days` : `sampai/until ${day}`;
      console.log([period, id.padEnd(22), late, last ? `${last.id} ${last.state}` : ''].join('  ').trimEnd());
    }
  return EXIT.accepted;
};
