import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { PageOptions, Site } from './journey.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Writes down what goes wrong on a page. */
const watch = (page: Page, origin: string, problems: string[]): void => {
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()))
      problems.push(`${page.url()} console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`${page.url()} threw: ${error.message}`));
  page.on('request', (request) => {
    const { protocol, origin: other } = new URL(request.url());
    if (/^https?:$/.test(protocol) && other !== origin)
      problems.push(`${page.url()} asks another host: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400)
      problems.push(`${page.url()} got ${response.status()} for ${response.url()}`);
  });
};

/** axe-core in a world of its own, so that the page's content security policy stays as strict as it is. */
const violations = async (page: Page): Promise<readonly string[]> => {
  const session = await page.context().newCDPSession(page);
  try {
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId } = await session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'axe',
    });
    await session.send('Runtime.evaluate', { expression: AXE, contextId: executionContextId });
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression: `axe.run(document, { runOnly: ${JSON.stringify(RULES)} })`,
      contextId: executionContextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(`axe-core could not run: ${exceptionDetails.text}`);
    return (result.value as AxeResults).violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} (${help}) at ${target.join(' ')}: ${failureSummary}`),
    );
  } finally {
    await session.detach();
  }
};

export interface OpenedSite {
  readonly site: Site;
  /** Closes all windows. @returns what went wrong on their pages */
  close(): Promise<readonly string[]>;
}

/** The site as one journey sees it. */
export const openSite = (browser: Browser, at: Pick<Site, 'url' | 'token' | 'folder'>): OpenedSite => {
  const windows: BrowserContext[] = [];
  const problems: string[] = [];
  const expected: RegExp[] = [];
  const page = async ({ width = 1440, ...options }: PageOptions = {}): Promise<Page> => {
    const phone = width < 600;
    const window = await browser.newContext({
      viewport: { width, height: phone ? 844 : 900 },
      hasTouch: phone,
      deviceScaleFactor: phone ? 2 : 1,
      acceptDownloads: true,
      baseURL: at.url,
      ...options,
    });
    windows.push(window);
    const opened = await window.newPage();
    watch(opened, new URL(at.url).origin, problems);
    return opened;
  };
  return {
    site: {
      ...at,
      page,
      expectProblem: (like) => void expected.push(like),
      async accessible(opened) {
        const found = await violations(opened);
        if (found.length > 0) throw new Error(`${opened.url()} is not accessible:\n${found.join('\n')}`);
      },
    },
    async close() {
      await Promise.all(windows.map((window) => window.close()));
      const missed = expected
        .filter((like) => !problems.some((problem) => like.test(problem)))
        .map((like) => `Nothing like ${like} went wrong, and it should have.`);
      const wrong = problems.filter((problem) => !expected.some((like) => like.test(problem)));
      return [...wrong, ...missed];
    },
  };
};
