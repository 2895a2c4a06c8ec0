import type { Page } from 'playwright-core';

export interface PageOptions {
  /** CSS pixels; 1440 unless told. Below 600 it is a phone with touch. */
  readonly width?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly javaScriptEnabled?: boolean;
}

/** A published site, and a browser to look at it with. */
export interface Site {
  readonly url: string;
  /** Of staff. */
  readonly token: string;
  /** For downloads and files; it goes when the run is over. */
  readonly folder: string;
  /**
   * Opens a browser window of its own. Whatever its pages write to the console as an error, throw, ask of another
   * host or fail to load fails the journey when it ends, unless `expectProblem` took it off the list.
   */
  page(options?: PageOptions): Promise<Page>;
  /** Says that problems like it are brought about on purpose; the journey fails where none turns up. */
  expectProblem(like: RegExp): void;
  /** @throws with every violation of WCAG 2.2 A and AA that axe-core finds on the page as it stands */
  accessible(page: Page): Promise<void>;
}

/** What one kind of user does on the site, from the first page to the last. */
export interface Journey {
  readonly name: string;
  run(site: Site): Promise<void>;
}
