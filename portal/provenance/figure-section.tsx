import { Both } from '../parts/both.tsx';
import { Quantity } from '../parts/figure.tsx';
import { formatPeriod, type STATUS_WORDS } from '../parts/format.ts';
import type { Answer } from './answer.ts';
import { Formula } from './formula.tsx';

/** The figure itself, or why it has no value. */
export const FigureSection = (answer: Answer) => {
  const { question, release, definition, figures } = answer;
  const figure = figures.find(({ id }) => id === question.indicator);
  const title = definition?.title ?? { id: question.indicator, en: question.indicator };
  return (
    <>
      <h1>
        {title.id}, {formatPeriod(question.period)}
      </h1>
      <p class="en subtitle" lang="en">
        {title.en}
        {question.area && ` · ${question.area}`}
      </p>
      {figure ? (
        <div class="card told">
          <Quantity {...figure} />
          {figure.value === null && <p>{WHY[figure.status]}</p>}
          {figure.version !== release.version && (
            <Moved {...{ now: figure.version, asked: release.version, answer }} />
          )}
        </div>
      ) : (
        <p class="note warn">
          <Both
            id="Rencana rilis tidak memuat angka ini untuk periode dan wilayah itu. Asal-usul rilisnya tetap di bawah."
            en="The release plan has no such figure for that period and area. Where its release comes from stands below."
          />
        </p>
      )}
      {definition && (
        <p>
          {definition.definition.id}{' '}
          <span class="en" lang="en">
            {definition.definition.en}
          </span>
        </p>
      )}
      {definition?.ratio && <Formula {...answer} ratio={definition.ratio} />}
      {figure?.notes?.map((note) => (
        <p class="note warn" key={note.id}>
          <Both {...note} />
        </p>
      ))}
    </>
  );
};

const WHY: Readonly<Record<keyof typeof STATUS_WORDS, string>> = {
  published: '',
  zero: '',
  suppressed:
    'Angkanya ada, tetapi kecil atau dapat dipakai menghitung angka kecil; disembunyikan untuk melindungi orang. / It exists but is small, or a small one could be computed from it; hidden to protect people.',
  not_reported: 'Belum semua bulannya dilaporkan. / Not all of its months were reported.',
  not_yet_published:
    'Bulannya sudah diterima, tetapi waktu terbitnya belum tiba. / Its months were received; their day of publication has not come.',
};

const Moved = ({
  now,
  asked,
  answer: { question },
}: {
  readonly now: string | null;
  readonly asked: string;
  readonly answer: Answer;
}) => (
  <p class="note">
    <Both
      id={`Ini angka sekarang, dari versi ${now}. Asal-usul di bawah adalah versi ${asked}, yang disebut alamat ini.`}
      en={`This is the figure now, of version ${now}. What follows is about version ${asked}, which the address names.`}
    />{' '}
    <a href={`/datasets/${question.dataset}/?from=${asked}&to=${now}#bandingkan`}>
      Apa yang berubah <span lang="en">(what changed)</span>
    </a>
  </p>
);
