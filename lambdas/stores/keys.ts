import type { Key } from './registry.ts';

/** All keys of the table. Figures lie under their digest, which HEAD names: a reader never sees figures of two releases. */
export const keys = {
  /** The published state of a dataset, which the commit moves. */
  head: (dataset: string): Key => ({ pk: `DATASET#${dataset}`, sk: 'HEAD' }),
  /** Release n, written once. */
  release: (dataset: string, n: number): Key => ({
    pk: `DATASET#${dataset}`,
    sk: `${RELEASE_PREFIX}${String(n).padStart(8, '0')}`,
  }),
  /** The slot of a month: the upload that counts for it. */
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
  dryRun: (dataset: string, upload: string): Key => ({
    pk: `DATASET#${dataset}`,
    sk: `${DRY_RUN_PREFIX}${upload}`,
  }),
  upload: (upload: string): Key => ({ pk: `UPLOAD#${upload}`, sk: 'RECORD' }),
  /** The list of uploads, by id, for staff and for the sweeper. */
  uploadIndex: (upload: string): Key => ({ pk: UPLOAD_INDEX, sk: upload }),
  /** A message that a queue of the embedded runtime gave up on. In the cloud, SQS keeps them. */
  deadLetter: (queue: string, digest: string): Key => ({ pk: DEAD_LETTERS, sk: `${queue}#${digest}` }),
  /** An indicator's figures of a calendar year, under the digest of all figures of that year. */
  figures: (dataset: string, digest: string, indicator: string): Key => ({
    pk: `FIGURES#${dataset}#${digest}`,
    sk: `INDICATOR#${indicator}`,
  }),
} as const;

export const RELEASE_PREFIX = 'RELEASE#';
export const SLOT_PREFIX = 'SLOT#';
export const PENDING_PREFIX = 'PENDING#';
export const DRY_RUN_PREFIX = 'CHECK#';
export const UPLOAD_INDEX = 'UPLOADS';
export const DEAD_LETTERS = 'DEAD-LETTERS';
