import { type Text, text } from '../../../schemas/model/text.ts';
import type { Change, Reason } from '../manifest/change.ts';

type Sentence = (list: Text, many: boolean) => Text;

const sentence =
  (kind: string, done: string, noun: string, verb: string): Sentence =>
  (list, many) =>
    text(
      `${kind} ${list.id} ${done}.`,
      `The ${noun}${many ? 's' : ''} ${list.en} ${many ? 'were' : 'was'} ${verb}.`,
    );

/** The sentence of each reason. `list` names its subjects; `many` is true for more than one. */
const SENTENCES: Readonly<Record<Reason['code'], Sentence>> = {
  'first-release': () => text('Rilis pertama.', 'First release.'),
  'file-removed': sentence('Berkas', 'dihapus', 'file', 'removed'),
  'file-added': sentence('Berkas', 'ditambahkan', 'file', 'added'),
  'column-removed': sentence('Kolom', 'dihapus', 'column', 'removed'),
  'column-added': sentence('Kolom', 'ditambahkan', 'column', 'added'),
  'column-retyped': (l, many) =>
    text(`Tipe kolom ${l.id} berubah.`, `The type${many ? 's of columns' : ' of column'} ${l.en} changed.`),
  'column-stricter': (l, many) =>
    text(
      `Ketentuan kolom ${l.id} diperketat.`,
      `The rules of column${many ? 's' : ''} ${l.en} became stricter.`,
    ),
  'code-removed': sentence('Kode', 'dihapus', 'code', 'removed'),
  'code-added': sentence('Kode', 'ditambahkan', 'code', 'added'),
  'period-added': sentence('Periode', 'ditambahkan', 'period', 'added'),
  'period-withdrawn': sentence('Periode', 'ditarik', 'period', 'withdrawn'),
  'values-changed': (l) => text(`Isi ${l.id} berubah.`, `The contents of ${l.en} changed.`),
  'descriptions-changed': () =>
    text('Judul, definisi, atau label berubah.', 'Titles, definitions or labels changed.'),
};

/** A reason in words. */
export const reasonSentence = ({ code, subject }: Reason): Text => SENTENCES[code](literal(subject), false);

/** Reasons that a stronger reason implies, so that a summary leaves them out: added months change the files, too. */
const IMPLIED: ReadonlySet<Reason['code']> = new Set(['values-changed']);

/** The most subjects that a summary names; it counts the others. `reasons` has them all. */
const NAMED = 6;

/** All reasons of a change in one line, one sentence for each kind of reason, in the order of the reasons. */
export const changeSummary = ({ reasons }: Change): Text => {
  const telling = reasons.filter((reason) => !IMPLIED.has(reason.code));
  const told = telling.length > 0 ? telling : reasons;
  const sentences = [...new Set(told.map(({ code }) => code))].map((code) => {
    const subjects = told.filter((reason) => reason.code === code).map(({ subject }) => subject);
    return SENTENCES[code](
      listOf(code.startsWith('period') ? spans(subjects) : subjects.map(literal)),
      subjects.length > 1,
    );
  });
  return text(sentences.map((s) => s.id).join(' '), sentences.map((s) => s.en).join(' '));
};

/** 'a', 'a and b', 'a, b and c', 'a, b, c, d, e, f and 9 more'. */
const listOf = (items: readonly Text[]): Text => {
  const named = items.slice(0, items.length > NAMED + 1 ? NAMED : -1);
  const rest = items.slice(named.length);
  const [last = text('', '')] =
    rest.length > 1 ? [text(`${rest.length} lainnya`, `${rest.length} more`)] : rest;
  if (named.length === 0) return last;
  return text(
    `${named.map(({ id }) => id).join(', ')} dan ${last.id}`,
    `${named.map(({ en }) => en).join(', ')} and ${last.en}`,
  );
};

const literal = (subject: string): Text => text(subject, subject);

/** Months in order; three or more in a row as a span. */
const spans = (periods: readonly string[]): readonly Text[] => {
  const runs: string[][] = [];
  for (const period of [...periods].sort()) {
    const run = runs.at(-1);
    if (run && monthNumber(period) === monthNumber(run.at(-1) ?? '') + 1) run.push(period);
    else runs.push([period]);
  }
  return runs.flatMap((run) =>
    run.length > 2 ? [text(`${run[0]} s.d. ${run.at(-1)}`, `${run[0]} to ${run.at(-1)}`)] : run.map(literal),
  );
};

const monthNumber = (period: string): number => {
  const [year, month] = period.split('-').map(Number);
  return (year ?? 0) * 12 + (month ?? 0);
};
