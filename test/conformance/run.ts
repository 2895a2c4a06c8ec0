import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { staffClient } from '../../local/client.ts';
import { publishSample } from '../../local/sample.ts';
import { startServer } from '../../local/server.ts';
import { csvw } from './checks/csvw.ts';
import { datapackage } from './checks/datapackage.ts';
import { dcat } from './checks/dcat.ts';
import { feed } from './checks/feed.ts';
import { hashes } from './checks/hashes.ts';
import { jsonLd } from './checks/json-ld.ts';
import { links } from './checks/links.ts';
import { verify } from './checks/verify.ts';
import { damages } from './damage.ts';
import { type Check, type Site, siteAt } from './site.ts';

/**
 * `npm run conformance -- <reference folder>`: publishes the sample of 2024 and a correction, then holds every
 * release and the catalogue against the official schemas and shapes, and shows that each check can fail.
 */
const checks: readonly Check[] = [datapackage, dcat, csvw, jsonLd, links, hashes, feed, verify];
const SHOWN = 20;
const TOKEN = 'conformance-token';

const reference = resolve(process.argv[2] ?? '../shared/reference');
if (!existsSync(join(reference, 'dcat-ap-3.0.1'))) {
  console.error(
    `No reference schemas in ${reference}. Give the folder that has datapackage-2.0/ (https://datapackage.org/profiles/2.0/) and dcat-ap-3.0.1/ (https://github.com/SEMICeu/DCAT-AP): npm run conformance -- <folder>`,
  );
  process.exit(2);
}

let [passed, failed] = [0, 0];
const tell = (good: boolean, line: string, notes: readonly string[] = []) => {
  if (good) passed += 1;
  else failed += 1;
  console.log(`${good ? 'passed' : 'FAILED'}  ${line}`);
  for (const note of notes.slice(0, SHOWN)) console.log(`        ${note}`);
  if (notes.length > SHOWN) console.log(`        … ${notes.length - SHOWN} more`);
};

/** A month of documents without its last row: a correction, so that every kind of version is there. */
const correct = async (client: ReturnType<typeof staffClient>): Promise<void> => {
  const sample = join(import.meta.dirname, '../../sample-data/cooperation-documents/2024-05.csv');
  const lines = (await readFile(sample, 'utf8')).trimEnd().split('\n').slice(0, -1);
  const file = { dataset: 'cooperation-documents', period: '2024-05', filename: 'koreksi.csv' };
  await client.finished(await client.send({ ...file, body: Buffer.from(`${lines.join('\n')}\n`) }), {
    pollMs: 20,
  });
};

const judge = async (site: Site): Promise<void> => {
  for (const check of checks) {
    const problems = await check.run(site, reference);
    tell(
      problems.length === 0,
      `${check.name}: ${site.releases.length} releases, ${problems.length} findings`,
      problems,
    );
  }
  for (const { check: name, what, apply } of damages) {
    const check = checks.find((candidate) => candidate.name === name);
    const problems = (await check?.run(apply(site), reference)) ?? [];
    tell(problems.length > 0, `${name} finds ${what}`);
  }
};

const folder = await mkdtemp(join(tmpdir(), 'bersinar-conformance-'));
const log = { info: () => undefined, warn: console.error, error: console.error };
const server = await startServer({ folder, host: '127.0.0.1', port: 0, staffToken: TOKEN, log });
try {
  const client = staffClient(server.url, TOKEN);
  await publishSample(client, () => undefined);
  await correct(client);
  await judge(await siteAt(server.url));
} finally {
  await server.close();
  await rm(folder, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
