import type { FindingCode, ReportedFinding } from '../../../../schemas/model/finding.ts';
import { type Text, text } from '../../../../schemas/model/text.ts';

/** A finding whose `expected` is already in words. */
export type WordedFinding = Omit<ReportedFinding, 'messages'>;

/** Makes the sentence of one code: the mistake, the value, the expected value, how to correct it. */
export type Sentence = (finding: WordedFinding) => Text;

/** The sentences of the codes of one scope. */
export type Sentences<Scope extends string> = Readonly<
  Record<Extract<FindingCode, `${Scope}/${string}`>, Sentence>
>;

/** A fact of a finding as text; empty if the finding does not have it. */
export const fact = (finding: WordedFinding, name: string): string => String(finding.detail?.[name] ?? '');

/** Sentences joined by a space; those that are undefined are left out. */
export const join = (...parts: readonly (Text | undefined)[]): Text => {
  const sentences = parts.filter((part) => part !== undefined);
  return text(sentences.map(({ id }) => id).join(' '), sentences.map(({ en }) => en).join(' '));
};

/** "Yang diterima: ...": the values that would be accepted. */
export const expects = ({ expected }: WordedFinding): Text =>
  text(`Yang diterima: ${expected.id}.`, `Accepted: ${expected.en}.`);

/** "Mungkin maksudnya ...", only where there is a suggestion. */
export const suggests = ({ suggestion }: WordedFinding): Text | undefined =>
  suggestion === undefined
    ? undefined
    : text(`Mungkin maksudnya "${suggestion}".`, `Perhaps “${suggestion}” is meant.`);

/** The cell as a subject: `Kolom "jumlah" berisi "-"`. */
const cell = ({ column, value }: WordedFinding): Text =>
  value === undefined
    ? text(`Isi kolom "${column ?? '?'}"`, `The value of column “${column ?? '?'}”`)
    : text(
        `Isi kolom "${column ?? '?'}", "${value}",`,
        `The value of column “${column ?? '?'}”, “${value}”,`,
      );

/** A sentence about the cell: `id` and `en` continue after the cell as the subject. */
export const ofCell = (finding: WordedFinding, id: string, en: string): Text => {
  const subject = cell(finding);
  return text(`${subject.id} ${id}`, `${subject.en} ${en}`);
};
