import type { Text } from './text.ts';

/**
 * The standard metadata of Satu Data Indonesia (Perpres 39/2019, art. 5 to 8) that every column and
 * indicator carries: konsep, definisi, klasifikasi, ukuran, satuan.
 */
export interface SatuData {
  readonly title: Text;
  /** Konsep: the idea that is measured. */
  readonly concept: Text;
  /** Definisi: what counts and what does not. */
  readonly definition: Text;
  /** Klasifikasi: the classification used, or "none". */
  readonly classification: Text;
  /** Ukuran: how it is measured (count, sum, ratio, nominal). */
  readonly measure: Text;
  /** Satuan: the unit, absent for nominal columns. */
  readonly unit?: Unit;
}

/** A unit of measurement; `code` is what the published files and the API print. */
export interface Unit {
  readonly code: string;
  readonly title: Text;
}

/** The metadata alone, of whatever carries it. */
export const satuDataOf = ({
  title,
  concept,
  definition,
  classification,
  measure,
  unit,
}: SatuData): SatuData => ({
  title,
  concept,
  definition,
  classification,
  measure,
  ...(unit && { unit }),
});

/** Words that many declarations share. */
export const NONE: Text = { id: 'Tidak ada', en: 'None' };
export const NOMINAL: Text = { id: 'Nominal', en: 'Nominal' };
export const COUNT: Text = { id: 'Jumlah', en: 'Count' };
export const RATIO: Text = { id: 'Rasio', en: 'Ratio' };
