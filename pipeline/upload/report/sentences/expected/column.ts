import { text } from '../../../../../schemas/model/text.ts';
import type { ExpectedSentences } from './sentence.ts';

/** The values that a column accepts, in words. Templates show them, too. */
export const columnExpected: ExpectedSentences<'column'> = {
  integer: ({ min, max }) =>
    text(
      `bilangan bulat${min === undefined ? '' : `, paling kecil ${min}`}${max === undefined ? '' : `, paling besar ${max}`}`,
      `a whole number${min === undefined ? '' : `, at least ${min}`}${max === undefined ? '' : `, at most ${max}`}`,
    ),
  decimal: ({ decimals, isPositive }) =>
    text(
      `angka${isPositive ? ' lebih dari 0' : ''}, paling banyak ${decimals} angka di belakang koma`,
      `a number${isPositive ? ' greater than 0' : ''} with at most ${decimals} decimals`,
    ),
  date: () => text('tanggal seperti 2024-12-31 atau 31/12/2024', 'a date such as 2024-12-31 or 31/12/2024'),
  month: () => text('bulan seperti 2024-12 atau Desember 2024', 'a month such as 2024-12 or December 2024'),
  digits: ({ count, example }) =>
    text(`tepat ${count} angka, misalnya ${example}`, `exactly ${count} digits, such as ${example}`),
  pattern: ({ pattern, example }) =>
    text(
      `isian berbentuk seperti ${example} (pola ${pattern})`,
      `a value of the form of ${example} (pattern ${pattern})`,
    ),
  text: ({ maxLength }) =>
    maxLength === undefined
      ? text('teks', 'text')
      : text(`teks, paling panjang ${maxLength} huruf`, `text of at most ${maxLength} characters`),
  'one-code': ({ codes }) => text(`salah satu dari ${codes.join(', ')}`, `one of ${codes.join(', ')}`),
  'several-codes': ({ codes }) =>
    text(
      `satu kode atau lebih dari ${codes.join(', ')}, dipisah |`,
      `one or more of ${codes.join(', ')}, parted by |`,
    ),
  'one-code-of-list': ({ list, example }) =>
    text(
      `kode dari daftar "${list.id}", misalnya ${example}`,
      `a code of the list “${list.en}”, such as ${example}`,
    ),
  'several-codes-of-list': ({ list, example }) =>
    text(
      `kode dari daftar "${list.id}", misalnya ${example}`,
      `codes of the list “${list.en}”, such as ${example}`,
    ),
};
