export const CHANGE_TYPES = ['major', 'minor', 'patch'] as const;

export const REASON_CODES = [
  'first-release',
  'file-removed',
  'file-added',
  'column-removed',
  'column-added',
  'column-retyped',
  'column-stricter',
  'code-removed',
  'code-added',
  'period-added',
  'period-withdrawn',
  'values-changed',
  'descriptions-changed',
] as const;

/** A reason for a version's number, as data; `reasons.ts` has the sentences. */
export interface Reason {
  readonly code: (typeof REASON_CODES)[number];
  readonly subject: string;
}

export interface Change {
  readonly type: (typeof CHANGE_TYPES)[number];
  readonly reasons: readonly Reason[];
}
