import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Report } from '../support/report.ts';
import { sampleServer } from '../support/sample-server.ts';
import { findChromium, launch } from './chromium.ts';
import type { Journey } from './journey.ts';
import { journey as pages } from './pages.ts';
import { journey as researcher } from './researcher.ts';
import { openSite } from './site.ts';
import { journey as staff } from './staff.ts';
import { journey as visitor } from './visitor.ts';

/**
 * `npm run test:browser`: publishes the sample of 2024 and walks through the site in a real browser, as its users would.
 * It ends with 75 where there is no Chromium.
 */
/** Staff come last: what they publish changes the site. */
const ALL: readonly Journey[] = [visitor, researcher, pages, staff];
/** `npm run test:browser -- staff`: those whose name has the word. */
const JOURNEYS = ALL.filter(({ name }) => name.includes(process.argv[2] ?? ''));
const TOKEN = 'browser-test-token';

const executable = findChromium();
if (executable === undefined) {
  console.log(
    'npm run test:browser needs Chromium or Chrome: install one (Debian: apt-get install chromium), or name it in CHROMIUM_PATH.',
  );
  process.exit(75);
}
const work = await mkdtemp(join(tmpdir(), 'bersinar-browser-'));
const report = new Report();
const { server } = await sampleServer(join(work, 'state'), TOKEN);
const browser = await launch(executable);
try {
  for (const { name, run } of JOURNEYS) {
    const folder = join(work, name.replaceAll(/\W+/g, '-'));
    await mkdir(folder);
    await report.check(name, async () => {
      const { site, close } = openSite(browser, { url: server.url, token: TOKEN, folder });
      const failure = await run(site).then(
        () => [],
        (error: Error) => [error.message],
      );
      const problems = [...failure, ...(await close())];
      if (problems.length > 0) throw new Error(problems.join('\n'));
    });
  }
} finally {
  await browser.close();
  await server.close();
  await rm(work, { recursive: true, force: true });
}
console.log(`${report}`);
process.exitCode = report.exitCode;
