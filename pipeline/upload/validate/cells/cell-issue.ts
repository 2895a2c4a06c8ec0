import type { Value } from '../../../../schemas/model/dataset.ts';
import type { Expected } from '../../../../schemas/model/expected.ts';
import type { Finding, FindingCode } from '../../../../schemas/model/finding.ts';

/** A fault of a cell, before its position is known. Cells with the same content share one. */
export interface CellIssue {
  readonly code: FindingCode;
  /** The second half of the rule's id: `jumlah.min`. */
  readonly what: string;
  readonly expected: Expected;
  /** Only if one is certain. */
  readonly suggestion?: string;
  readonly detail?: Finding['detail'];
  /** The cell holds personal data: its value is never shown. */
  readonly secret?: true;
}

/** The result that a reader returns instead of a value when it refuses a cell. */
export interface Refusal {
  readonly issues: readonly CellIssue[];
}

/** Reads cleaned text into a typed value; undefined only for an empty optional cell. */
export type ReadCell = (text: string) => Value | Refusal;

export const refuse = (...issues: readonly CellIssue[]): Refusal => ({ issues });

export const isRefusal = (read: Value | Refusal): read is Refusal =>
  typeof read === 'object' && 'issues' in read;
