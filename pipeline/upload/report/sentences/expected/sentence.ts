import type { Expected, ExpectedKind, ExpectedKinds } from '../../../../../schemas/model/expected.ts';
import type { Text } from '../../../../../schemas/model/text.ts';

/** A sentence for each kind; a kind without a sentence is a type error. */
export type SentenceByKind<Kinds extends ExpectedKind> = {
  readonly [Kind in Kinds]: (expected: Expected<Kind>) => Text;
};

/** The sentences of the kinds of one scope. */
export type ExpectedSentences<Scope extends keyof ExpectedKinds> = SentenceByKind<ExpectedKinds[Scope]>;
