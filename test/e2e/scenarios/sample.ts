import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { catalogue } from '../../../schemas/agency/catalogue.ts';
import { ROOT } from '../../support/spawned.ts';
import type { Cloud } from '../cloud/cloud.ts';
import { terminal } from '../cloud/wait.ts';

interface SampleFile {
  readonly dataset: string;
  readonly period: string;
  readonly body: Buffer;
}

/** The sample's files of a year by month, oldest first. */
const sampleMonths = async (): Promise<ReadonlyMap<string, readonly SampleFile[]>> => {
  const months = new Map<string, SampleFile[]>();
  for (const dataset of catalogue.keys()) {
    const folder = join(ROOT, 'sample-data', dataset);
    for (const name of (await readdir(folder)).filter((file) => file.endsWith('.csv'))) {
      const file = {
        dataset,
        period: name.slice(0, -'.csv'.length),
        body: await readFile(join(folder, name)),
      };
      months.set(file.period, [...(months.get(file.period) ?? []), file]);
    }
  }
  return new Map([...months].sort(([a], [b]) => (a < b ? -1 : 1)));
};

/**
 * Sends the sample month by month, as staff would have over the year, and waits for each month to be public.
 * Odd months are put straight into the bucket, even ones go by POST /v1/uploads and the URL that it answers.
 */
export const sendSample = async (cloud: Cloud): Promise<{ direct: string[]; issued: string[] }> => {
  const sent = { direct: [] as string[], issued: [] as string[] };
  for (const [period, files] of await sampleMonths()) {
    const direct = Number(period.slice(-2)) % 2 === 1;
    const ids = await Promise.all(
      files.map(({ dataset, body }) => {
        const filename = `${dataset}-${period}.csv`;
        return direct
          ? cloud.putIncoming(dataset, period, filename, body)
          : cloud.staff.send({ dataset, period, filename, body });
      }),
    );
    const records = await terminal(cloud, ids);
    const refused = records.filter(({ state }) => state !== 'published');
    if (refused.length > 0) throw new Error(`Not published: ${JSON.stringify(refused)}`);
    (direct ? sent.direct : sent.issued).push(...ids);
  }
  return sent;
};
