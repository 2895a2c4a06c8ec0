import { MONTHS, type SampleRow } from './year.ts';

/** A facility of the sample; `certified` is the day from which it meets SNI 8807, absent if it does not. */
export interface Facility {
  readonly kode: string;
  readonly nama: string;
  readonly pemilik: string;
  readonly tipe: string;
  readonly wilayah: string;
  readonly certified?: string;
}

/** Region, owner, type, day of meeting the standard (- for none), name. */
const LINES = `\
19.71 BNNP KLINIK_PRATAMA 2022-11-08 Klinik Pratama BNNP Kepulauan Bangka Belitung
19.71 BNNP KLINIK_PRATAMA 2023-06-15 Klinik Pratama BNN Kota Pangkal Pinang
19.01 BNNP KLINIK_PRATAMA 2023-10-03 Klinik Pratama BNN Kabupaten Bangka
19.02 BNNP KLINIK_PRATAMA 2024-05-21 Klinik Pratama BNN Kabupaten Belitung
19.03 BNNP KLINIK_PRATAMA 2024-09-12 Klinik Pratama BNN Kabupaten Bangka Selatan
19.01 MITRA_PEMERINTAH RUMAH_SAKIT 2022-12-06 Rumah Sakit Jiwa Daerah Sungailiat
19.71 MITRA_PEMERINTAH RUMAH_SAKIT 2023-03-14 Rumah Sakit Umum Daerah Pangkal Pinang
19.71 MITRA_MASYARAKAT LEMBAGA_MASYARAKAT 2023-08-22 Lembaga Rehabilitasi Harapan Baru
19.71 MITRA_PEMERINTAH PUSKESMAS 2023-04-18 Puskesmas Gerunggang
19.71 MITRA_PEMERINTAH PUSKESMAS 2024-02-20 Puskesmas Girimaya
19.71 MITRA_PEMERINTAH PUSKESMAS 2024-07-09 Puskesmas Taman Sari
19.01 MITRA_PEMERINTAH PUSKESMAS 2023-05-30 Puskesmas Sungailiat
19.01 MITRA_PEMERINTAH PUSKESMAS 2023-11-21 Puskesmas Belinyu
19.01 MITRA_PEMERINTAH PUSKESMAS 2024-03-19 Puskesmas Pemali
19.01 MITRA_PEMERINTAH PUSKESMAS 2024-10-15 Puskesmas Mendo Barat
19.02 MITRA_PEMERINTAH RUMAH_SAKIT 2023-07-11 Rumah Sakit Umum Daerah Tanjungpandan
19.02 MITRA_PEMERINTAH PUSKESMAS 2024-04-23 Puskesmas Tanjungpandan
19.02 MITRA_PEMERINTAH PUSKESMAS 2024-08-06 Puskesmas Sijuk
19.03 MITRA_PEMERINTAH PUSKESMAS 2023-09-05 Puskesmas Toboali
19.03 MITRA_PEMERINTAH PUSKESMAS 2024-06-11 Puskesmas Airgegas
19.04 MITRA_PEMERINTAH PUSKESMAS 2023-10-24 Puskesmas Koba
19.04 MITRA_PEMERINTAH PUSKESMAS 2024-05-14 Puskesmas Pangkalan Baru
19.04 MITRA_PEMERINTAH PUSKESMAS 2024-11-05 Puskesmas Sungai Selan
19.05 MITRA_PEMERINTAH PUSKESMAS 2023-08-01 Puskesmas Mentok
19.05 MITRA_PEMERINTAH PUSKESMAS 2024-08-27 Puskesmas Tempilang
19.06 MITRA_PEMERINTAH RUMAH_SAKIT 2024-01-23 Rumah Sakit Umum Daerah Manggar
19.06 MITRA_PEMERINTAH PUSKESMAS 2024-10-01 Puskesmas Gantung
19.01 MITRA_PEMERINTAH PUSKESMAS - Puskesmas Puding Besar
19.03 MITRA_PEMERINTAH PUSKESMAS - Puskesmas Lepar
19.05 MITRA_MASYARAKAT LEMBAGA_MASYARAKAT - Lembaga Pemulihan Bina Sejahtera
19.06 MITRA_PEMERINTAH PUSKESMAS - Puskesmas Kelapa Kampit`;

/** 5 of the agency and 22 of partners that meet the standard at the year's end, and 4 that do not. */
export const FACILITIES: readonly Facility[] = LINES.split('\n').map((line, index) => {
  const [wilayah = '', pemilik = '', tipe = '', certified = '', ...name] = line.split(' ');
  const kode = `FAS-${String(index + 1).padStart(4, '0')}`;
  return { kode, nama: name.join(' '), pemilik, tipe, wilayah, ...(certified !== '-' && { certified }) };
});

/** The first edition was replaced in the course of 2022. */
const editionOf = (day: string): string => (day < '2023-01-01' ? '2019' : '2022');

/** Every facility in every month, certified from the month of its certificate on. */
export const rehabFacilities = (): readonly SampleRow[] =>
  MONTHS.flatMap((periode) =>
    FACILITIES.map(({ kode, nama, pemilik, tipe, wilayah, certified }) => {
      const about = { periode, kode_fasilitas: kode, nama, pemilik, tipe, kode_wilayah: wilayah };
      return certified && certified.slice(0, 7) <= periode
        ? { ...about, sni_8807: 'YA', edisi_sni: editionOf(certified), tanggal_sertifikat: certified }
        : { ...about, sni_8807: 'TIDAK' };
    }),
  );
