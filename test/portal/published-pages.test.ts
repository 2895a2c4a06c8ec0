import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { datasetPage } from '../../pipeline/pages/dataset/page.ts';
import { datasetListPage } from '../../pipeline/pages/datasets/list.ts';
import { finaliseRelease } from '../../pipeline/release/finalise.ts';
import { buildPortal } from '../../portal/build.ts';
import { catalogueOf } from '../../schemas/agency/catalogue.ts';
import { dataset } from '../fixtures/school-visits.ts';
import { buildFrom } from '../support/release.ts';
import { ROOT } from '../support/spawned.ts';

const row = { periode: '2024-01', kode_wilayah: '19.71', tingkat: 'SD', jumlah: 4 };
const sealed = finaliseRelease(dataset, buildFrom(dataset, { '2024-01': [row] }), 'content');
if (!sealed) throw new Error('A first release was not made.');
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const pages: readonly (readonly [string, string])[] = [
  ['datasets', decode(datasetListPage([], catalogueOf([dataset])))],
  ['dataset', decode(datasetPage(dataset, sealed.manifest, new Map(), []))],
];
const files = new Set(buildPortal().map(({ path }) => path));

// The pages are in the releases' bucket and outlive what is deployed beside them: they have to fit together.
test.each(pages)('the page that %s.js livens up has its files and its places', (script, page) => {
  const assets = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, path]) => path ?? '');
  expect(assets.sort()).toEqual([`assets/${script}.css`, `assets/${script}.js`]);
  expect(assets.filter((path) => !files.has(path))).toEqual([]);
  const source = readFileSync(join(ROOT, 'portal', script, 'main.tsx'), 'utf8');
  const places = [...source.matchAll(/mount\(.*, '(\w+)'\)/g)].map(([, id]) => id ?? '');
  expect(places.length).toBeGreaterThan(0);
  for (const id of places) expect(page).toContain(`<div id="${id}"></div>`);
});
