import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { apiClient } from '../../schemas/api/client.ts';
import { getSummary } from '../../schemas/api/figures/get-summary.ts';
import { fits } from './fits.ts';
import type { Journey } from './journey.ts';

/** A phone's 3G: 1.6 Mbit/s down, 300 ms there and back. */
const slow = async (page: Page): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 300,
    downloadThroughput: 200_000,
    uploadThroughput: 93_000,
  });
};

/** Somebody on a phone, on a bad connection, who wants to know what the agency did. */
export const journey: Journey = {
  name: 'a visitor on a phone reads the year, a figure’s months, regencies and the report',
  async run(site) {
    const page = await site.page({ width: 390 });
    await slow(page);
    await page.goto('/');
    await page.getByRole('heading', { level: 1, name: 'Capaian P4GN 2024' }).waitFor();
    const summary = await apiClient({ url: site.url })(getSummary, { query: { period: '2024' } });
    const cards = page.locator('.figures li');
    await cards.first().waitFor();
    assert.equal(await cards.count(), summary.indicators.length, 'a card for every indicator');
    for (const { title } of summary.indicators)
      assert.ok(await cards.filter({ hasText: title.id }).count(), `a card for "${title.id}"`);
    assert.match(
      (await cards.filter({ hasText: 'Klien direhabilitasi' }).innerText()).replaceAll('\n', ' '),
      /332 orang/,
    );
    assert.match(
      (await cards.filter({ hasText: 'Ganja disita' }).innerText()).replaceAll('\n', ' '),
      /54,9 kg/,
    );
    assert.ok(await fits(page), `${page.url()} is wider than a phone`);

    // The months of a figure, drawn and as a table.
    const months = page.locator('figure').filter({ hasText: 'Kasus jaringan narkotika' });
    await months.scrollIntoViewIfNeeded();
    await months.locator('svg[role=img]').waitFor();
    await months.getByText('Tabel angka').click();
    const march = months.getByRole('row', { name: /Maret 2024/ });
    assert.equal((await march.innerText()).replaceAll(/\s+/g, ' ').trim(), 'Maret 2024 1 1');

    // The regencies, for another indicator.
    await page.getByLabel(/Indikator/).selectOption('desa-bersinar');
    await page.getByRole('heading', { name: /Desa Bersinar, 2024/ }).waitFor();
    const tiles = page.locator('.tiles li');
    assert.equal(await tiles.count(), 7);
    const values = await tiles.locator('strong').allInnerTexts();
    assert.equal(
      values.reduce((sum, value) => sum + Number(value), 0),
      10,
    );
    await site.accessible(page);

    // The year's report, and from a number in it to its origin.
    await page.getByRole('link', { name: /Laporan 2024/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Capaian 2024' }).waitFor();
    assert.ok(await fits(page), `${page.url()} is wider than a phone`);
    await site.accessible(page);
    const cooperation = page.locator('section').filter({ hasText: 'dokumen kerja sama:' }).first();
    assert.match(
      await cooperation.innerText(),
      /ditandatangani 33 dokumen kerja sama: 12 dengan instansi pemerintah, 8/,
    );
    const rows = page.getByRole('table').getByRole('row');
    assert.equal(await rows.count(), summary.indicators.length + 1);
    await cooperation.getByRole('link', { name: '33' }).first().click();
    await page.waitForURL(/\/provenance\/\?dataset=cooperation-documents/);
  },
};
