import { Both } from '../parts/both.tsx';
import type { Summary } from '../parts/catalog.ts';
import { provenanceOf } from '../parts/figure.tsx';
import { formatNumber, STATUS_WORDS } from '../parts/format.ts';

type Indicator = Summary['indicators'][number];

/** Every figure of the year in one table with its notes, also figures of an installation's own indicators. */
export const Ledger = ({
  summary: { indicators },
  year,
}: {
  readonly summary: Summary;
  readonly year: string;
}) => {
  const notes = indicators.flatMap(({ id, title, notes: own = [] }) =>
    own.map((note) => ({ id, title, note })),
  );
  return (
    <section>
      <h2>
        <Both id="Semua angka" en="All figures" />
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable by keyboard */}
      <section class="scroll" tabIndex={0} aria-label="Semua angka / all figures">
        <table>
          <thead>
            <tr>
              <th scope="col">
                <Both id="Indikator" en="Indicator" />
              </th>
              <th scope="col" class="n">
                {year}
              </th>
              <th scope="col">
                <Both id="Satuan" en="Unit" />
              </th>
              <th scope="col">
                <Both id="Versi data" en="Data version" />
              </th>
            </tr>
          </thead>
          <tbody>
            {indicators.map((indicator) => (
              <Line key={indicator.id} {...{ indicator, year }} />
            ))}
          </tbody>
        </table>
      </section>
      {notes.length > 0 && (
        <>
          <h3>
            <Both id="Catatan" en="Notes" />
          </h3>
          <ul>
            {notes.map(({ id, title, note }) => (
              <li key={`${id} ${note.id}`}>
                <strong>{title.id}.</strong> <Both {...note} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
};

const Line = ({ indicator, year }: { readonly indicator: Indicator; readonly year: string }) => {
  const { title, value, unit, status, dataset, version } = indicator;
  return (
    <tr>
      <th scope="row">
        <Both {...title} />
      </th>
      <td class={value === null ? 'w' : 'n'}>
        <a href={provenanceOf(indicator, year)}>
          {value === null ? STATUS_WORDS[status].id : formatNumber(value)}
        </a>
      </td>
      <td>{unit}</td>
      <td class="k">
        {dataset} {version}
      </td>
    </tr>
  );
};
