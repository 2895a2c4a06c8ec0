import { Both } from '../../parts/both.tsx';
import type { Dataset } from '../../parts/catalog.ts';
import { formatPeriod } from '../../parts/format.ts';

export interface Chosen {
  readonly dataset?: string;
  /** YYYY-MM. */
  readonly period?: string;
}

const YEARS_BACK = 6;

/** The choice of dataset and month for a file, and the templates to fill in. */
export const Choose = ({
  known,
  chosen: { dataset, period },
  today,
  onChoose,
}: {
  readonly known: readonly Dataset[];
  readonly chosen: Chosen;
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly onChoose: (chosen: Chosen) => void;
}) => {
  const fields = Map.groupBy(known, ({ field }) => field.code);
  const about = known.find(({ id }) => id === dataset);
  return (
    <>
      <div class="choices">
        <p>
          <label for="dataset">Dataset</label>
          <select
            id="dataset"
            value={dataset ?? ''}
            onChange={({ currentTarget: { value } }) =>
              onChoose({ ...(period && { period }), dataset: value })
            }
          >
            <option value="" disabled>
              Pilih / choose
            </option>
            {[...fields].map(([code, members]) => (
              <optgroup key={code} label={members[0]?.field.title.id ?? code}>
                {members.map(({ id, title }) => (
                  <option key={id} value={id}>
                    {title.id}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </p>
        <Month
          period={period}
          today={today}
          onChoose={(value) => onChoose({ ...(dataset && { dataset }), period: value })}
        />
      </div>
      {about && (
        <>
          <p class="note-line">
            <Both {...about.description} />
          </p>
          <p class="templates">
            <span>
              Templat{' '}
              <span lang="en" class="en">
                template
              </span>
              :
            </span>
            <a class="button quiet" href={`/v1/datasets/${about.id}/template.xlsx`} download>
              Excel
            </a>
            <a class="button quiet" href={`/v1/datasets/${about.id}/template.csv`} download>
              CSV
            </a>
          </p>
        </>
      )}
    </>
  );
};

/** Month and year apart, since not every browser has a field for both. */
const Month = ({
  period,
  today,
  onChoose,
}: {
  readonly period: string | undefined;
  readonly today: string;
  readonly onChoose: (period: string) => void;
}) => {
  const thisYear = Number(today.slice(0, 4));
  const [year, month] = period ? period.split('-') : [String(thisYear), ''];
  const years = new Set(Array.from({ length: YEARS_BACK }, (_, i) => String(thisYear - i)));
  if (year) years.add(year);
  const isFuture = (candidate: string) => `${year}-${candidate}` > today.slice(0, 7);
  return (
    <>
      <p>
        <label for="bulan">
          Bulan{' '}
          <span class="en" lang="en">
            month
          </span>
        </label>
        <select
          id="bulan"
          value={month}
          onChange={({ currentTarget }) => onChoose(`${year}-${currentTarget.value}`)}
        >
          <option value="" disabled>
            Pilih / choose
          </option>
          {Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0')).map((number) => (
            <option key={number} value={number} disabled={isFuture(number)}>
              {formatPeriod(`2024-${number}`).replace(' 2024', '')}
            </option>
          ))}
        </select>
      </p>
      <p>
        <label for="tahun">
          Tahun{' '}
          <span class="en" lang="en">
            year
          </span>
        </label>
        <select
          id="tahun"
          value={year}
          onChange={({ currentTarget }) => onChoose(`${currentTarget.value}-${month || '01'}`)}
        >
          {[...years]
            .sort()
            .reverse()
            .map((value) => (
              <option key={value} value={value}>
                {value}
              </option>
            ))}
        </select>
      </p>
    </>
  );
};
