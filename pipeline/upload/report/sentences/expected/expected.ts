import type { Expected, ExpectedKind } from '../../../../../schemas/model/expected.ts';
import type { Text } from '../../../../../schemas/model/text.ts';
import { cellExpected } from './cell.ts';
import { columnExpected } from './column.ts';
import { fileExpected } from './file.ts';
import { headerExpected } from './header.ts';
import { rowExpected } from './row.ts';
import type { SentenceByKind } from './sentence.ts';
import { workbookExpected } from './workbook.ts';

const EXPECTED: SentenceByKind<ExpectedKind> = {
  ...fileExpected,
  ...workbookExpected,
  ...headerExpected,
  ...rowExpected,
  ...cellExpected,
  ...columnExpected,
  declared: ({ text }) => text,
};

/** The values that would be accepted, in Indonesian and English. */
export const expectedText = <Kind extends ExpectedKind>(expected: Expected<Kind>): Text =>
  EXPECTED[expected.kind as Kind](expected);
