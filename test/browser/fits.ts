import type { Page } from 'playwright-core';

/** Whether a page is no wider than its window. (In the page's own words: the tests are typed without a browser.) */
export const fits = (page: Page): Promise<boolean> =>
  page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth');
