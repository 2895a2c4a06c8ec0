import { open, readFile, writeFile } from 'node:fs/promises';
import { ingest } from '../../../pipeline/upload/ingest.ts';
import { markedFile } from '../../../pipeline/upload/report/marked-file.ts';
import { reportFindings } from '../../../pipeline/upload/report/report.ts';
import { renderFindings } from '../../../pipeline/upload/report/terminal.ts';
import type { ValidationResult } from '../../../pipeline/upload/validation-result.ts';
import { catalogue } from '../../../schemas/agency/catalogue.ts';
import type { Dataset } from '../../../schemas/model/dataset.ts';
import { dayOf, periodKind } from '../../../schemas/model/period.ts';
import { datasetNamed, EXIT, Misuse } from '../misuse.ts';
import { firstPeriod } from './first-period.ts';

export interface CheckOptions {
  readonly period?: string;
  readonly json?: boolean;
  /** Where to write the file with a column `kesalahan`. */
  readonly marked?: string;
}

/** `bersinar check`: checks a file offline, by the rules for uploads. Returns the exit code. */
export const check = async (id: string, file: string, options: CheckOptions): Promise<number> => {
  const dataset = datasetNamed(catalogue, id);
  if (options.period !== undefined && periodKind(options.period) !== 'month')
    throw new Misuse(
      `--period "${options.period}": tulis bulan seperti 2024-03 / write a month like 2024-03`,
    );
  const period = options.period ?? (await periodOf(file, dataset));
  const read = () => chunksOf(file);
  const result = await ingest(read, {
    dataset,
    period,
    today: dayOf(new Date()),
  });
  const findings = reportFindings(result.findings, dataset);
  if (options.marked !== undefined && findings.length > 0) {
    const marked = markedFile(read, dataset, result);
    if (!marked) throw new Misuse(`--marked: bukan berkas teks / no text file: ${file}`);
    await writeFile(options.marked, marked);
  }
  if (options.json)
    console.log(
      JSON.stringify(
        { state: stateOf(result), dataset: id, period, rows: result.rowCount, findings },
        null,
        2,
      ),
    );
  else {
    if (findings.length) console.log(renderFindings(findings, 'both'));
    console.log(verdict(result, file));
  }
  return result.accepted ? EXIT.accepted : EXIT.refused;
};

const stateOf = (result: ValidationResult) => (result.accepted ? 'accepted' : 'rejected');

const verdict = ({ accepted, nil, rowCount }: ValidationResult, file: string): string => {
  if (!accepted) return `DITOLAK / REFUSED  ${file}`;
  return nil
    ? `DITERIMA / ACCEPTED  ${file}: nihil`
    : `DITERIMA / ACCEPTED  ${file}: ${rowCount} baris / rows`;
};

async function* chunksOf(path: string): AsyncGenerator<Uint8Array> {
  const handle = await openOrMisuse(path);
  try {
    if ((await handle.stat()).isDirectory())
      throw new Misuse(`Ini folder, bukan berkas / a folder, not a file: ${path}`);
    for await (const chunk of handle.createReadStream({ autoClose: false })) yield chunk as Buffer;
  } finally {
    await handle.close();
  }
}

const openOrMisuse = async (path: string) => {
  try {
    return await open(path);
  } catch (error) {
    throw new Misuse(
      `Berkas tidak dapat dibaca / the file cannot be read: ${path} (${(error as NodeJS.ErrnoException).code})`,
    );
  }
};

/** The month in the file's name or in its first row, for a command without --period. */
const periodOf = async (path: string, dataset: Dataset): Promise<string> => {
  const named = /(\d{4}-(?:0[1-9]|1[0-2]))(?!\d)/.exec(path.replace(/^.*[/\\]/, ''))?.[1];
  if (named) return named;
  await (await openOrMisuse(path)).close();
  const found = await firstPeriod(await readFile(path), dataset);
  if (!found)
    throw new Misuse(
      'Periode tidak terbaca dari berkas / no period found in the file: tambahkan / add --period YYYY-MM',
    );
  return found;
};
