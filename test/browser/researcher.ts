import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { fits } from './fits.ts';
import type { Journey, Site } from './journey.ts';

/** From the list to one dataset, by a word and a filter; the address keeps what was asked. */
const find = async (site: Site, page: Page): Promise<void> => {
  await page.goto('/datasets/', { waitUntil: 'networkidle' });
  const cards = page.locator('.datasets > li:visible');
  const all = await cards.count();
  const count = page.getByRole('status').filter({ hasText: 'dataset' });
  assert.match(await count.innerText(), new RegExp(`^${all} dari ${all} dataset`));
  await page.getByLabel(/Cari/).fill('tersangka');
  await page.waitForFunction('document.querySelectorAll(".datasets > li:not([hidden])").length < 5');
  assert.ok((await cards.count()) > 0, 'a dataset is found by its keyword');
  await page.getByLabel(/Bidang/).selectOption('PEMBERANTASAN');
  assert.match(page.url(), /\?q=tersangka&field=PEMBERANTASAN$/);
  await site.accessible(page);

  await page.getByLabel(/Cari/).fill('kata yang tidak ada');
  await page.getByText('Tidak ada dataset yang cocok').waitFor();
  await site.accessible(page);
  await page.getByRole('button', { name: /Hapus filter/ }).click();
  assert.equal(await cards.count(), all);

  await page.goto('/datasets/?field=PEMBERANTASAN&sensitivity=specific', { waitUntil: 'networkidle' });
  assert.equal(await cards.count(), 1, 'the address brings the filters back');
  await page.getByRole('link', { name: 'Kasus narkotika', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Kasus narkotika' }).waitFor();
};

/** The figures drawn, and as a table. */
const look = async (site: Site, page: Page): Promise<void> => {
  const months = page.locator('figure').filter({ hasText: 'Kasus jaringan narkotika' }).first();
  await months.scrollIntoViewIfNeeded();
  await months.locator('svg[role=img]').waitFor();
  await months.getByText('Tabel angka').click();
  assert.match(await months.getByRole('row', { name: /Maret 2024/ }).innerText(), /1\s+1/);
  assert.ok(await fits(page), 'the page scrolls sideways');
  await site.accessible(page);
};

/** What is downloaded is what the page says it is. */
const download = async ({ folder }: Site, page: Page): Promise<void> => {
  const row = page
    .getByRole('row')
    .filter({ has: page.getByRole('link', { name: 'data.csv', exact: true }) });
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    row.getByRole('link', { name: 'data.csv' }).click(),
  ]);
  const place = join(folder, 'data.csv');
  await file.saveAs(place);
  const digest = createHash('sha256')
    .update(await readFile(place))
    .digest('hex');
  assert.equal(await row.locator('code').innerText(), digest);
};

/** Two versions side by side in words, and a link that shows the same again. */
const compare = async (site: Site, page: Page): Promise<void> => {
  await page.getByLabel(/Dari versi/).selectOption('1.10.0');
  await page.getByRole('button', { name: /Bandingkan/ }).click();
  const difference = page.locator('.difference');
  await difference.getByRole('heading', { name: /data\.csv: baris berubah/ }).waitFor();
  const suspects = difference.getByRole('row', { name: /tahun · 2024 · 19 · tersangka/ });
  assert.match(await suspects.innerText(), /belum terbit|tidak dilaporkan/);
  assert.match(await suspects.innerText(), /18/);
  await site.accessible(page);
  const shared = await site.page({ width: 390, colorScheme: 'dark' });
  await shared.goto(page.url(), { waitUntil: 'networkidle' });
  await shared.locator('.difference h4').waitFor();
  assert.ok(await fits(shared), 'a comparison is wider than a phone');
  await site.accessible(shared);
};

/** Code and citation are copied as they stand, with this site's own address. */
const copy = async (page: Page): Promise<void> => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const copied = async (name: string) => {
    await page.getByRole('button', { name: `Salin / copy: ${name}` }).click();
    await page
      .getByRole('status')
      .filter({ hasText: `Tersalin / copied: ${name}` })
      .waitFor({ state: 'attached' });
    return (await page.evaluate('navigator.clipboard.readText()')) as string;
  };
  assert.match(
    await copied('sitasi'),
    /^BNNP Kepulauan Bangka Belitung \(\d{4}\)\. Kasus narkotika .*1\.11\.0/,
  );
  assert.match(await copied('BibTeX'), /^@misc\{cases-1\.11\.0,/);
  const python = await copied('Python');
  const [, address = ''] = /"(http[^"]+data\.csv)"/.exec(python) ?? [];
  assert.equal(new URL(address).origin, new URL(page.url()).origin);
  assert.equal((await fetch(address)).status, 200);
};

