import { describe, expect, test } from '@jest/globals';
import { reportFindings } from '../../../../pipeline/upload/report/report.ts';
import { email, phone } from '../../../../pipeline/upload/validate/personal/contact.ts';
import { personalHeader } from '../../../../pipeline/upload/validate/personal/headers.ts';
import { nikOrKk } from '../../../../pipeline/upload/validate/personal/nik.ts';
import { nip } from '../../../../pipeline/upload/validate/personal/nip.ts';
import { npwp } from '../../../../pipeline/upload/validate/personal/npwp.ts';
import { personalClass } from '../../../../pipeline/upload/validate/personal/personal.ts';
import { plate } from '../../../../pipeline/upload/validate/personal/plate.ts';
import { rounded } from '../../../../pipeline/upload/validate/personal/rounded.ts';
import { cases, fc } from '../../../support/generated.ts';
import { COLUMNS, cells, csv, dataset, errors, run, runRow } from './support.ts';

const PERSONAL: readonly (readonly [string, string])[] = [
  ['nik', '1971014101900001'],
  ['nik', '1971 0141 0190 0001'],
  ['nik', 'NIK: 1971010101900001.'],
  ['kk', 'KK 1971010101120003'],
  ['npwp', '01.234.567.8-912.000'],
  ['npwp', 'NPWP 012345678912000'],
  ['npwp', '912345678912000'],
  ['nip', '197910032005011001'],
  ['nip', '19791003 200501 1 001'],
  ['phone', '+6281234567890'],
  ['phone', '+62 812-3456-7890'],
  ['phone', 'hubungi 081234567890'],
  ['phone', '0812-3456-7890'],
  ['phone', '+62 717 422222'],
  ['email', 'budi@example.com'],
  ['plate', 'BN 1234 AB'],
  ['plate', 'mobil B 1234 XYZ hitam'],
  ['rounded-number', '1,97102E+15'],
  ['rounded-number', '1.97102E+15'],
];

const HARMLESS = [
  'PKS/012/III/2024/BNNP-BABEL',
  'NK/62/0812/VIII/2024/BNNP',
  'B/1234/KA/HK.01/2024/BNN',
  'PKS-12/BN/2024',
  'MoU/08/123456/2024',
  'LP/A/12/XII/2024/SPKT.SATRESNARKOBA',
  '119/03/2024',
  'Nomor 440/1234/DINKES/2024',
  'SMA Negeri 1 Pangkalpinang',
  'SMK Negeri 2 Sungailiat',
  'TK 1 ABA Toboali',
  'SD 12 Koba',
  'Puskesmas Air Itam',
  'RSUD dr. (H.C.) Ir. Soekarno',
  'RSJ dr. Samsi Jacobalis',
  'Klinik Pratama BNNP Kepulauan Bangka Belitung',
  'PT Timah Tbk',
  'PT 1000 Pulau',
  'Total Persada Indonesia',
  'CV Karya 2000',
  'UU 35/2009 pasal 112',
  'SNI 8807:2022',
  'Yayasan Bangka 1971',
  '2024-12-31',
  'Blok B 12 A',
];

