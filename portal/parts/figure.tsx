import type { AnswerOf } from '../../schemas/api/client.ts';
import type { getSummary } from '../../schemas/api/figures/get-summary.ts';
import { Both } from './both.tsx';
import { formatChange, formatQuantity, STATUS_WORDS } from './format.ts';

export type IndicatorValue = AnswerOf<typeof getSummary>['indicators'][number];

/** A value with its unit, or the reason why there is none. */
export const Quantity = ({ value, unit, status }: Pick<IndicatorValue, 'value' | 'unit' | 'status'>) => {
  if (value === null) {
    const words = STATUS_WORDS[status];
    return (
      <span class="quantity absent">
        {words.id} <small lang="en">{words.en}</small>
      </span>
    );
  }
  const [number, shown] = formatQuantity(value, unit);
  return (
    <span class="quantity">
      {number} <small>{shown}</small>
    </span>
  );
};

/** The change of a figure since the year before; nothing if one of the two has no value. */
const Change = ({
  value,
  before,
  year,
}: {
  value: number | null;
  before: number | null | undefined;
  year: string;
}) => {
  if (value === null || before === null || before === undefined || before === 0) return null;
  return (
    <span class="change">
      {formatChange(value / before - 1)} <small>dari {year}</small>
    </span>
  );
};

/** The address of the page that shows the files behind a figure. */
export const provenanceOf = (
  { id, dataset, version }: Pick<IndicatorValue, 'id' | 'dataset' | 'version'>,
  period: string,
): string =>
  `/provenance/?${new URLSearchParams({ dataset, ...(version && { version }), indicator: id, period })}`;

/** The monthly values as bars as high as a line of text; months without a value leave a gap. */
const Sparkline = ({
  values,
  label,
}: {
  readonly values: readonly (number | null)[];
  readonly label: string;
}) => {
  const most = Math.max(...values.map((value) => value ?? 0), 1);
  return (
    <svg
      class="spark"
      viewBox={`0 0 ${values.length * 8} 24`}
      role="img"
      aria-label={label}
      preserveAspectRatio="none"
    >
      {values.map((value, i) => {
        const height = value === null ? 0 : Math.max((value / most) * 24, 1);
        return <rect key={i} x={i * 8} y={24 - height} width={6} height={height} />;
      })}
    </svg>
  );
};

/** One figure of a year: value, title, movement, months, and where it came from. */
export const FigureCard = ({
  indicator,
  before,
  period,
  months,
}: {
  readonly indicator: IndicatorValue;
  readonly before: IndicatorValue | undefined;
  readonly period: string;
  readonly months: readonly (number | null)[] | undefined;
}) => (
  <li class="card figure">
    <Quantity {...indicator} />
    <Change value={indicator.value} before={before?.value} year={String(Number(period) - 1)} />
    <a class="what" href={`/datasets/${indicator.dataset}/`}>
      <Both {...indicator.title} />
    </a>
    {months && (
      <Sparkline values={months} label={`Per bulan: ${months.map((value) => value ?? '–').join(', ')}`} />
    )}
    {indicator.notes?.map((note) => (
      <details key={note.id}>
        <summary>
          Catatan <span lang="en">note</span>
        </summary>
        <p>{note.id}</p>
        <p class="en" lang="en">
          {note.en}
        </p>
      </details>
    ))}
    <a class="origin" href={provenanceOf(indicator, period)}>
      Asal-usul <span lang="en">provenance</span>
      <span class="visually-hidden"> {indicator.title.id}</span>
    </a>
  </li>
);
