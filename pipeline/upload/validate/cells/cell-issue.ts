import type { Value } from '../../../../schemas/model/dataset.ts';
import type { Expected } from '../../../../schemas/model/expected.ts';
import type { Finding, FindingCode } from '../../../../schemas/model/finding.ts';

/** What is wrong with a cell, before it is known where the cell is. Shared between cells of the same content. */
export interface Problem {
  readonly code: FindingCode;
  /** The second half of the rule's id: `jumlah.min`. */
  readonly what: string;
  readonly expected: Expected;
  /** Only where one is certain. */
  readonly suggestion?: string;
  readonly detail?: Finding['detail'];
  /** The cell holds personal data: its value is never shown. */
  readonly secret?: true;
}

/** In place of a value: the cell was refused, and why. */
export interface Refusal {
  readonly problems: readonly Problem[];
}

/** Reads cleaned text into a typed value; undefined only for an empty optional cell. */
export type ReadCell = (text: string) => Value | Refusal;

export const refuse = (...problems: readonly Problem[]): Refusal => ({ problems });

export const isRefusal = (read: Value | Refusal): read is Refusal =>
  typeof read === 'object' && 'problems' in read;