test.each<[string, string | undefined]>([
  // NIK: kecamatan, date (a woman's day is 40 higher), serial.
  ['1101014101900001', 'nik'],
  ['1001014101900001', undefined],
  ['9601014101900001', 'nik'],
  ['9701014101900001', undefined],
  ['1971004101900001', undefined],
  ['1900014101900001', undefined],
  ['1971013213900001', undefined],
  ['1971017201900001', undefined],
  ['x1971010101900001x', 'nik'],
  ['11971010101900001', undefined],
  ['19710101019000011', undefined],
  ['19-71-01-41-01-90-00-01', 'nik'],
  ['19.71.01.41.01.90.00.01', 'nik'],
  ['nomor 0000000000000000, NIK 1971010101900001', 'nik'],
  ['Kartu Keluarga: 1971010101120003', 'kk'],
  ['kakak 1971010101900001', 'nik'],
  ['KKK 1971010101900001', 'nik'],
  ['KK1 1971010101900001', 'nik'],
  ['no kk 1971010101120003', 'kk'],
  ['kartu keluargaku 1971010101900001', 'nik'],
  // NIP: date of birth, month of appointment, sex, serial.
  ['197910032005131001', undefined],
  ['197910032005001001', undefined],
  ['197910032005121001', 'nip'],
  ['197913032005011001', undefined],
  ['197910312005011001', 'nip'],
  ['197910322005011001', undefined],
  ['197910412005011001', undefined],
  ['207910032005011001', 'nip'],
  ['217910032005011001', undefined],
  ['197910032105011001', undefined],
  ['197910032005013001', undefined],
  ['197910032005012001', 'nip'],
  ['19791003.200501.1.001', 'nip'],
  ['1197910032005011001', undefined],
  ['1979100320050110011', undefined],
  ['197910032005010001', undefined],
  ['19791003-200501-1-001', 'nip'],
  ['19791003/200501/1/001', undefined],
  // Telephones: mobile ones however they begin, others with +62.
  ['6281234567890', 'phone'],
  ['(0812) 3456 7890', 'phone'],
  ['+62(812)34567890', 'phone'],
  ['0812.345.678', 'phone'],
  ['62-812-3456-7890', 'phone'],
  ['62.812.3456.7890', 'phone'],
  ['62 812 3456 7890', 'phone'],
  ['(62) 81234567890', 'phone'],
  ['(+62) 812 3456 7890', 'phone'],
  ['081-345-678', 'phone'],
  ['0812-3456-78901', 'phone'],
  ['08-3456-7890', undefined],
  ['08123-456-789', undefined],
  ['0812-34-56789', undefined],
  ['0812-34567-890', undefined],
  ['0812-3456-78', undefined],
  ['0812-3456-789012', undefined],
  ['0812-3456-7890/2024', undefined],
  ['0812_3456_7890', undefined],
  ['9081234567890', undefined],
  ['/0812345678', undefined],
  ['.0812345678', undefined],
  ['-0812345678', undefined],
  ['0712345678', undefined],
  ['A/0812/345/6789', undefined],
  ['x0812345678', undefined],
  ['081234', undefined],
  ['+62 21 5551234', 'phone'],
  ['+62 (21) 555-1234', 'phone'],
  ['+63 21 5551234', undefined],
  ['+62(21)5551234', 'phone'],
  ['+62-21-555-1234', 'phone'],
  ['+62.21.555.1234', 'phone'],
  ['+62 717 4222 22', 'phone'],
  ['+62 21 555 12345', 'phone'],
  ['+62 7 4222222', undefined],
  ['+62 7171 422 222', undefined],
  ['+62 21 55 12345', undefined],
  ['+62 21 555 1', undefined],
  ['+62 21 555 123456', undefined],
  ['+62_21_555_1234', undefined],
  ['x+62 21 5551234', undefined],
  ['/+62 21 5551234', undefined],
  ['.+62 21 5551234', undefined],
  ['-+62 21 5551234', undefined],
  // NPWP: written, named, or alone.
  ['01.234.567.8-912.000', 'npwp'],
  ['101.234.567.8-912.000', undefined],
  ['01.234.567.8-912.0001', undefined],
  ['npwp: 01 234 567 8 912 000', 'npwp'],
  ['NPWP ada', undefined],
  // Half of it is hidden; and no two digits in a row.
  ['NPWP 01.-------------', 'npwp'],
  ['npwp 1 2 3 4 5 6 7 8', undefined],
  ['xnpwp 012345678912000', undefined],
  ['npwpx 012345678912000', undefined],
  ['npwp        : 0123456789012', 'npwp'],
  ['npwp         : 0123456789012', undefined],
  ['npwp 012345678901', undefined],
  ['npwp 01-234-567-8-912', 'npwp'],
  ['npwp 01.234.567.8.912', 'npwp'],
  ['npwp 01/234/567/8/912', undefined],
  ['012345678912000', 'npwp'],
  ['0912345678912000', 'npwp'],
  ['01234567891200', undefined],
  ['00012345678912000', undefined],
  ['9123456789120001', undefined],
  ['x012345678912000', undefined],
  ['012345678912000x', undefined],
  // Plates: a regional prefix of two letters with two digits or more, of one with three.
  ['BN 12 A', 'plate'],
  ['BN 1 A', undefined],
  ['BN1234AB', 'plate'],
  ['B 123 A', 'plate'],
  ['B 1234 A', 'plate'],
  ['BN 1234 Z', 'plate'],
  ['B123A', 'plate'],
  ['BN 123 ABC', 'plate'],
  ['B 12345 A', undefined],
  ['B 12 A', undefined],
  ['C 1234 AB', undefined],
  ['XX 1234 AB', undefined],
  ['BN 12345 AB', undefined],
  ['BN 1234 ABCD', undefined],
  ['BN 1234', undefined],
  ['bn 1234 ab', undefined],
  ['PKS/BN 1234 AB', undefined],
  ['BN 1234 AB/2024', undefined],
  ['xBN 1234 AB', undefined],
  ['x.BN 1234 AB', undefined],
  ['x-BN 1234 AB', undefined],
  ['BN 1234 ABx', undefined],
  ['BN 1234 AB.x', undefined],
  ['BN 1234 AB-2', undefined],
  // Numbers that a spreadsheet rounded.
  ['1E+15', 'rounded-number'],
  ['-1.9e15', 'rounded-number'],
  ['+1,97E15', 'rounded-number'],
  ['1.E15', undefined],
  ['E15', undefined],
  ['1E15x', undefined],
  ['1/9E15', undefined],
  ['1.9E+5', undefined],
  ['1.9E+155', undefined],
  ['x1.9E+15', undefined],
  ['11.9E+15', undefined],
  // Addresses.
  ['a@b.id', 'email'],
  ['Nama.Orang+x@mail.co.id', 'email'],
  ['A@B.ID', 'email'],
  ['a@b-c.d_e.f-g.co', 'email'],
  ['a.@b.id', 'email'],
  ['a%@b.id', 'email'],
  ['a+@b.id', 'email'],
  ['a-@b.id', 'email'],
  ['é@b.id', undefined],
  ['a@é.id', undefined],
  ['a@b.12', undefined],
  ['a@b', undefined],
  ['a@b.i', undefined],
  ['@b.id', undefined],
])('%s is %s', (value, kind) => expect(personalClass(value)).toBe(kind));

