import { agency } from '../../schemas/agency/agency.ts';
import { type IndicatorValue, Quantity } from '../parts/figure.tsx';
import { formatDay } from '../parts/format.ts';

const { heading, lead, leading } = agency.homePage;

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
    <h1 id="capaian">
      {heading} {year}
    </h1>
    <p class="lead">
      {lead.id} <span lang="en">{lead.en}</span>
      {updated !== undefined && (
        <small>
          Diperbarui {formatDay(updated)} <span lang="en">(last updated)</span>
        </small>
      )}
    </p>
    <ul>
      {leading
        .flatMap((id) => indicators.find((indicator) => indicator.id === id) ?? [])
        .map((indicator) => (
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
