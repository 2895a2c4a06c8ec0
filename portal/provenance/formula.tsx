import { agency } from '../../schemas/agency/agency.ts';
import { Both } from '../parts/both.tsx';
import type { Indicator } from '../parts/charts/series.ts';
import { formatNumber, STATUS_WORDS } from '../parts/format.ts';
import type { Answer } from './answer.ts';
import { hrefOf } from './question.ts';

/** How a derived figure is computed, with both sides and where each of them comes from. */
export const Formula = ({
  question,
  figures,
  ratio,
}: Pick<Answer, 'question' | 'figures'> & { readonly ratio: NonNullable<Indicator['ratio']> }) => {
  const { of, per, reference, times } = ratio;
  const side = (id: string) => {
    const figure = figures.find((each) => each.id === id);
    return (
      <a href={hrefOf(question, id)}>
        {figure?.title.id ?? id}
        {figure &&
          ` (${figure.value === null ? STATUS_WORDS[figure.status].id : formatNumber(figure.value)})`}
      </a>
    );
  };
  const outside = reference?.values[question.period]?.[question.area ?? agency.areas.whole];
  return (
    <div class="note">
      <p>
        <Both id="Dihitung dari dua angka lain:" en="Computed from two other figures:" />
      </p>
      <p class="formula">
        {side(of)} ÷{' '}
        {per ? side(per) : `${reference?.title.id} (${outside === undefined ? '–' : formatNumber(outside)})`}
        {times !== 1 && ` × ${formatNumber(times)}`}
      </p>
      {reference && (
        <p>
          <small>
            {reference.title.id}: {reference.source.id} <span lang="en">({reference.source.en})</span>
          </small>
        </p>
      )}
    </div>
  );
};