/** From a figure down to digests that the browser computes itself. */
const verify = async (site: Site, page: Page): Promise<void> => {
  await page.getByRole('link', { name: /asal-usul.*Tersangka per kasus/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Tersangka per kasus, 2024' }).waitFor();
  assert.match(
    await page.locator('.formula').innerText(),
    /Tersangka \(18\) ÷ Kasus jaringan narkotika \(12\)/,
  );
  await page.getByText('tidak diumumkan, karena barisnya dapat ditebak').waitFor();
  await page.getByRole('button', { name: /Periksa di peramban/ }).click();
  await page.getByText('Semua cocok').waitFor();
  assert.equal(await page.locator('.checked li').count(), 4, 'manifest and three data files');
  await site.accessible(page);
  assert.ok(await fits(page), 'the page scrolls sideways');

  // A file that was tampered with on its way is found.
  await page.route('**/1.11.0/data.csv', (route) => route.fulfill({ body: 'tabel\n' }));
  await page.getByRole('button', { name: /Periksa di peramban/ }).click();
  await page.getByText('Ada yang tidak cocok').waitFor();
  await page.getByText('data.csv: tidak cocok').waitFor();
  await site.accessible(page);
};

/** Figures without a value, and addresses that name none. */
const withoutValue = async (site: Site): Promise<void> => {
  const page = await site.page({ width: 390, colorScheme: 'dark' });
  for (const [query, words] of [
    ['dataset=cases&indicator=suspects&period=2023', /tidak dilaporkan|belum terbit/],
    ['dataset=cases&indicator=suspects&period=2024-03', /Rencana rilis tidak memuat/],
    ['dataset=cases&version=1.0.0&indicator=suspects&period=2024', /versi 1\.0\.0, yang disebut alamat ini/],
    ['dataset=cases', /tidak menyebut angka yang lengkap/],
  ] as const) {
    await page.goto(`/provenance/?${query}`, { waitUntil: 'networkidle' });
    await page.locator('h1').waitFor();
    assert.match(await page.locator('#isi').innerText(), words, query);
    assert.ok(await fits(page), `${query} is wider than a phone`);
    await site.accessible(page);
  }
};

/** Without a script everything but the pictures is there. */
const withoutScript = async (site: Site): Promise<void> => {
  const page = await site.page({ javaScriptEnabled: false });
  await page.goto('/datasets/');
  assert.ok((await page.locator('.datasets > li').count()) >= 11);
  await page.getByRole('link', { name: 'Dokumen kerja sama P4GN', exact: true }).click();
  for (const name of [/Pratinjau data\.csv/, /Kamus data tables\.csv/, /Unduh/, /Riwayat versi/, /Sitasi/])
    assert.ok(await page.getByRole('heading', { name }).isVisible(), `${name} without a script`);
  assert.ok((await page.getByRole('region', { name: 'Pratinjau data.csv' }).getByRole('row').count()) > 10);
  assert.ok(await page.getByText('@misc{cooperation-documents-').isVisible());
};

/** An address that is not there. */
const nowhere = async (site: Site): Promise<void> => {
  const page = await site.page();
  site.expectProblem(/404/);
  await page.goto('/datasets/tidak-ada/');
  assert.ok(await page.getByRole('heading', { name: 'Halaman tidak ditemukan' }).isVisible());
  await site.accessible(page);
};

/** Somebody who wants to use the data and has to be sure of them. */
export const journey: Journey = {
  name: 'a researcher finds a dataset, sees it, downloads, verifies, compares and cites it',
  async run(site) {
    const page = await site.page();
    await find(site, page);
    await look(site, page);
    await download(site, page);
    await compare(site, page);
    await copy(page);
    await verify(site, page);
    await withoutValue(site);
    await withoutScript(site);
    await nowhere(site);
  },
};
