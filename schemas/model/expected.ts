import type { Text } from './text.ts';

/** Expected of a file as a whole. */
interface FileFacts {
  'one-of-datasets': { readonly ids: readonly string[] };
  /** In the form YYYY-MM, and no later than this one. */
  'month-form-until': { readonly month: string };
  'held-upload': unknown;
  /** The hash that was announced, hex. */
  'announced-hash': { readonly sha256: string };
  'csv-with-header': unknown;
  'utf-8': unknown;
  'at-most-file-bytes': { readonly max: number };
  'known-delimiter': unknown;
  'header-on-first-line': unknown;
  'one-kind-of-line-end': unknown;
  'final-line-end': unknown;
  'data-row-or-nil': unknown;
  'declared-row-count': { readonly rows: number };
  'no-blank-end': unknown;
  /** About the total of the month before. */
  'total-near': { readonly value: string; readonly period: string };
}

/** Expected of an Excel workbook. */
interface WorkbookFacts {
  'whole-workbook': unknown;
  'no-password': unknown;
  'no-macros': unknown;
  'at-most-parts': { readonly max: number };
  'at-most-unpacked-bytes': { readonly max: number };
  'sheet-with-data': unknown;
  'one-sheet-with-data': unknown;
  'nothing-hidden': unknown;
  'no-merged-cells': unknown;
  'typed-value': unknown;
  'value-not-error': unknown;
  'number-code-or-text': unknown;
  'date-cell': unknown;
  'day-without-time': unknown;
  'text-format': unknown;
  'general-or-text-format': unknown;
  'at-most-digits': { readonly max: number };
}

/** Expected of the header. */
interface HeaderFacts {
  columns: { readonly names: readonly string[] };
  'at-most-columns': { readonly max: number };
  'each-column-once': unknown;
}

/** Expected of a row. */
interface RowFacts {
  'column-count': { readonly count: number };
  'quoted-cells': unknown;
  'data-rows-only': unknown;
  'one-table': unknown;
  'no-blank-row': unknown;
  'nil-row-alone': unknown;
  /** A value that another dataset has in its column `key`. */
  'reported-key': { readonly dataset: string; readonly key: string };
  'unique-key': { readonly columns: readonly string[] };
}

/** Expected of a cell, whatever its column. */
interface CellFacts {
  'at-most-cell-bytes': { readonly max: number };
  'no-personal-data': unknown;
  'no-control-characters': unknown;
  'whole-letters': unknown;
  'no-formula': unknown;
  'no-thousands-separator': unknown;
  /** The two ways to write a number that could be read in two ways. */
  'unambiguous-number': { readonly thousands: string; readonly decimal: string };
  'dotted-region-code': unknown;
  'code-in-force': { readonly period: string };
  'upload-period': { readonly period: string };
  'month-until': { readonly month: string };
  /** YYYY-MM-DD. */
  'date-until': { readonly day: string };
}

/** What a column accepts, by its type. */
interface ColumnFacts {
  integer: { readonly min?: number; readonly max?: number };
  decimal: { readonly decimals: number; readonly isPositive: boolean };
  date: unknown;
  month: unknown;
  digits: { readonly count: number; readonly example: string };
  pattern: { readonly pattern: string; readonly example: string };
  text: { readonly maxLength?: number };
  'one-code': { readonly codes: readonly string[] };
  'several-codes': { readonly codes: readonly string[] };
  /** A list with too many codes to name them all. */
  'one-code-of-list': { readonly list: Text; readonly example: string };
  'several-codes-of-list': { readonly list: Text; readonly example: string };
}

interface DeclaredFacts {
  /** Words that the dataset's declaration has for it: a row rule's. */
  declared: { readonly text: Text };
}

interface Facts
  extends FileFacts,
    WorkbookFacts,
    HeaderFacts,
    RowFacts,
    CellFacts,
    ColumnFacts,
    DeclaredFacts {}

export type ExpectedKind = keyof Facts;

/**
 * What would have been accepted, as data: `{kind: 'integer', min: 0}`. The sentences are in
 * pipeline/upload/report/sentences/expected/.
 */
export type Expected<Kind extends ExpectedKind = ExpectedKind> = {
  [K in Kind]: { readonly kind: K } & Facts[K];
}[Kind];

/** The kinds of one scope: each scope has a file of sentences. */
export interface ExpectedKinds {
  readonly file: keyof FileFacts;
  readonly workbook: keyof WorkbookFacts;
  readonly header: keyof HeaderFacts;
  readonly row: keyof RowFacts;
  readonly cell: keyof CellFacts;
  readonly column: keyof ColumnFacts;
}
