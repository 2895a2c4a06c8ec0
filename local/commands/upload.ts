import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { renderFindings } from '../../pipeline/report/terminal.ts';
import type { ReportedFinding } from '../../schemas/finding.ts';
import { staffClient } from '../client.ts';
import { EXIT, Misuse } from './misuse.ts';

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
  return staffClient(url, token);
};

/** `bersinar upload`: sends a file, waits for its terminal state, shows what was found. Returns the exit code. */
export const upload = async (
  dataset: string,
  period: string,
  file: string,
  flags: ServerFlags & { readonly rows?: string },
): Promise<number> => {
  const client = clientOf(flags);
  const body = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new Misuse(`Berkas tidak dapat dibaca / the file cannot be read: ${file} (${error.code})`);
  });
  const rows = flags.rows === undefined ? {} : { rows: Number(flags.rows) };
  const id = await client.send({ dataset, period, filename: basename(file), body, ...rows });
  console.log(`${id}  terkirim / sent`);
  const { state, version } = await client.finished(id);
  const { findings } = await client.report(id);
  if (findings.length) console.log(renderFindings(findings as readonly ReportedFinding[], 'both'));
  console.log(`${id}  ${state}${version ? `  ${version}` : ''}`);
  return state === 'rejected' ? EXIT.refused : EXIT.accepted;
};
