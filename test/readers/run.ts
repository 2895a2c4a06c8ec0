import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catalogue } from '../../schemas/agency/catalogue.ts';
import { Report } from '../support/report.ts';
import { sampleServer } from '../support/sample-server.ts';
import { dataPackage } from './data-package.ts';
import { duckdb } from './duckdb.ts';
import { frictionless, pandas } from './python.ts';
import { download } from './release.ts';

/** `npm run test:readers`: publishes the sample of 2024 and reads every dataset's newest release with other people's tools. */
const readers = [duckdb, dataPackage, pandas, frictionless];

const work = await mkdtemp(join(tmpdir(), 'bersinar-readers-'));
const folder = async (name: string): Promise<string> => {
  const path = join(work, name);
  await mkdir(path);
  return path;
};
const report = new Report();
let skipped = 0;
try {
  const { server } = await sampleServer(await folder('state'), 'readers-token');
  const downloads = await folder('releases');
  const releases = [];
  for (const id of catalogue.keys()) releases.push(await download(server.url, id, downloads));
  await server.close();

  const tools = await folder('tools');
  for (const reader of readers) {
    const missing = await reader.prepare(tools);
    if (missing) {
      skipped += 1;
      console.log(`skipped ${reader.name}: ${missing}`);
      continue;
    }
    for (const release of releases) {
      const problems = await reader.read(release);
      report.tell(`${reader.name} ${release.dataset}`, problems, 10);
    }
  }
} finally {
  await rm(work, { recursive: true, force: true });
}
console.log(`${report}, ${skipped} skipped`);
process.exitCode = report.exitCode;
