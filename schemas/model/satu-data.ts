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

/** A unit of measurement. Published files and the API use `code`. */
export interface Unit {
  readonly code: string;
  readonly title: Text;
}

/** Only the metadata of a column or an indicator. */
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
