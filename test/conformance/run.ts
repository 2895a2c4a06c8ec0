import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Client } from '../../local/client/staff-client.ts';
import { Report } from '../support/report.ts';
import { sampleServer } from '../support/sample-server.ts';
import { catalog } from './checks/catalog.ts';
import { csvw } from './checks/csvw.ts';
import { datapackage } from './checks/datapackage.ts';
import { dcat } from './checks/dcat.ts';
import { feed } from './checks/feed.ts';
import { hashes } from './checks/hashes.ts';
import { jsonLd } from './checks/json-ld.ts';
import { links } from './checks/links.ts';
import { verify } from './checks/verify.ts';
import { damages as fileDamages } from './damage.ts';
import { catalogDamages } from './damage-catalog.ts';
import { type Check, type Site, siteAt, type Verdict } from './site.ts';

/**
 * `npm run conformance`: publishes the sample of 2024 and a correction, then checks every release and the catalogue
 * against the official schemas and shapes in `reference/`, and shows that each check can fail. Another folder of
 * schemas, to try a new version of them: `npm run conformance -- <folder>`.
 */
const checks: readonly Check[] = [datapackage, dcat, catalog, csvw, jsonLd, links, hashes, feed, verify];
const damages = [...fileDamages, ...catalogDamages];

const reference = resolve(process.argv[2] ?? join(import.meta.dirname, 'reference'));
const report = new Report();

/** A month of documents without its last row: a correction, so that every kind of version is there. */
const correct = async (client: Client): Promise<void> => {
  const sample = join(import.meta.dirname, '../../sample-data/cooperation-documents/2024-05.csv');
  const lines = (await readFile(sample, 'utf8')).trimEnd().split('\n').slice(0, -1);
  const file = { dataset: 'cooperation-documents', period: '2024-05', filename: 'koreksi.csv' };
  const id = await client.send({ ...file, body: Buffer.from(`${lines.join('\n')}\n`) });
  const { state } = await client.finished(id, { pollMs: 20 });
  if (state !== 'published') throw new Error(`The correction is ${state}, not published.`);
};

/** The result of a check on a site; a check that throws, or finds nothing to check, has failed. */
const verdictOf = async (check: Check, site: Site): Promise<Verdict> => {
  try {
    const verdict = await check.run(site, reference);
    return verdict.checked > 0
      ? verdict
      : { ...verdict, findings: ['nothing to check', ...verdict.findings] };
  } catch (error) {
    return { checked: 0, of: 'things', findings: [`the check stopped: ${error}`] };
  }
};

const runChecks = async (site: Site): Promise<void> => {
  for (const check of checks) {
    const { checked, of, findings } = await verdictOf(check, site);
    report.tell(`${check.name}: ${checked} ${of}, ${findings.length} findings`, findings, findings.length);
  }
};

/** Shows that each check can fail: it passes on the real site and fails on a site with one damage. */
const prove = async (site: Site): Promise<void> => {
  for (const check of checks)
    if (!damages.some((damage) => damage.check === check.name))
      report.tell(check.name, ['nothing shows that it can fail']);
  for (const { check: name, what, expected, apply } of damages) {
    const check = checks.find((candidate) => candidate.name === name);
    if (!check) throw new Error(`There is no check "${name}" to prove.`);
    const { findings } = await verdictOf(check, apply(site));
    const found = findings.filter((finding) => expected.test(finding));
    report.tell(`${name} finds ${what}`, found.length > 0 ? [] : [`not among: ${findings.join('; ')}`]);
  }
};

const folder = await mkdtemp(join(tmpdir(), 'bersinar-conformance-'));
const { server, client } = await sampleServer(folder, 'conformance-token');
try {
  await correct(client);
  const site = await siteAt(server.url);
  await runChecks(site);
  await prove(site);
} finally {
  await server.close();
  await rm(folder, { recursive: true, force: true });
}
console.log(`${report}`);
process.exitCode = report.exitCode;
