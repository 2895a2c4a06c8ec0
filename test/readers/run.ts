import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { staffClient } from '../../local/client.ts';
import { publishSample } from '../../local/sample.ts';
import { startServer } from '../../local/server.ts';
import { catalogue } from '../../schemas/datasets.ts';
import { dataPackage } from './data-package.ts';
import { duckdb } from './duckdb.ts';
import { frictionless, pandas } from './python.ts';
import { download } from './release.ts';

/** `npm run test:readers`: publishes the sample of 2024 and reads every dataset's newest release with other people's tools. */
const readers = [duckdb, dataPackage, pandas, frictionless];
const TOKEN = 'readers-token';

const work = await mkdtemp(join(tmpdir(), 'bersinar-readers-'));
const folder = async (name: string): Promise<string> => {
  const path = join(work, name);
  await mkdir(path);
  return path;
};
const log = { info: () => undefined, warn: console.error, error: console.error };
let [passed, failed, skipped] = [0, 0, 0];
try {
  const server = await startServer({
    folder: await folder('state'),
    host: '127.0.0.1',
    port: 0,
    staffToken: TOKEN,
    log,
  });
  await publishSample(staffClient(server.url, TOKEN), () => undefined);
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
      if (problems.length === 0) passed += 1;
      else failed += 1;
      console.log(`${problems.length === 0 ? 'passed ' : 'FAILED '} ${reader.name} ${release.dataset}`);
      for (const problem of problems.slice(0, 10)) console.log(`        ${problem}`);
    }
  }
} finally {
  await rm(work, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed === 0 ? 0 : 1;
