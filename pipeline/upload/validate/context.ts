import type { Dataset } from '../../../schemas/model/dataset.ts';

/** The facts about an upload that the checks of its cells need. */
export interface Context {
  readonly dataset: Dataset;
  /** The upload's month, YYYY-MM. */
  readonly period: string;
  /** No period or date may lie after it, YYYY-MM-DD. */
  readonly today: string;
  /** Comma decimals and dotted thousands are allowed: in `;` and tab files, where a comma is no delimiter. */
  readonly decimalComma: boolean;
  /** Bytes of the longest cell. */
  readonly cellBytes: number;
  /** Bytes of the largest file. */
  readonly fileBytes: number;
  /** Columns of the widest header. */
  readonly maxColumns: number;
}
