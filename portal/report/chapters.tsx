import { agency } from '../../schemas/agency/agency.ts';
import { type Piece, piecesOf } from '../../schemas/model/year-report.ts';
import { Both } from '../parts/both.tsx';
import type { Summary } from '../parts/catalog.ts';
import { Figure, Part } from './figure-link.tsx';

interface ChaptersProps {
  readonly summary: Summary;
  readonly year: string;
}

const CHAPTERS = agency.yearReport.map(({ title, account }) => ({
  title,
  id: piecesOf(account.id),
  en: piecesOf(account.en),
}));

/** The agency's report on a year, with a chapter for each field of work. The agency writes the sentences; the figures come from the API. */
export const Chapters = (props: ChaptersProps) =>
  CHAPTERS.map(({ title, id, en }) => (
    <section key={title.id}>
      <h2>
        <Both {...title} />
      </h2>
      <p>
        <Sentences pieces={id} lang="id" {...props} />
      </p>
      <p class="en" lang="en">
        <Sentences pieces={en} lang="en" {...props} />
      </p>
    </section>
  ));

type SentencesProps = ChaptersProps & { readonly pieces: readonly Piece[]; readonly lang: 'id' | 'en' };

const Sentences = ({ pieces, ...props }: SentencesProps) => (
  <>
    {pieces.map((piece) => (
      <PieceOf key={piece} piece={piece} {...props} />
    ))}
  </>
);

type PieceProps = ChaptersProps & { readonly piece: Piece; readonly lang: 'id' | 'en' };

const PieceOf = ({ piece, summary: { indicators }, year, lang }: PieceProps) => {
  if ('words' in piece) return <>{piece.words}</>;
  if ('year' in piece) return <>{year}</>;
  const of = indicators.find(({ id }) => id === piece.indicator);
  return piece.part ? (
    <Part {...{ of, year, lang }} {...piece.part} />
  ) : (
    <Figure {...{ of, year, lang }} unit={piece.withUnit} />
  );
};
