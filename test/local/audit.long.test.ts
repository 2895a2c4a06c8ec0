import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeAll, jest } from '@jest/globals';
import { Misuse } from '../../local/commands/misuse.ts';
import { audit } from '../../local/commands/readers/audit.ts';
import { catalogue, catalogueOf } from '../../schemas/agency/catalogue.ts';
import { contentsOf, type MemoryContext, memoryContext } from '../support/memory-context.ts';
import { publishedSample, publishMonth } from '../support/published-sample.ts';
import { temporaryFolder } from '../support/spawned.ts';

/** `bersinar audit` over a mirror of the public files, and nothing else. */

const dataset = catalogue.get('rehab-clients');
if (!dataset) throw new Error('missing');
const only = catalogueOf([dataset]);
const DATA = 'datasets/rehab-clients/1.0.0/data.csv';

/** Half a year in which nobody's residence is unknown: those from outside the province are few, and alone. */
const withoutUnknown = (csv: string) =>
  csv
    .split('\n')
    .filter((line) => line.split(',')[1] !== '00')
    .join('\n');

let half: MemoryContext;
beforeAll(async () => {
  half = memoryContext(only);
  for (const month of ['06', '05', '04', '03', '02', '01'])
    await publishMonth(half, dataset.id, `2024-${month}`, withoutUnknown);
});

const mirror = async (context: MemoryContext) => {
  const folder = await temporaryFolder();
  for (const [key, text] of Object.entries(await contentsOf(context.publicBucket))) {
    await mkdir(dirname(join(folder.path, key)), { recursive: true });
    await writeFile(join(folder.path, key), text);
  }
  return folder;
};

/** Runs the audit; what it printed, and its exit code. */
const run = async (place: string) => {
  const log = jest.spyOn(console, 'log').mockImplementation(() => undefined);
  const code = await audit(place, { catalogue: only });
  const output = log.mock.calls.map(([text]) => String(text)).join('\n');
  log.mockRestore();
  return { code, output };
};

const latestOf = async (folder: string) => {
  const { version } = JSON.parse(await readFile(join(folder, 'datasets/rehab-clients/latest.json'), 'utf8'));
  return DATA.replace('1.0.0', version);
};

test('the sample with revisions passes, and says how much each hidden cell has', async () => {
  const context = await publishedSample([dataset.id]);
  // Ten more in one regency, and two more in another, which wait.
  await publishMonth(context, dataset.id, '2024-03', (csv) => csv.replace(/^(.*,19\.01,.*),1$/m, '$1,11'));
  await publishMonth(context, dataset.id, '2024-05', (csv) => csv.replace(/^(.*,19\.02,.*),1$/m, '$1,3'));
  const folder = await mirror(context);
  const { code, output } = await run(folder.path);
  expect(output).toMatch(
    /rehab-clients +ok: 13 versions, \d+ suppressed cells, worst \d+ to \d+ \(threshold 10/,
  );
  expect(code).toBe(0);
  await folder.remove();
});

test('with complementary suppression it passes; with that removed it does not', async () => {
  const folder = await mirror(half);
  const path = join(folder.path, await latestOf(folder.path));
  const csv = await readFile(path, 'utf8');
  const hidden = csv.split('\n').filter((line) => line.endsWith(',suppressed'));
  expect(hidden).toHaveLength(2);
  expect((await run(folder.path)).code).toBe(0);
  // The half-year's total is known from its months: the other hidden regency is what is left.
  const other = hidden.find((line) => !line.includes(',99,')) ?? '';
  await writeFile(path, csv.replace(other, other.replace(',,orang,suppressed', ',12,orang,published')));
  const { code, output } = await run(folder.path);
  expect(output).toContain('semester-domisili|2024-H1|99|klien can be told to lie between');
  expect(code).toBe(1);
  await folder.remove();
});

test('a small count in any version fails', async () => {
  const folder = await mirror(half);
  const path = join(folder.path, await latestOf(folder.path));
  const csv = await readFile(path, 'utf8');
  await writeFile(path, csv.replace(/,99,(.*),,orang,suppressed/, ',99,$1,4,orang,published'));
  const { code, output } = await run(folder.path);
  expect(output).toContain('a count below its threshold');
  expect(code).toBe(1);
  await folder.remove();
});

test('a folder that is none is a misuse', async () => {
  await expect(audit('/nowhere', {})).rejects.toThrow(Misuse);
});
