import type { Dataset } from '../../schemas/dataset.ts';
import type { Finding, ReportedFinding } from '../../schemas/finding.ts';
import { SENTENCES } from './sentences.ts';

/** Findings with their sentences in both languages, in the same order. Without a dataset: the upload named none that exists. */
export const reportFindings = (
  findings: readonly Finding[],
  dataset: Dataset | undefined,
): ReportedFinding[] =>
  findings.map((finding) => ({ ...finding, messages: SENTENCES[finding.code](named(finding, dataset)) }));

/** Sentences about personal data name the dataset's template, whoever made the finding. */
const named = (finding: Finding, dataset: Dataset | undefined): Finding =>
  dataset && finding.code.endsWith('/personal-data')
    ? { ...finding, detail: { ...finding.detail, dataset: dataset.id } }
    : finding;
