import type { CellIssue } from './cell-issue.ts';

/** An issue if the raw cell has more bytes than the limit. */
export const tooLong = (raw: string, limit: number): CellIssue | undefined =>
  raw.length * 3 > limit && new TextEncoder().encode(raw).length > limit
    ? {
        code: 'cell/too-long',
        what: 'too-long',
        expected: { kind: 'at-most-cell-bytes', max: limit },
        detail: { limit },
      }
    : undefined;
