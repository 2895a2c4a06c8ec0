import { describe, expect, test } from '@jest/globals';
import { acceptedBy, errors, runRow } from './support.ts';

type Accepted = readonly [column: string, cell: string, value: unknown, delimiters?: readonly string[]];
type Refused = readonly [
  column: string,
  cell: string,
  code: string,
  more?: { suggestion?: string; kind?: string; only?: readonly string[] },
];

const ALL = [';', ',', '\t'];
const COMMA_FREE = [';', '\t'];

const ACCEPTED: readonly Accepted[] = [
  ['periode', '2024-12', '2024-12'],
  ['periode', 'Desember 2024', '2024-12'],
  ['periode', 'DES 2024', '2024-12'],
  ['periode', 'December 2024', '2024-12'],
  ['periode', 'Dec 2024', '2024-12'],
  ['tanggal', '31/12/2024', '2024-12-31'],
  ['tanggal', '31-12-2024', '2024-12-31'],
  ['tanggal', '2024-12-31', '2024-12-31'],
  ['tanggal', '1/2/2024', '2024-02-01'],
  ['tanggal', '29/02/2024', '2024-02-29'],
  ['jumlah', '0', 0],
  ['jumlah', ' 12 ', 12],
  ['jumlah', '9007199254740991', 9007199254740991],
  ['jumlah', '1.234.567', 1234567, COMMA_FREE],
  ['berat', '570.88', '570.88'],
  ['berat', '570,88', '570.88', COMMA_FREE],
  ['berat', '1.234,50', '1234.5', COMMA_FREE],
  ['berat', '1.234.567', '1234567', COMMA_FREE],
  ['berat', '1.234,567', '1234.567', COMMA_FREE],
  ['berat', '54,9400', '54.94', COMMA_FREE],
  ['berat', '0,125', '0.125', COMMA_FREE],
  ['berat', '0.125', '0.125'],
  ['berat', '1234.567', '1234.567'],
  ['berat', '54900', '54900'],
  ['berat', '007.50', '7.5'],
  ['jenis_kelamin', 'p', 'P'],
  ['jenis_kelamin', 'Laki-laki', 'L'],
  ['jenis_kelamin', 'PEREMPUAN', 'P'],
  ['pasal', '112|114|112', ['112', '114']],
  ['pasal', '112, 114', ['112', '114']],
  ['pasal', '112;114', ['112', '114']],
  ['pasal', '112 + 114', ['112', '114']],
  ['kode_wilayah', '19.03', '19.03'],
  ['npsn', '00012345', '00012345'],
  ['catatan', '', undefined],
  ['catatan', '\u00a0“Sei\u200bliat”', '"Seiliat"'],
  ['catatan', 'Cafe\u0301', 'Caf\u00e9'],
  ['catatan', 'SÃO PAULO, Ålesund, Ærø, Café «É»', 'SÃO PAULO, Ålesund, Ærø, Café «É»'],
  ['catatan', 'Benteng (1 ? 2) 50 %', 'Benteng (1 ? 2) 50 %'],
];

describe('accepted', () => {
  for (const delimiter of ALL)
    test.each(
      ACCEPTED.filter(([, , , only = ALL]) => only.includes(delimiter)).map(([column, cell, value]) => ({
        column,
        cell,
        value,
      })),
    )(`${JSON.stringify(delimiter)} $column: $cell`, async ({ column, cell, value }) => {
      const result = await runRow({ [column]: cell }, delimiter);
      expect(errors(result)).toEqual([]);
      expect(result.rows[0]?.[column]).toEqual(value);
      expect(Object.hasOwn(result.rows[0] ?? {}, column)).toBe(value !== undefined);
    });
});

