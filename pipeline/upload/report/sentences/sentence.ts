import type { Finding, FindingCode } from '../../../../schemas/model/finding.ts';
import { type Text, text } from '../../../../schemas/model/text.ts';

/** Makes the sentences of one kind of finding: what is wrong, the value, what is expected, how to mend it. */
export type Sentence = (finding: Finding) => Text;

/** The sentences of the codes of one scope. */
export type Sentences<Scope extends string> = Readonly<
  Record<Extract<FindingCode, `${Scope}/${string}`>, Sentence>
>;

/** A fact of a finding as text; empty if it has none of that name. */
export const fact = (finding: Finding, name: string): string => String(finding.detail?.[name] ?? '');

/** Sentences joined by a space, those that say nothing left out. */
export const join = (...parts: readonly (Text | undefined)[]): Text => {
  const said = parts.filter((part) => part !== undefined);
  return text(said.map(({ id }) => id).join(' '), said.map(({ en }) => en).join(' '));
};

/** "Yang benar: ...", what would have been accepted. */
export const expects = ({ expected }: Finding): Text =>
  text(`Yang diterima: ${expected.id}.`, `Accepted: ${expected.en}.`);

/** "Mungkin maksudnya ...", only where there is a suggestion. */
export const suggests = ({ suggestion }: Finding): Text | undefined =>
  suggestion === undefined
    ? undefined
    : text(`Mungkin maksudnya "${suggestion}".`, `Perhaps “${suggestion}” is meant.`);

/** The cell as a subject: `Kolom "jumlah" berisi "-"`. */
const cell = ({ column, value }: Finding): Text =>
  value === undefined
    ? text(`Isi kolom "${column ?? '?'}"`, `The value of column “${column ?? '?'}”`)
    : text(
        `Isi kolom "${column ?? '?'}", "${value}",`,
        `The value of column “${column ?? '?'}”, “${value}”,`,
      );

/** A sentence about the cell: its subject and what is said of it, in both languages. */
export const ofCell = (finding: Finding, id: string, en: string): Text => {
  const subject = cell(finding);
  return text(`${subject.id} ${id}`, `${subject.en} ${en}`);
};
