import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { fits } from './fits.ts';
import type { Journey, Site } from './journey.ts';

/** The public pages. */
const PAGES = [
  '/',
  '/report/',
  '/datasets/',
  '/datasets/rehab-clients/',
  '/datasets/cases/1.11.0/',
  '/provenance/?dataset=rehab-clients&version=1.11.0&indicator=clients-rehabilitated&period=2024',
  '/staff/',
  '/v1/docs',
];

const everywhere = async (site: Site): Promise<void> => {
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [390, 1440]) {
      const page = await site.page({ width, colorScheme });
      for (const path of PAGES) {
        await page.goto(path, { waitUntil: 'networkidle' });
        await site.accessible(page);
        assert.equal(await page.locator('h1').count(), 1, `${path} has one heading of the first level`);
        assert.equal(await page.locator('html').getAttribute('lang'), 'id');
        assert.ok(await fits(page), `${path} scrolls sideways at ${width} pixels`);
      }
    }
};

const isFocused = async (element: Locator): Promise<boolean> =>
  (await element.and(element.page().locator(':focus')).count()) === 1;

/** A keyboard gets past the navigation in one step, and can see where it is. */
const byKeyboard = async (site: Site): Promise<void> => {
  const page = await site.page();
  await page.goto('/', { waitUntil: 'networkidle' });
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: /Langsung ke isi/ });
  assert.ok(
    (await isFocused(skip)) && (await skip.boundingBox())?.y === 0,
    'the first stop skips the navigation',
  );
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const stop = page.locator('#isi :focus');
  assert.equal(await stop.count(), 1, 'the next stop is inside the content');
  const outline = await stop.evaluate('(element) => getComputedStyle(element).outlineStyle');
  assert.notEqual(outline, 'none', 'the stop can be seen');
};

/** Without the API a page says so and offers to try again; with it back, it goes on. */
const whenTheApiIsAway = async (site: Site): Promise<void> => {
  const page = await site.page();
  await page.route('**/v1/summary*', (route) => route.abort());
  await page.goto('/report/');
  const again = page.getByRole('button', { name: /Coba lagi/ });
  await again.waitFor();
  await site.accessible(page);
  site.expectProblem(/net::ERR_FAILED/);
  await page.unroute('**/v1/summary*');
  await again.click();
  await page.getByRole('heading', { level: 1, name: 'Capaian 2024' }).waitFor();
};

/** A year of which nothing is known is shown as such, figure by figure. */
const aYearWithoutData = async (site: Site): Promise<void> => {
  const page = await site.page();
  await page.goto('/?period=2023', { waitUntil: 'networkidle' });
  const first = await page.locator('.figures li').first().innerText();
  assert.match(first, /tidak dilaporkan|belum terbit/);
  await site.accessible(page);
};

export const journey: Journey = {
  name: 'every page is accessible in light and dark, on phone and screen, by keyboard, and when things go wrong',
  async run(site) {
    await everywhere(site);
    await byKeyboard(site);
    await whenTheApiIsAway(site);
    await aYearWithoutData(site);
  },
};