const REFUSED: readonly Refused[] = [
  ['periode', '2024-11', 'cell/period', { kind: 'other' }],
  ['periode', '2025-12', 'cell/period', { kind: 'future' }],
  ['periode', 'Des-24', 'cell/period', { kind: 'form' }],
  ['periode', '12/2024', 'cell/period', { kind: 'form' }],
  ['periode', '', 'cell/required'],
  ['tanggal', '12/31/2024', 'cell/type', { kind: 'month-first', suggestion: '2024-12-31' }],
  ['tanggal', '31/12/24', 'cell/type', { kind: 'two-digit-year' }],
  ['tanggal', '31-Des-24', 'cell/type', { kind: 'two-digit-year' }],
  ['tanggal', '45657', 'cell/type', { kind: 'serial', suggestion: '2024-12-31' }],
  ['tanggal', '30/02/2024', 'cell/type', { kind: 'no-such-day' }],
  ['tanggal', '2023-02-29', 'cell/type', { kind: 'no-such-day' }],
  ['tanggal', '31 Desember 2024', 'cell/type', { kind: 'words', suggestion: '2024-12-31' }],
  ['tanggal', '2024-12-31 00:00:00', 'cell/type', { kind: 'time', suggestion: '2024-12-31' }],
  ['tanggal', '2025-01-11', 'cell/constraint'],
  ['jumlah', '', 'cell/required'],
  ['jumlah', '-', 'cell/type', { kind: 'placeholder' }],
  ['jumlah', 'n/a', 'cell/type', { kind: 'placeholder' }],
  ['jumlah', 'nihil', 'cell/type', { kind: 'placeholder' }],
  ['jumlah', '–', 'cell/type', { kind: 'placeholder' }],
  ['jumlah', '-1', 'cell/constraint'],
  ['jumlah', '-0', 'cell/type', { kind: 'negative-zero' }],
  ['jumlah', '1e5', 'cell/type', { kind: 'scientific' }],
  ['jumlah', 'NaN', 'cell/type', { kind: 'not-a-number' }],
  ['jumlah', '#REF!', 'cell/type', { kind: 'not-a-number' }],
  ['jumlah', '３', 'cell/type', { kind: 'full-width', suggestion: '3' }],
  ['jumlah', '3 orang', 'cell/type', { kind: 'unit' }],
  ['jumlah', '3.5', 'cell/type', { kind: 'fraction' }],
  ['jumlah', '3,0', 'cell/type', { kind: 'fraction', suggestion: '3' }],
  ['jumlah', '9007199254740992', 'cell/type', { kind: 'too-large' }],
  ['jumlah', '1.234', 'cell/ambiguous-number'],
  ['jumlah', '1,234', 'cell/ambiguous-number'],
  ['berat', '54,940', 'cell/ambiguous-number'],
  ['berat', '54.940', 'cell/ambiguous-number'],
  ['berat', '1.234', 'cell/ambiguous-number'],
  ['berat', '54,9 kg', 'cell/type', { kind: 'unit' }],
  ['berat', '1,5e3', 'cell/type', { kind: 'scientific' }],
  ['berat', '0', 'cell/constraint'],
  ['berat', '-5', 'cell/constraint'],
  ['berat', '-0,0', 'cell/type', { kind: 'negative-zero' }],
  ['berat', '1.23456', 'cell/constraint'],
  ['berat', '90071992547409930', 'cell/type', { kind: 'too-large' }],
  ['berat', '５', 'cell/type', { kind: 'full-width', suggestion: '5' }],
  ['berat', '570,88', 'cell/type', { kind: 'comma-decimal', suggestion: '570.88', only: [','] }],
  ['berat', '1.234,50', 'cell/type', { kind: 'comma-decimal', suggestion: '1234.5', only: [','] }],
  ['berat', '1,234.50', 'cell/type', { kind: 'english-thousands', suggestion: '1234,5', only: COMMA_FREE }],
  ['jenis_kelamin', 'X', 'cell/code'],
  ['jenis_kelamin', 'laki', 'cell/code'],
  ['narkotika', 'GANJAA', 'cell/code', { suggestion: 'GANJA' }],
  ['narkotika', 'TEMBAKAU SINTETIS', 'cell/code', { suggestion: 'TEMBAKAU_SINTETIS' }],
  ['narkotika', 'shabu', 'cell/code', { suggestion: 'SABU' }],
  ['narkotika', 'judul sabu', 'cell/code', { suggestion: 'SABU' }],
  ['narkotika', 'KOPI', 'cell/code'],
  ['pasal', '112|', 'cell/code'],
  ['pasal', '609', 'cell/code'],
  ['kode_wilayah', '1903', 'cell/ambiguous-region', { kind: 'undotted' }],
  ['kode_wilayah', '1905', 'cell/ambiguous-region', { kind: 'undotted' }],
  ['kode_wilayah', '1901', 'cell/ambiguous-region', { suggestion: '19.01' }],
  ['kode_wilayah', '19,01', 'cell/ambiguous-region', { suggestion: '19.01' }],
  ['kode_wilayah', '19.1', 'cell/ambiguous-region', { kind: 'mangled' }],
  ['kode_wilayah', '19.08', 'cell/code'],
  ['kode_wilayah', 'Pangkalpinang', 'cell/code', { suggestion: '19.71' }],
  ['kode_wilayah', 'KOTA PANGKAL PINANG', 'cell/code', { suggestion: '19.71' }],
  ['kode_wilayah', 'muntok', 'cell/code', { suggestion: '19.05' }],
  ['kode_wilayah', 'Kab. Bangka Barat', 'cell/code', { suggestion: '19.05' }],
  ['kode_wilayah', 'Bangka', 'cell/code', { suggestion: '19.01' }],
  ['kode_wilayah', 'Petaling', 'cell/code'],
  ['kode_wilayah', '19.71.01', 'cell/code'],
  ['npsn', '900123', 'cell/leading-zeros'],
  ['npsn', '1090012X', 'cell/constraint'],
  ['npsn', '１０９００１２３', 'cell/constraint'],
  ['npsn', '', 'cell/required'],
  ['nomor', 'x'.repeat(41), 'cell/constraint'],
  ['catatan', 'SMA CafÃ©', 'cell/garbled', { kind: 'misread' }],
  ['catatan', 'Seiya â€“ Sekata', 'cell/garbled', { kind: 'misread' }],
  ['catatan', 'Yayasan ýÿnicode', 'cell/garbled', { kind: 'misread' }],
  ['catatan', 'SMA Caf?', 'cell/garbled', { kind: 'lost' }],
  ['catatan', 'Yayasan ?nicode', 'cell/garbled', { kind: 'lost' }],
];

