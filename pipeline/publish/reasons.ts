import { type Text, text } from '../../schemas/text.ts';
import type { Change, Reason } from './version.ts';

/** What each reason says of its subject. */
const SENTENCES: Readonly<Record<Reason['code'], (subject: string) => Text>> = {
  'first-release': () => text('Rilis pertama.', 'First release.'),
  'file-removed': (file) => text(`Berkas ${file} dihapus.`, `The file ${file} was removed.`),
  'file-added': (file) => text(`Berkas ${file} ditambahkan.`, `The file ${file} was added.`),
  'column-removed': (column) => text(`Kolom ${column} dihapus.`, `The column ${column} was removed.`),
  'column-added': (column) => text(`Kolom ${column} ditambahkan.`, `The column ${column} was added.`),
  'column-retyped': (column) =>
    text(`Tipe kolom ${column} berubah.`, `The type of column ${column} changed.`),
  'column-stricter': (column) =>
    text(`Ketentuan kolom ${column} diperketat.`, `The rules of column ${column} became stricter.`),
  'code-removed': (code) => text(`Kode ${code} dihapus.`, `The code ${code} was removed.`),
  'code-added': (code) => text(`Kode ${code} ditambahkan.`, `The code ${code} was added.`),
  'period-added': (period) => text(`Periode ${period} ditambahkan.`, `The period ${period} was added.`),
  'period-withdrawn': (period) => text(`Periode ${period} ditarik.`, `The period ${period} was withdrawn.`),
  'values-changed': (file) => text(`Isi ${file} berubah.`, `The contents of ${file} changed.`),
  'descriptions-changed': () =>
    text('Judul, definisi, atau label berubah.', 'Titles, definitions or labels changed.'),
};

/** A reason in words. */
export const reasonSentence = ({ code, subject }: Reason): Text => SENTENCES[code](subject);

/** Reasons that go without saying where a stronger one is given: added months change the files, too. */
const IMPLIED: ReadonlySet<Reason['code']> = new Set(['values-changed']);

/** All reasons of a change in one line. */
export const changeSummary = ({ reasons }: Change): Text => {
  const telling = reasons.filter((reason) => !IMPLIED.has(reason.code));
  const sentences = (telling.length > 0 ? telling : reasons).map(reasonSentence);
  return text(sentences.map((s) => s.id).join(' '), sentences.map((s) => s.en).join(' '));
};
