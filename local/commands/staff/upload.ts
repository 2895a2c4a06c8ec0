import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { renderFindings } from '../../../pipeline/upload/report/terminal.ts';
import { catalogue } from '../../../schemas/agency/catalogue.ts';
import type { ReportedFinding } from '../../../schemas/model/finding.ts';
import { periodKind } from '../../../schemas/model/period.ts';
import { staffClient } from '../../client/staff-client.ts';
import { datasetNamed, EXIT, Misuse } from '../misuse.ts';
import { printedPreview } from './print-preview.ts';

export interface ServerFlags {
  readonly url: string;
  readonly token?: string;
}

/** The client for the flags, or a misuse where there is no token. */
export const clientOf = ({ url, token = process.env.BERSINAR_STAFF_TOKEN }: ServerFlags) => {
  if (!token)
    throw new Misuse(
      'Token petugas diperlukan / a staff token is needed: --token atau/or BERSINAR_STAFF_TOKEN',
    );
  if (!URL.canParse(url)) throw new Misuse(`--url "${url}": alamat tidak sah / no address`);
  return staffClient(url, token);
};

/** `bersinar upload`: sends a file, waits for its terminal state, shows the findings. Returns the exit code. */
export const upload = async (
  dataset: string,
  period: string,
  file: string,
  flags: ServerFlags & { readonly rows?: string; readonly dryRun?: boolean },
): Promise<number> => {
  const client = clientOf(flags);
  datasetNamed(catalogue, dataset);
  if (periodKind(period) !== 'month')
    throw new Misuse(`Periode "${period}": tulis bulan seperti 2024-03 / write a month like 2024-03`);
  if (flags.rows !== undefined && !/^\d+$/.test(flags.rows))
    throw new Misuse(`--rows "${flags.rows}": bilangan bulat / a whole number`);
  const body = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new Misuse(`Berkas tidak dapat dibaca / the file cannot be read: ${file} (${error.code})`);
  });
  const rows = flags.rows === undefined ? {} : { rows: Number(flags.rows) };
  const id = await client.send({
    dataset,
    period,
    filename: basename(file),
    body,
    ...rows,
    ...(flags.dryRun && { dryRun: true }),
  });
  console.log(`${id}  terkirim / sent`);
  const { state, version, deferred_until: deferredUntil } = await client.finished(id);
  const { findings } = await client.report(id);
  if (findings.length) console.log(renderFindings(findings as readonly ReportedFinding[], 'both'));
  if (state === 'checked') console.log(printedPreview(await client.preview(id)));
  console.log(`${id}  ${state}${version ? `  ${version}` : ''}`);
  if (deferredUntil) console.log(deferredLine(deferredUntil));
  return state === 'rejected' ? EXIT.refused : EXIT.accepted;
};

/** Why an accepted file is not public yet. */
const deferredLine = (until: string): string =>
  `Koreksi ini ditunda karena mengubah angka orang terlalu sedikit. Koreksi terbit pada final tahunan, ${until}.\nThis correction is deferred, because it changes figures of persons by too few. It is published with the annual final, ${until}.`;