describe('refused', () => {
  for (const delimiter of ALL)
    test.each(
      REFUSED.filter(([, , , more]) => (more?.only ?? ALL).includes(delimiter)).map(
        ([column, cell, code, more]) => ({ column, cell, code, more }),
      ),
    )(`${JSON.stringify(delimiter)} $column: $cell`, async ({ column, cell, code, more }) => {
      const result = await runRow({ [column]: cell }, delimiter);
      expect(errors(result)).toEqual([`2 ${code} ${column}`]);
      expect(result.rows).toEqual([]);
      const [finding] = result.findings;
      expect(finding?.suggestion).toBe(more?.suggestion);
      if (more?.kind) expect(finding?.detail?.kind).toBe(more.kind);
      expect(finding?.ruleId.startsWith(`${column}.`)).toBe(true);
      if (cell !== '') expect(finding?.value).toBe(cell.trim());
    });
});

test('both readings of 1903 are told', async () => {
  const { findings } = await runRow({ kode_wilayah: '1903' });
  expect(findings[0]?.detail).toMatchObject({
    kemendagri: '19.03 Kabupaten Bangka Selatan',
    bps: '19.05 Kabupaten Bangka Barat',
  });
});

test('KG is converted exactly, and a result that the column cannot hold is refused', async () => {
  const { rows } = await runRow({ satuan: 'KG', berat: '54.9' });
  expect(rows[0]).toMatchObject({ satuan: 'G', berat: '54900' });
  expect(errors(await runRow({ satuan: 'KG', berat: '99999999999' }))).toEqual(['2 cell/constraint berat']);
});

test('codes may be used only while they are in force', async () => {
  const later = { period: '2026-02', today: '2026-03-01' };
  const { rows } = await runRow({ periode: '2026-02', pasal: '609' }, ';', later);
  expect(rows[0]?.pasal).toEqual(['609']);
});

test('every problem of a row is reported, and every row', async () => {
  const bad = { periode: 'x', nomor: '=1', npsn: '1', jumlah: '-', berat: '1,234', tanggal: '1/1/24' };
  expect(errors(await runRow(bad))).toHaveLength(6);
});

test('the mend of an ambiguous number is one that the same file accepts', async () => {
  for (const [delimiter, mended] of [
    [';', '54,9400'],
    [',', '54.9400'],
  ] as const) {
    const { findings } = await runRow({ berat: '54.940' }, delimiter);
    expect(acceptedBy(findings[0])[1]).toContain(mended);
    expect((await runRow({ berat: mended }, delimiter)).rows[0]?.berat).toBe('54.94');
  }
});
