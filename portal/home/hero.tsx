import { type IndicatorValue, Quantity } from '../parts/figure.tsx';
import { formatDay } from '../parts/format.ts';

/** The figures that the agency names first when it accounts for a year. */
const LEADING = [
  'cooperation-documents',
  'desa-bersinar',
  'p4gn-activists',
  'clients-rehabilitated',
  'syndicate-cases',
  'suspects',
];

export const Hero = ({
  year,
  years,
  updated,
  indicators,
}: {
  readonly year: string;
  readonly years: readonly string[];
  /** When the newest release was made. */
  readonly updated: string | undefined;
  readonly indicators: readonly IndicatorValue[];
}) => (
  <section class="hero" aria-labelledby="capaian">
    <h1 id="capaian">Capaian P4GN {year}</h1>
    <p class="lead">
      Hasil kerja BNNP Kepulauan Bangka Belitung sebagai data terbuka.{' '}
      <span lang="en">What the provincial narcotics agency achieved, as open data.</span>
      {updated !== undefined && (
        <small>
          Diperbarui {formatDay(updated)} <span lang="en">(last updated)</span>
        </small>
      )}
    </p>
    <ul>
      {LEADING.flatMap((id) => indicators.find((indicator) => indicator.id === id) ?? []).map((indicator) => (
        <li key={indicator.id}>
          <Quantity {...indicator} />
          <span>{indicator.title.id}</span>
          <small lang="en">{indicator.title.en}</small>
        </li>
      ))}
    </ul>
    <p class="actions">
      <a class="button" href={`/report/?period=${year}`}>
        Laporan {year} <span lang="en">(year report)</span>
      </a>
      <a class="button quiet" href="/datasets/">
        Semua dataset <span lang="en">(datasets)</span>
      </a>
      {years.length > 1 && (
        <span class="years">
          {years
            .filter((other) => other !== year)
            .map((other) => (
              <a key={other} href={`/?period=${other}`}>
                {other}
              </a>
            ))}
        </span>
      )}
    </p>
  </section>
);
