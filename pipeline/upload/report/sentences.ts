import type { FindingCode } from '../../../schemas/model/finding.ts';
import { cellSentences } from './sentences/cell.ts';
import { fileSentences } from './sentences/file.ts';
import { headerSentences } from './sentences/header.ts';
import { rowSentences } from './sentences/row.ts';
import type { Sentence } from './sentences/sentence.ts';
import { workbookSentences } from './sentences/workbook.ts';

/** The sentences of every finding, in Indonesian and English: the only place that words a finding. */
export const SENTENCES: Readonly<Record<FindingCode, Sentence>> = {
  ...fileSentences,
  ...workbookSentences,
  ...headerSentences,
  ...rowSentences,
  ...cellSentences,
};
