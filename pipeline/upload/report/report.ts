import type { Dataset } from '../../../schemas/model/dataset.ts';
import { alsoLines, type Finding, type ReportedFinding } from '../../../schemas/model/finding.ts';
import { text } from '../../../schemas/model/text.ts';
import { expectedText } from './sentences/expected/expected.ts';
import type { WordedFinding } from './sentences/sentence.ts';
import { SENTENCES } from './sentences/sentences.ts';

/** Findings with their sentences in both languages, in the same order. `dataset` is absent if the upload names none. */
export const reportFindings = (
  findings: readonly Finding[],
  dataset: Dataset | undefined,
): ReportedFinding[] =>
  findings.map((finding) => {
    const worded = { ...finding, expected: expectedText(finding.expected) };
    const sentence = SENTENCES[finding.code](named(worded, dataset));
    const others = alsoLines(finding).length;
    const messages =
      others === 0
        ? sentence
        : text(
            `${sentence.id} Juga pada ${others} baris lain.`,
            `${sentence.en} So on ${others} other lines.`,
          );
    return { ...worded, messages };
  });

/** Sentences about personal data name the dataset's template, so the finding gets the dataset's id. */
const named = (finding: WordedFinding, dataset: Dataset | undefined): WordedFinding =>
  dataset && finding.code.endsWith('/personal-data')
    ? { ...finding, detail: { ...finding.detail, dataset: dataset.id } }
    : finding;
