import type { CodeList } from '../model/code-list.ts';
import {
  type ColumnAbout,
  codeColumn,
  dateColumn,
  digitsColumn,
  integerColumn,
  monthColumn,
  patternColumn,
} from '../model/column.ts';
import { COUNT, NOMINAL, NONE, type Unit } from '../model/satu-data.ts';
import { type Text, text } from '../model/text.ts';
import { sexes } from './codelists/people.ts';
import { schoolLevels } from './codelists/prevention.ts';
import { regencies, villages } from './codelists/regions.ts';

/** Columns that several datasets use. A column name means the same in every dataset. */

/** The members that a column declares itself; its klasifikasi and ukuran follow from the builder below. */
type Brief = Pick<ColumnAbout, 'title' | 'concept' | 'definition' | 'example' | 'future'>;

export const KEMENDAGRI: Text = text('Kode wilayah Kemendagri', 'Kemendagri region codes');

/** Klasifikasi and ukuran of names and identities. */
export const identity = { classification: NONE, measure: NOMINAL } as const;

/** A coded column classified by its own list. */
export const coded = (list: CodeList, about: Brief) =>
  codeColumn(list, { ...about, classification: list.title, measure: NOMINAL });

/** A count, with the unit of what is counted. */
export const counted = (unit: Unit, about: Brief, limits?: { min?: number }) =>
  integerColumn({ ...about, classification: NONE, measure: COUNT, unit }, limits);

/** A date. */
export const dated = (about: Brief) =>
  dateColumn({
    ...about,
    classification: text('Kalender Masehi', 'Gregorian calendar'),
    measure: text('Tanggal', 'Date'),
  });

export const periode = () =>
  monthColumn({
    title: text('Periode', 'Period'),
    concept: text('Waktu kejadian', 'Time of the event'),
    definition: text(
      'Bulan laporan, YYYY-MM. Sama di seluruh berkas dan sama dengan periode unggahan.',
      'The month reported, YYYY-MM. The same throughout a file and the same as the upload’s period.',
    ),
    classification: text('Kalender Masehi, bulan', 'Gregorian calendar, month'),
    measure: NOMINAL,
    example: '2024-03',
  });

/** An area code; by default the regency where the event took place. */
export const kodeWilayah = (
  list: CodeList = regencies,
  definition: Text = text(
    'Kabupaten/kota tempat kegiatan, kode Kemendagri bertitik seperti 19.71.',
    'Regency or city where it took place, dotted Kemendagri code such as 19.71.',
  ),
) =>
  codeColumn(list, {
    title: text('Kode wilayah', 'Region code'),
    concept: text('Wilayah administrasi', 'Administrative region'),
    definition,
    classification: KEMENDAGRI,
    measure: NOMINAL,
    example: '19.71',
  });

/** The other 37 provinces. A regency's number is 01 to 29, a city's 71 to 79. */
const OTHER_PROVINCES = '1[1-8]|21|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-6]';
const REGENCY = new RegExp(
  `^(?:${regencies.codes.map((r) => r.code.replace('.', '\\.')).join('|')}|(?:${OTHER_PROVINCES})\\.(?:0[1-9]|[12]\\d|7[1-9]))$`,
);

/** A regency anywhere in Indonesia. A code of this province must be one of its regencies. */
export const kodeKabupaten = (about: Brief) =>
  patternColumn(REGENCY, { ...about, classification: KEMENDAGRI, measure: NOMINAL });

export const kodeDesa = (definition: Text) =>
  codeColumn(villages, {
    title: text('Kode desa', 'Village code'),
    concept: text('Wilayah administrasi', 'Administrative region'),
    definition,
    classification: KEMENDAGRI,
    measure: NOMINAL,
    example: '19.05.01.2005',
  });

export const npsn = () =>
  digitsColumn(8, {
    title: text('NPSN', 'National school number'),
    concept: text('Identitas satuan pendidikan', 'School identity'),
    definition: text(
      'Nomor Pokok Sekolah Nasional, 8 angka termasuk nol di depan.',
      'National school number, 8 digits including leading zeros.',
    ),
    classification: text('NPSN, Kemendikbudristek', 'NPSN, Ministry of Education'),
    measure: NOMINAL,
    example: '10990001',
  });

export const jenjang = () =>
  coded(schoolLevels, {
    title: text('Jenjang', 'School level'),
    concept: text('Jenjang pendidikan', 'Level of education'),
    definition: text('Bentuk satuan pendidikan.', 'Form of the school.'),
    example: 'SMA',
  });

export const jenisKelamin = () =>
  coded(sexes, {
    title: text('Jenis kelamin', 'Sex'),
    concept: text('Jenis kelamin', 'Sex'),
    definition: text('L untuk laki-laki, P untuk perempuan.', 'L for male, P for female.'),
    example: 'L',
  });

export const kodeFasilitas = () =>
  patternColumn(/^FAS-\d{4}$/, {
    title: text('Kode fasilitas', 'Facility code'),
    concept: text('Identitas fasilitas', 'Facility identity'),
    definition: text(
      'Kode tetap fasilitas rehabilitasi: FAS- dan empat angka.',
      'The facility’s lasting code: FAS- and four digits.',
    ),
    ...identity,
    example: 'FAS-0001',
  });

export const refKasus = () =>
  patternColumn(/^KSS-\d{4}-\d{4}$/, {
    title: text('Referensi kasus', 'Case reference'),
    concept: text('Identitas kasus', 'Case identity'),
    definition: text(
      'Rujukan acak KSS-, tahun dan empat angka; bukan nomor laporan polisi atau perkara.',
      'Opaque reference KSS-, year and four digits; never a police report’s or court’s number.',
    ),
    ...identity,
    example: 'KSS-2024-4071',
  });
