import type { FindingCode } from '../../../../schemas/model/finding.ts';
import { cellSentences } from './cell.ts';
import { fileSentences } from './file.ts';
import { headerSentences } from './header.ts';
import { rowSentences } from './row.ts';
import type { Sentence } from './sentence.ts';
import { workbookSentences } from './workbook.ts';

/** The sentences of every finding, in Indonesian and English: the only place that words a finding. */
export const SENTENCES: Readonly<Record<FindingCode, Sentence>> = {
  ...fileSentences,
  ...workbookSentences,
  ...headerSentences,
  ...rowSentences,
  ...cellSentences,
};