/** What a line list of clients, suspects or pupils has, by class. */
const ANNOUNCED: Readonly<Record<string, string>> = {
  name: `nama nama_lengkap nama_klien nama_pasien nama_tersangka nama_peserta nama_siswa nama_ibu nama_orang_tua name`,
  initials: 'inisial inisial_klien',
  nik: 'nik no_nik nomor_nik ktp no_ktp nomor_ktp',
  kk: 'kk no_kk',
  npwp: 'npwp',
  nip: 'nip nrp',
  address: 'alamat alamat_rumah',
  'medical-record': 'no_rm rekam_medis no_rekam_medis nomor:_rm',
  birth: 'tgl_lahir tanggal_lahir tempat_lahir tempat_tanggal_lahir ttl',
  phone: 'no_hp no._hp no_telp no_telepon telepon',
  email: 'email',
  plate: 'no_polisi',
};

test.each([
  ...Object.entries(ANNOUNCED).flatMap(([kind, names]) =>
    names.split(' ').map((name): [string, string] => [name, kind]),
  ),
  ['nama_sekolah', undefined],
  ['constructor', undefined],
  ['telp_no_hp', undefined],
])('a column named %s announces %s', (name, kind) => expect(personalHeader(name)).toBe(kind));

describe('personal data in text', () => {
  test.each(PERSONAL)('%s: %s', async (kind, value) => {
    const result = await runRow({ catatan: value });
    if (!value.startsWith('+')) {
      expect(errors(result)).toEqual(['2 cell/personal-data catatan']);
      expect(result.findings[0]?.detail?.class).toBe(kind);
    }
    expect(result.accepted).toBe(false);
    expect(personalClass(value)).toBe(kind);
    expect(JSON.stringify(reportFindings(result.findings, dataset))).not.toContain(value);
  });

  test.each(HARMLESS)('none: %s', async (value) => {
    expect(errors(await runRow({ catatan: value, nomor: value.slice(0, 40) }))).toEqual([]);
  });
});

describe.each(['1971014101900001', '081234567890', '197910032005011001'])('%s', (secret) => {
  test.each(COLUMNS)('in %s is refused and never echoed', async (column) => {
    const result = await runRow({ [column]: secret });
    expect(errors(result)).toEqual([`2 cell/personal-data ${column}`]);
    expect(JSON.stringify(reportFindings(result.findings, dataset))).not.toContain(secret);
  });
});

test('a line list of persons is refused with the aggregate template’s name', async () => {
  const file = csv([
    ['No', 'Nama', 'NIK', 'Inisial', 'Alamat', 'Keterangan'],
    ['1', 'Budi Santoso', '1971010101900001', 'BS', 'Jl. Merdeka', '081234567890'],
  ]);
  const result = await run(file);
  const report = reportFindings(result.findings, dataset);
  expect(report.filter(({ code }) => code === 'header/personal-data')).toHaveLength(4);
  expect(errors(result)).toContain('2 cell/personal-data #6');
  const text = JSON.stringify(report);
  for (const secret of ['Budi', '1971010101900001', 'Merdeka', '081234567890'])
    expect(text).not.toContain(secret);
  expect(text).toContain('npx bersinar template test-seizures');
});

test('personal data where the header should be is not echoed', async () => {
  const file = `periode;1971010101900001;081234567890\n${csv([cells()])}`;
  const text = JSON.stringify(reportFindings((await run(file)).findings, dataset));
  expect(text).not.toContain('1971010101900001');
  expect(text).not.toContain('081234567890');
});

describe('who looks at a text is chosen by its traits', () => {
  const byAll = (text: string) => {
    if (!/\d{2}|@/.test(text)) return undefined;
    for (const detect of [nip, npwp, nikOrKk, phone, email, plate, rounded]) {
      const found = detect(text);
      if (found) return found;
    }
    return undefined;
  };
  const examples = [...PERSONAL.map(([, text]) => text), ...HARMLESS];
  const damaged = fc
    .tuple(
      fc.constantFrom(...examples),
      fc.array(fc.tuple(fc.nat(30), fc.constantFrom('', ' ', '-', '.', '@', ...'0189BNWwpeEK/'), fc.nat(2)), {
        maxLength: 4,
      }),
    )
    .map(([text, changes]) =>
      changes.reduce((now, [at, put, removed]) => now.slice(0, at) + put + now.slice(at + removed), text),
    );
  const soup = fc.string({ unit: fc.constantFrom(...'0128 .,-+@/ABNEewp'), maxLength: 24 });

  test.each([
    ['examples, damaged', damaged],
    ['letters and digits', soup],
  ])('and finds what all would: %s', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => expect(personalClass(text)).toBe(byAll(text))),
      { numRuns: cases(5000, 1000) },
    );
  });
});
