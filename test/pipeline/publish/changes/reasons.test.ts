import { changeSummary, reasonSentence } from '../../../../pipeline/publish/changes/reasons.ts';
import type { Reason } from '../../../../pipeline/publish/manifest/change.ts';

const SENTENCES: Readonly<Record<Reason['code'], readonly [subject: string, id: string, en: string]>> = {
  'first-release': ['', 'Rilis pertama.', 'First release.'],
  'file-removed': ['tables', 'Berkas tables dihapus.', 'The file tables was removed.'],
  'file-added': ['tables', 'Berkas tables ditambahkan.', 'The file tables was added.'],
  'column-removed': ['jenis', 'Kolom jenis dihapus.', 'The column jenis was removed.'],
  'column-added': ['jenis', 'Kolom jenis ditambahkan.', 'The column jenis was added.'],
  'column-retyped': ['nilai', 'Tipe kolom nilai berubah.', 'The type of column nilai changed.'],
  'column-stricter': [
    'jenis',
    'Ketentuan kolom jenis diperketat.',
    'The rules of column jenis became stricter.',
  ],
  'code-removed': ['jenis:A', 'Kode jenis:A dihapus.', 'The code jenis:A was removed.'],
  'code-added': ['jenis:A', 'Kode jenis:A ditambahkan.', 'The code jenis:A was added.'],
  'period-added': ['2024-03', 'Periode 2024-03 ditambahkan.', 'The period 2024-03 was added.'],
  'period-withdrawn': ['2024-03', 'Periode 2024-03 ditarik.', 'The period 2024-03 was withdrawn.'],
  'values-changed': ['data.csv', 'Isi data.csv berubah.', 'The contents of data.csv changed.'],
  'descriptions-changed': [
    '',
    'Judul, definisi, atau label berubah.',
    'Titles, definitions or labels changed.',
  ],
};
const entries = Object.entries(SENTENCES) as [Reason['code'], readonly [string, string, string]][];

describe('a reason in words', () => {
  test.each(entries)('%s', (code, [subject, id, en]) => {
    expect(reasonSentence({ code, subject })).toEqual({ id, en });
  });

  test.each(entries)('%s alone is the summary of its change', (code, [subject, id, en]) => {
    expect(changeSummary({ type: 'patch', reasons: [{ code, subject }] })).toEqual({ id, en });
  });

  test('changed files go without saying where a month was added', () => {
    const reasons: readonly Reason[] = [
      { code: 'period-added', subject: '2024-03' },
      { code: 'values-changed', subject: 'data.csv' },
    ];
    expect(changeSummary({ type: 'minor', reasons }).en).toBe('The period 2024-03 was added.');
  });
});
