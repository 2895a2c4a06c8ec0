import assert from 'node:assert/strict';
import type { Latest } from '../../../lambdas/stores/records/latest.ts';
import type { Manifest } from '../../../pipeline/publish/manifest/manifest.ts';
import { catalogue } from '../../../schemas/agency/catalogue.ts';
import type { Report } from '../../support/report.ts';
import type { Cloud } from '../cloud/cloud.ts';
import { bytesAt, jsonAt } from './fetch.ts';

/** Documents that name times of receipt, uploads and each other's digests. Every other file has to be equal as it is. */
const TELL_TIMES = new Set(['datapackage.json', 'index.html', 'changes.json', 'SHA256SUMS', 'manifest.json']);

/** A text without the parts that differ between two runs: times, digests and ids of uploads. */
export const timeless = (text: string): string =>
  text
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g, '<time>')
    .replace(/\b[0-9a-f]{64}\b/g, '<sha256>')
    .replace(/\b[uo][0-9a-z]{25}\b/g, '<upload>')
    .replace(/"bytes": ?\d+/g, '"bytes":<bytes>');

const latestOf = (site: string, dataset: string) => jsonAt<Latest>(site, `/datasets/${dataset}/latest.json`);

/** Every dataset's newest release, as CloudFront serves it, equals the embedded runtime's. */
export const comparePublished = async (report: Report, cloud: Cloud, embedded: string): Promise<void> => {
  let same = 0;
  for (const dataset of catalogue.keys())
    await report.check(`${dataset}: the newest release equals the embedded runtime's`, async () => {
      const theirs = await latestOf(embedded, dataset);
      const ours = await latestOf(cloud.site.url, dataset);
      assert.deepEqual([ours.version, ours.n], [theirs.version, theirs.n]);
      const folder = `/datasets/${dataset}/${ours.version}`;
      const files = async (site: string) =>
        (await jsonAt<Manifest>(site, `${folder}/manifest.json`)).files.map(({ name }) => name);
      const names = await files(cloud.site.url);
      assert.deepEqual(names, await files(embedded));
      for (const name of [...names, 'manifest.json']) {
        const [a, b] = [
          await bytesAt(cloud.site.url, `${folder}/${name}`),
          await bytesAt(embedded, `${folder}/${name}`),
        ];
        if (!TELL_TIMES.has(name)) {
          assert.ok(a.equals(b), `${name} has other bytes`);
          same += 1;
        } else assert.equal(timeless(a.toString('utf8')), timeless(b.toString('utf8')), name);
      }
    });
  console.log(`        ${same} files equal byte for byte`);
};
