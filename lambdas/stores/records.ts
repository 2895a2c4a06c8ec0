import type { RowReconciliation } from '../../pipeline/publish/manifest/manifest.ts';
import type { SummaryRow } from '../../pipeline/query/summary-row.ts';
import type { Item } from './registry.ts';

/** The states of an upload: `received` until it has one of the others, which are terminal. */
export type UploadState =
  | 'received'
  | 'published'
  | 'superseded'
  | 'rejected'
  | 'held'
  | 'withdrawn'
  | 'checked';

/** `UPLOAD#<id>`: what is known of one upload. */
export interface UploadRecord {
  readonly id: string;
  readonly dataset: string;
  readonly period: string;
  readonly filename: string;
  readonly state: UploadState;
  /** What its object is; absent for a file of rows. `check` is a dry run: it ends as `checked` or `rejected`. */
  readonly kind?: 'withdrawal' | 'approval' | 'check';
  /** Where its bytes are; absent while the presigned URL has not been used. */
  readonly object?: { readonly key: string; readonly versionId: string };
  /** Its place in the order of a month's uploads: `<received>#<id>`. */
  readonly order?: string;
  readonly received?: string;
  readonly sha256?: string;
  readonly bytes?: number;
  /** Data rows of the file. */
  readonly rows?: number;
  /** Digest of its accepted rows; absent unless it was accepted. */
  readonly digest?: string;
  /** It has so few rows that it needs an approval: it is held until there is one. */
  readonly shrinks?: true;
  /** The place in order of the object that approved it. */
  readonly approvedBy?: string;
  readonly errors?: number;
  readonly warnings?: number;
  /** It is a small correction, deferred to this instant, ISO 8601. */
  readonly deferredUntil?: string;
  /** The version in which it is public, once it is. */
  readonly version?: string;
  /** Seconds since 1970 after which an unused presigned URL's record may be deleted. */
  readonly expires?: number;
}

/** `SLOT#<period>`: the upload that stands for a month, the newest by order. */
export interface SlotRecord {
  readonly period: string;
  readonly order: string;
  readonly upload: string;
  readonly digest: string;
  readonly sha256: string;
  readonly rows: number;
  readonly received: string;
  /** The month is withdrawn; `upload` is the withdrawal. */
  readonly withdrawn?: true;
}

/** The digest of a month without rows: that of a withdrawal. */
export const WITHDRAWN = 'withdrawn';

/** `HEAD`: the release that is published, and the inputs that it answers for now. */
export interface HeadRecord {
  /** Counts every write of HEAD; the compare-and-swap is on this, since contents may come back. */
  readonly revision: number;
  readonly n: number;
  readonly version: string;
  /** Digest of the inputs and code that were last seen to give this release; absent if HEAD was seeded. */
  readonly content?: string;
  /** The next reconcile must build again even if the inputs are the same. */
  readonly needsReconcile?: true;
  /** Year -> digest of its figures, which the API answers from; absent where HEAD was seeded. */
  readonly figures?: { readonly [year: string]: string };
  /** Names the folder of its candidate. */
  readonly manifestSha256: string;
  readonly created: string;
  /** Where every row of the months went; absent where HEAD was seeded from what is public. */
  readonly rows?: RowReconciliation;
  readonly inputs: { readonly [period: string]: HeadInput };
}

/** `FIGURES#<dataset>#<digest>` / `INDICATOR#<indicator>`: its figures of a year. */
export interface FiguresItem {
  readonly rows: readonly SummaryRow[];
}

/** A month that HEAD answers for, and the upload behind it. A seeded HEAD has only what is public. */
export interface HeadInput {
  readonly [name: string]: string | number | boolean;
  readonly order: string;
  readonly digest?: string;
  readonly embargoed: boolean;
}

/** `CHECK#<upload>`: a dry run that waits for its preview. */
export interface DryRunRecord {
  readonly upload: string;
}

/** `PENDING#<upload>`: its state is to be decided; `token` changes whenever the question is asked anew. */
export interface PendingRecord {
  readonly upload: string;
  readonly token: string;
}

/** Reads a record from an item; the writers in this folder are the only ones, so its shape is trusted. */
export const recordOf = <T>(item: Item | undefined): T | undefined => item as unknown as T | undefined;

/** An item from a key and a record, absent members left out. */
export const itemOf = (key: { pk: string; sk: string }, record: object): Item =>
  ({
    ...key,
    ...Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)),
  }) as Item;
