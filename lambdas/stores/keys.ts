import type { Key } from './registry.ts';

/** Every key of the table. Rows of a release hang under its content, so that readers of HEAD never see a mixture. */
export const keys = {
  /** The published state of a dataset: what the commit moves. */
  head: (dataset: string): Key => ({ pk: `DATASET#${dataset}`, sk: 'HEAD' }),
  /** Release n, written once. */
  release: (dataset: string, n: number): Key => ({
    pk: `DATASET#${dataset}`,
    sk: `${RELEASE_PREFIX}${String(n).padStart(8, '0')}`,
  }),
  /** The upload that stands for a month. */
  slot: (dataset: string, period: string): Key => ({
    pk: `DATASET#${dataset}`,
    sk: `${SLOT_PREFIX}${period}`,
  }),
  /** An upload whose state the next reconcile has to decide. */
  pending: (dataset: string, upload: string): Key => ({
    pk: `DATASET#${dataset}`,
    sk: `${PENDING_PREFIX}${upload}`,
  }),
  /** A dry run whose preview the next reconcile has to make. */
  check: (dataset: string, upload: string): Key => ({
    pk: `DATASET#${dataset}`,
    sk: `${CHECK_PREFIX}${upload}`,
  }),
  upload: (upload: string): Key => ({ pk: `UPLOAD#${upload}`, sk: 'RECORD' }),
  /** The list of uploads, by id, for staff and for the sweeper. */
  uploadIndex: (upload: string): Key => ({ pk: UPLOAD_INDEX, sk: upload }),
  /** A message that a queue of the embedded runtime gave up; the cloud has SQS for that. */
  deadLetter: (queue: string, digest: string): Key => ({ pk: DEAD_LETTERS, sk: `${queue}#${digest}` }),
  summary: (dataset: string, content: string, indicator: string, period: string, area: string): Key => ({
    pk: `RELEASE#${dataset}#${content}`,
    sk: `SUMMARY#${indicator}#${period}#${area}`,
  }),
} as const;

/** Where the summary rows of one indicator lie, for a query. */
export const summaryPrefix = (dataset: string, content: string, indicator: string) => {
  const { pk } = keys.summary(dataset, content, indicator, '', '');
  return { pk, prefix: `SUMMARY#${indicator}#` };
};

export const RELEASE_PREFIX = 'RELEASE#';
export const SLOT_PREFIX = 'SLOT#';
export const PENDING_PREFIX = 'PENDING#';
export const CHECK_PREFIX = 'CHECK#';
export const UPLOAD_INDEX = 'UPLOADS';
export const DEAD_LETTERS = 'DEAD-LETTERS';
