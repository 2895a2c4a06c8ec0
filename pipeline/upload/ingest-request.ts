import type { Dataset } from '../../schemas/model/dataset.ts';
import { periodKind } from '../../schemas/model/period.ts';
import type { Limits } from './parse/limits.ts';
import type { Context } from './validate/context.ts';

export interface IngestRequest {
  readonly dataset: Dataset;
  /** The upload's month, YYYY-MM. */
  readonly period: string;
  /** YYYY-MM-DD; a later period or date is refused. It is the day of the object's LastModified, so that a replay agrees. */
  readonly today: string;
  /** What the uploader declared; `rows: 0` declares a nil month. */
  readonly declared?: { readonly rows?: number };
  readonly limits?: Partial<Limits>;
}

/** Throws if the period or the day is malformed. */
export const checkRequest = ({ period, today }: IngestRequest): void => {
  if (periodKind(period) !== 'month' || !/^\d{4}-\d{2}-\d{2}$/.test(today))
    throw new Error(
      `ingest() takes a period YYYY-MM and a day YYYY-MM-DD; it was given "${period}", "${today}".`,
    );
};

/** The facts about a file that the checks of cells and rows need. */
export const contextOf = (
  { dataset, period, today }: IngestRequest,
  limits: Limits,
  delimiter: string,
): Context => ({
  dataset,
  period,
  today,
  decimalComma: delimiter !== ',',
  cellBytes: limits.cellBytes,
  fileBytes: limits.bytes,
  maxColumns: limits.columns,
});
