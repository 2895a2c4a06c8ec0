import type { ReportedFinding } from '../../../schemas/model/finding.ts';

/** The page's message to the worker that checks files. */
export type Asked =
  | {
      readonly ask: 'check';
      readonly file: File;
      readonly dataset: string;
      /** YYYY-MM. */
      readonly period: string;
      /** YYYY-MM-DD, in the agency's time. */
      readonly today: string;
      readonly maxBytes: number;
    }
  | { readonly ask: 'mark' };

/** The result of a check. */
export interface CheckResult {
  readonly accepted: boolean;
  /** The file declares that there was nothing in its month. */
  readonly nil: boolean;
  readonly rows: number;
  readonly findings: readonly ReportedFinding[];
  /** The file is text, so the page can offer it with the mistakes beside each line. */
  readonly canMark: boolean;
}

export type Answered =
  | { readonly tell: 'progress'; readonly share: number }
  | { readonly tell: 'checked'; readonly result: CheckResult }
  | { readonly tell: 'marked'; readonly blob: Blob }
  | { readonly tell: 'failed'; readonly message: string };
