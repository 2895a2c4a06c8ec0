import type { ReportedFinding } from '../../schemas/model/finding.ts';

/** What the page asks of the worker that checks files. */
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

/** What a check came to. */
export interface CheckResult {
  readonly accepted: boolean;
  /** The file declares that there was nothing in its month. */
  readonly nil: boolean;
  readonly rows: number;
  readonly findings: readonly ReportedFinding[];
  /** The file is text, so that it can be given back with what is wrong beside each line. */
  readonly canMark: boolean;
}

export type Answered =
  | { readonly tell: 'progress'; readonly share: number }
  | { readonly tell: 'checked'; readonly result: CheckResult }
  | { readonly tell: 'marked'; readonly blob: Blob }
  | { readonly tell: 'failed'; readonly message: string };
