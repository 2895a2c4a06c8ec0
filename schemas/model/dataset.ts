import type * as z from 'zod';
import type { CodeList } from './code-list.ts';
import type { Column } from './column.ts';
import type { PeriodKind } from './period.ts';
import type { SatuData, Unit } from './satu-data.ts';
import type { Text } from './text.ts';

/** A value of a checked row. Codes, dates and decimals are text; counts are numbers. */
export type Value = string | number | readonly string[] | undefined;
export type Row = Readonly<Record<string, Value>>;

/** P public, L low, H specific personal data (UU PDP 27/2022, art. 4(2)). */
export type Sensitivity = 'public' | 'low' | 'specific';

/** A rule over several columns of one row. */
export interface RowRule<R = Row> {
  readonly id: string;
  /** The column that a finding points at. */
  readonly column: string;
  readonly severity?: 'error' | 'warning';
  readonly holds: (row: R) => boolean;
  readonly expected: Text;
}

/**
 * A column whose values are those of a key column of another dataset. A value that the other dataset does not have yet
 * is a warning, not an error: it may still be reported.
 */
export interface ForeignKey {
  readonly column: string;
  /** The other dataset's id, and its column. */
  readonly dataset: string;
  readonly key: string;
}

/** A release dimension: a column as it is published, its codes possibly collapsed into broader ones. */
export interface Dimension {
  readonly column: string;
  readonly title: Text;
  readonly codes: CodeList;
  /** input code -> published code; absent where they are the same. */
  readonly collapse?: Readonly<Record<string, string>>;
}

/** A quantity that is counted or summed over rows. */
export interface Measure {
  readonly title: Text;
  /** `count` rows, `sum` of columns, or `distinct` values of a column. */
  readonly kind: 'count' | 'sum' | 'distinct';
  readonly columns: readonly string[];
  /** Only rows with one of these codes count. */
  readonly where?: Readonly<Record<string, readonly string[]>>;
  /** The unit, or the dimension whose code is the unit (grams and tablets are never summed). */
  readonly unit: Unit | { readonly dimension: string };
  /** Digits after the point (default 0). */
  readonly scale?: number;
  /** For counts of persons: values from 1 to threshold - 1 are suppressed. Absent: nothing is suppressed. */
  readonly threshold?: number;
}

/** One table of the release plan. Only planned tables are published and answered by the API. */
export interface PlannedTable {
  /** Kebab-case; the value of the column `tabel` in the published file. */
  readonly id: string;
  readonly title: Text;
  readonly period: PeriodKind;
  readonly area: 'province' | 'regency';
  readonly by: readonly string[];
  readonly measures: readonly string[];
  /**
   * Whether a half-year or year is published before all its months are reported. False: it is published when it is
   * complete, so that no reader can subtract two running totals.
   */
  readonly partial?: boolean;
}

/** The rows themselves, for datasets about institutions. */
export interface PublishedRecords {
  readonly columns: readonly string[];
}

export interface ReleasePlan {
  readonly records?: PublishedRecords;
  readonly tables: readonly PlannedTable[];
  /** Days after the end of a month before its figures are public. */
  readonly lagDays?: number;
}

interface IndicatorBase extends SatuData {
  readonly id: string;
  readonly unit: Unit;
  /** Notes for readers, such as a conflict between sources. */
  readonly notes?: readonly Text[];
}

/** An indicator read from the released tables that hold its measure. */
export interface MeasuredIndicator extends IndicatorBase {
  readonly of: string;
  readonly where?: Readonly<Record<string, string>>;
  /** Dimensions that its breakdown is shown by. */
  readonly breakdown?: readonly string[];
}

/** One indicator divided by another, or by a reference figure. It is suppressed if one of them is. */
export interface RatioIndicator extends IndicatorBase {
  readonly ratio: {
    readonly of: string;
    readonly per: string | { readonly reference: ReferenceFigure };
    readonly times?: number;
    readonly decimals: number;
  };
}

export type Indicator = MeasuredIndicator | RatioIndicator;

/** A yearly figure from another publisher, with its source, such as the population that a rate is per. */
export interface ReferenceFigure {
  readonly id: string;
  readonly title: Text;
  readonly source: Text;
  /** year -> area code -> value. */
  readonly values: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Everything about a dataset. One file in `schemas/agency/datasets/` declares one. */
export interface DatasetDeclaration<R extends z.ZodRawShape> {
  /** Kebab-case; gives every path, key and URL. The file has the same name. */
  readonly id: string;
  readonly title: Text;
  readonly description: Text;
  /** What one uploaded row is ("a document"). */
  readonly rowIs: Text;
  readonly keywords: readonly Text[];
  /** The field of work that it accounts for: a code of the agency's list. */
  readonly field: string;
  readonly sensitivity: Sensitivity;
  /** EU data theme of the catalogue; default JUST, justice and public safety. */
  readonly theme?: 'JUST' | 'HEAL';
  /** A flow adds up over months; a stock's period has the value of its last month. */
  readonly kind: 'flow' | 'stock';
  readonly row: z.ZodObject<R>;
  /** The natural key, and the span within which it is unique. `period`: within one upload. */
  readonly key: {
    readonly columns: readonly (keyof R & string)[];
    readonly within: 'period' | 'year' | 'dataset';
  };
  /** The column with the region code that areas come from, and codes beside the regencies ("outside"). */
  readonly area?: { readonly column: keyof R & string; readonly others?: CodeList };
  /** Exact conversions of input-only codes (KG to G), made before the rules and the key; pure. */
  readonly convert?: (row: Row) => Row;
  readonly rules?: readonly RowRule<z.infer<z.ZodObject<R>>>[];
  /** Checked against what other datasets have reported; they give warnings and never refuse a file. */
  readonly foreignKeys?: readonly ForeignKey[];
  /** Stocks: by what share a measure's total may differ from the month before without a warning (0.5: by half). */
  readonly plausible?: { readonly share: number };
  readonly dimensions?: Readonly<Record<string, Dimension>>;
  /**
   * Whether a cell with these published codes, `{dimension: code}`, is a structural zero: no row can ever fall in it,
   * for example tablets measured in millilitres. Tables leave such a cell out; a zero is not written for it.
   * Absent: no cell is. A table may lack one of the dimensions; answer false as long as the missing one could decide.
   */
  readonly isStructuralZero?: (codes: Readonly<Record<string, string>>) => boolean;
  readonly measures: Readonly<Record<string, Measure>>;
  readonly release: ReleasePlan;
  readonly indicators: readonly Indicator[];
  /** How long the uploaded rows themselves are kept, and why. */
  readonly retention: { readonly months: number; readonly reason: Text };
}

/** A declaration as the engine uses it: with its columns, without the type of its rows. */
export interface Dataset extends Omit<DatasetDeclaration<z.ZodRawShape>, 'rules'> {
  readonly columns: readonly Column[];
  readonly rules: readonly RowRule[];
  readonly dimensions: Readonly<Record<string, Dimension>>;
}

/** Whether the uploaded rows themselves are public: they are not about persons. */
export const hasPublicRows = ({ sensitivity }: Pick<Dataset, 'sensitivity'>): boolean =>
  sensitivity === 'public';

/** The released file with a dataset's figures: `tables` if the records are published too, otherwise `data`. */
export const figuresFile = ({ release }: Pick<Dataset, 'release'>): 'data' | 'tables' =>
  release.records ? 'tables' : 'data';
