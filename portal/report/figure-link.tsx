import type { Summary } from '../parts/catalog.ts';
import { provenanceOf } from '../parts/figure.tsx';
import { formatQuantity, STATUS_WORDS } from '../parts/format.ts';

type Indicator = Summary['indicators'][number];

/** An indicator of the year as a number in a sentence, with a link to its provenance. */
export const Figure = ({
  of,
  year,
  lang = 'id',
  unit,
}: {
  readonly of: Indicator | undefined;
  readonly year: string;
  readonly lang?: 'id' | 'en';
  /** Whether the unit's code follows the number, as for grams. */
  readonly unit?: boolean;
}) => {
  if (!of) return <span class="w">–</span>;
  if (of.value === null) return <a href={provenanceOf(of, year)}>[{STATUS_WORDS[of.status][lang]}]</a>;
  return <a href={provenanceOf(of, year)}>{written(of.value, unit ? of.unit : '', lang)}</a>;
};

const english = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3 });

const written = (value: number, unit: string, lang: 'id' | 'en'): string => {
  if (lang === 'id') return formatQuantity(value, unit).join(' ').trim();
  return unit === 'g' && value >= 1000
    ? `${english.format(value / 1000)} kg`
    : `${english.format(value)} ${unit}`.trim();
};

/** One category of an indicator's breakdown, as a number in a sentence. */
export const Part = ({
  of,
  dimension,
  code,
  year,
  lang = 'id',
}: {
  readonly of: Indicator | undefined;
  readonly dimension: string;
  readonly code: string;
  readonly year: string;
  readonly lang?: 'id' | 'en';
}) => {
  const item = of?.breakdown
    ?.find((breakdown) => breakdown.dimension === dimension)
    ?.items.find((candidate) => candidate.code === code);
  return <Figure of={item && of && { ...of, value: item.value, status: item.status }} {...{ year, lang }} />;
};
