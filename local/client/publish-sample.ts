import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from './staff-client.ts';

const SAMPLE = join(import.meta.dirname, '../../sample-data');

interface SampleFile {
  readonly dataset: string;
  readonly period: string;
}

/** The sample's files, oldest month first. */
const sampleFiles = async (): Promise<readonly SampleFile[]> => {
  const folders = (await readdir(SAMPLE, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const files = folders.map(async ({ name: dataset }) =>
    (await readdir(join(SAMPLE, dataset)))
      .filter((name) => name.endsWith('.csv'))
      .map((name): SampleFile => ({ dataset, period: name.slice(0, -'.csv'.length) })),
  );
  return (await Promise.all(files))
    .flat()
    .sort((a, b) => (a.period < b.period ? -1 : a.period > b.period ? 1 : 0));
};

/**
 * Uploads the sample month by month, as staff would have over the year, waiting for each month to be public.
 * It skips a dataset's month that already has an accepted upload, so a second run changes nothing and a
 * correction stays.
 * @param idle resolves when the runtime behind the client has nothing left to do, which spares asking it again and again
 */
export const publishSample = async (
  client: Client,
  idle: () => Promise<void>,
  progress: (done: number, total: number, month: string) => void,
) => {
  const files = await sampleFiles();
  const present = new Set(
    (await client.uploads())
      .filter((u) => u.state !== 'rejected' && !u.dry_run)
      .map((u) => `${u.dataset}/${u.period}`),
  );
  const missing = files.filter((file) => !present.has(`${file.dataset}/${file.period}`));
  let done = files.length - missing.length;
  for (const month of new Set(missing.map((file) => file.period))) {
    const wanted = missing.filter((file) => file.period === month);
    const sent = await Promise.all(wanted.map(async (file) => ({ file, id: await send(client, file) })));
    await idle();
    await Promise.all(sent.map(({ file, id }) => mustBePublished(client, file, id)));
    done += wanted.length;
    progress(done, files.length, month);
  }
};

const send = async (client: Client, { dataset, period }: SampleFile): Promise<string> => {
  const body = await readFile(join(SAMPLE, dataset, `${period}.csv`));
  return client.send({ dataset, period, filename: `${dataset}-${period}.csv`, body });
};

const mustBePublished = async (
  client: Client,
  { dataset, period }: SampleFile,
  id: string,
): Promise<void> => {
  const upload = await client.finished(id);
  if (upload.state === 'rejected') {
    const { findings } = await client.report(id);
    throw new Error(
      `The sample file ${dataset}/${period}.csv was refused: ${findings[0]?.messages.en ?? 'see its report'}`,
    );
  }
};
