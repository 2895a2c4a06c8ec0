import { text } from '../../../../../schemas/model/text.ts';
import type { ExpectedSentences } from './sentence.ts';

export const headerExpected: ExpectedSentences<'header'> = {
  columns: ({ names }) => text(`kolom ${names.join(', ')}`, `the columns ${names.join(', ')}`),
  'at-most-columns': ({ max }) => text(`paling banyak ${max} kolom`, `at most ${max} columns`),
  'each-column-once': () => text('setiap kolom satu kali', 'each column once'),
};
