import type { Dataset } from '../../../schemas/model/dataset.ts';
import { alsoLines, type Finding, type ReportedFinding } from '../../../schemas/model/finding.ts';
import { text } from '../../../schemas/model/text.ts';
import { SENTENCES } from './sentences.ts';

/** Findings with their sentences in both languages, in the same order. Without a dataset: the upload named none that exists. */
export const reportFindings = (
  findings: readonly Finding[],
  dataset: Dataset | undefined,
): ReportedFinding[] =>
  findings.map((finding) => {
    const sentence = SENTENCES[finding.code](named(finding, dataset));
    const others = alsoLines(finding).length;
    const messages =
      others === 0
        ? sentence
        : text(
            `${sentence.id} Juga pada ${others} baris lain.`,
            `${sentence.en} So on ${others} other lines.`,
          );
    return { ...finding, messages };
  });

/** Sentences about personal data name the dataset's template, whoever made the finding. */
const named = (finding: Finding, dataset: Dataset | undefined): Finding =>
  dataset && finding.code.endsWith('/personal-data')
    ? { ...finding, detail: { ...finding.detail, dataset: dataset.id } }
    : finding;
