import { regencies } from '../../schemas/agency/codelists/regions.ts';
import type { Dataset, Indicator } from '../../schemas/model/dataset.ts';
import { type PeriodKind, periodKind, periodsBetween } from '../../schemas/model/period.ts';
import type { Status } from '../../schemas/model/status.ts';
import { type Text, text } from '../../schemas/model/text.ts';
import type { SummaryRow } from './summary-row.ts';

/** A request for a series of an indicator, checked by `requestOf` (series-request.ts). */
export interface SeriesRequest {
  readonly kind: PeriodKind;
  readonly from?: string;
  readonly to?: string;
  readonly area: string;
  readonly breakdown?: string;
}

export interface Category {
  readonly code: string;
  readonly title: Text;
}

export interface Point {
  readonly period: string;
  readonly area: string;
  readonly category: string | null;
  readonly value: string | null;
  readonly status: Status;
}

/** The breakdown by regency. */
export const BY_AREA = 'area';

/**
 * The points of a series, one for each period and category. Periods run from `from` to `to`; without these, from the
 * first to the last period that has a row. A period without a row is `not_reported`; it is never left out.
 * @param rows all rows of the indicator
 */
export const seriesPoints = (
  rows: readonly SummaryRow[],
  categories: readonly Category[],
  { kind, from, to, area, breakdown }: SeriesRequest,
): readonly Point[] => {
  const ofKind = rows.filter((row) => periodKind(row.period) === kind);
  const known = ofKind.map((row) => row.period).sort();
  const [first, last] = [from ?? known[0] ?? to, to ?? known.at(-1) ?? from];
  if (first === undefined || last === undefined) return [];
  const byPlace = new Map(ofKind.map((row) => [`${row.period}|${row.area}`, row]));
  return periodsBetween(first, last).flatMap((period): Point[] => {
    if (breakdown === BY_AREA)
      return categories.map(({ code }) => ({
        period,
        area: code,
        category: code,
        ...figure(byPlace.get(`${period}|${code}`)),
      }));
    const row = byPlace.get(`${period}|${area}`);
    if (breakdown === undefined) return [{ period, area, category: null, ...figure(row) }];
    const items = row?.breakdown?.find(({ dimension }) => dimension === breakdown)?.items;
    return categories.map(({ code }) => ({
      period,
      area,
      category: code,
      ...figure(items?.find((item) => item.code === code) ?? (row?.value === null ? row : undefined)),
    }));
  });
};

const figure = (row: { readonly value: string | null; readonly status: Status } | undefined) => ({
  value: row?.value ?? null,
  status: row?.status ?? 'not_reported',
});

/** The categories of a breakdown that are possible for the indicator, in the order of their code list. */
export const categoriesOf = (
  dataset: Dataset,
  indicator: Indicator,
  breakdown: string | undefined,
): readonly Category[] => {
  if (breakdown === undefined) return [];
  if (breakdown === BY_AREA)
    return [...regencies.codes, ...(dataset.area?.others?.codes ?? [])].map(({ code, title }) => ({
      code,
      title,
    }));
  const dimension = dataset.dimensions[breakdown];
  const where = ('of' in indicator && indicator.where) || {};
  return (dimension?.codes.codes ?? [])
    .filter(({ code }) => !dataset.isStructuralZero?.({ ...where, [breakdown]: code }))
    .map(({ code, title }) => ({ code, title }));
};

/** The title of a breakdown. */
export const breakdownTitle = (dataset: Dataset, breakdown: string): Text =>
  breakdown === BY_AREA
    ? regencies.title
    : (dataset.dimensions[breakdown]?.title ?? text(breakdown, breakdown));
