import { regencies } from './codelists/regions.ts';
import { code, month } from './column.ts';
import { text as t } from './text.ts';

/** Columns that several datasets share, so that a name means one thing everywhere. */

export const periode = () =>
  month({
    title: t('Periode', 'Period'),
    concept: t('Waktu kejadian', 'Time of the event'),
    definition: t(
      'Bulan laporan, YYYY-MM. Sama di seluruh berkas dan sama dengan periode unggahan.',
      'The month reported, YYYY-MM. The same throughout a file and the same as the upload’s period.',
    ),
    classification: t('Kalender Masehi, bulan', 'Gregorian calendar, month'),
    measure: t('Nominal', 'Nominal'),
    example: '2024-03',
  });

export const kodeWilayah = () =>
  code(regencies, {
    title: t('Kode wilayah', 'Region code'),
    concept: t('Wilayah administrasi', 'Administrative region'),
    definition: t(
      'Kabupaten/kota tempat kegiatan, kode Kemendagri bertitik seperti 19.71.',
      'Regency or city where it took place, dotted Kemendagri code such as 19.71.',
    ),
    classification: t('Kode wilayah Kemendagri', 'Kemendagri region codes'),
    measure: t('Nominal', 'Nominal'),
    example: '19.71',
  });
