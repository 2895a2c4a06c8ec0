import type { Random } from './random.ts';
import { type SampleRow, spread, workday, YEAR } from './year.ts';

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** The partners of the year's 33 documents: type, category, region, name. */
const PARTNERS = `\
MOU PEMERINTAH 19 Pemerintah Provinsi Kepulauan Bangka Belitung
PKS PEMERINTAH 19 Kantor Wilayah Kementerian Agama Kepulauan Bangka Belitung
PKS PEMERINTAH 19 Dinas Pendidikan Provinsi Kepulauan Bangka Belitung
PKS PEMERINTAH 19 Dinas Kesehatan Provinsi Kepulauan Bangka Belitung
MOU PEMERINTAH 19.01 Pemerintah Kabupaten Bangka
MOU PEMERINTAH 19.02 Pemerintah Kabupaten Belitung
MOU PEMERINTAH 19.03 Pemerintah Kabupaten Bangka Selatan
MOU PEMERINTAH 19.04 Pemerintah Kabupaten Bangka Tengah
MOU PEMERINTAH 19.05 Pemerintah Kabupaten Bangka Barat
MOU PEMERINTAH 19.06 Pemerintah Kabupaten Belitung Timur
MOU PEMERINTAH 19.71 Pemerintah Kota Pangkal Pinang
PKS PEMERINTAH 19.05 Kantor Pelabuhan Muntok
MOU PENDIDIKAN 19.01 Universitas Bangka Belitung
PKS PENDIDIKAN 19.01 Politeknik Manufaktur Negeri Bangka Belitung
PKS PENDIDIKAN 19.01 IAIN Syaikh Abdurrahman Siddik
MOU PENDIDIKAN 19.71 Universitas Muhammadiyah Bangka Belitung
PKS PENDIDIKAN 19.71 Poltekkes Kemenkes Pangkalpinang
PKS PENDIDIKAN 19.71 Musyawarah Kerja Kepala Sekolah SMA Pangkal Pinang
PKS PENDIDIKAN 19.02 Musyawarah Kerja Kepala Sekolah SMK Belitung
PKS PENDIDIKAN 19.04 Musyawarah Kerja Kepala Sekolah SMP Bangka Tengah
PKS KOMUNITAS 19 Karang Taruna Provinsi Kepulauan Bangka Belitung
PKS KOMUNITAS 19 Kwartir Daerah Gerakan Pramuka Bangka Belitung
PKS KOMUNITAS 19 Komite Olahraga Nasional Indonesia Bangka Belitung
MOU KOMUNITAS 19 Majelis Ulama Indonesia Bangka Belitung
PKS KOMUNITAS 19.71 Forum Kerukunan Umat Beragama Pangkal Pinang
PKS KOMUNITAS 19.03 Himpunan Nelayan Toboali
PKS KOMUNITAS 19.02 Komunitas Pemuda Tanjungpandan
MOU SWASTA 19 Kamar Dagang dan Industri Bangka Belitung
PKS SWASTA 19 Perhimpunan Hotel dan Restoran Bangka Belitung
PKS SWASTA 19.71 Perusahaan Pertambangan Timah Pangkal Pinang
PKS SWASTA 19.04 Perkebunan Kelapa Sawit Koba
PKS SWASTA 19.02 Pengelola Bandar Udara Tanjungpandan
PKS SWASTA 19.06 Perkebunan Lada Manggar`
  .split('\n')
  .map((line) => line.split(' '));

const MONTHLY = [1, 3, 4, 2, 4, 3, 3, 4, 3, 2, 3, 1];

/** The last day of a term: the day before the signature's anniversary. */
const endOf = (signed: string, years: number): string => {
  const end = new Date(`${Number(signed.slice(0, 4)) + years}${signed.slice(4)}T00:00:00Z`);
  end.setUTCDate(end.getUTCDate() - 1);
  return end.toISOString().slice(0, 10);
};

/** 33 documents, numbered in the order of their signatures. */
export const cooperationDocuments = (random: Random): readonly SampleRow[] => {
  const days = spread(MONTHLY)
    .map((periode) => workday(random, periode))
    .sort();
  return random.shuffle(PARTNERS).map(([jenis = '', kategori = '', wilayah = '', ...name], index) => {
    const signed = days[index] ?? '';
    const number = String(index + 1).padStart(3, '0');
    const years = random.pick([2, 3, 5, 0]);
    return {
      periode: signed.slice(0, 7),
      nomor_dokumen: `${jenis}/${number}/${ROMAN[Number(signed.slice(5, 7)) - 1]}/${YEAR}/BNNP-BABEL`,
      jenis,
      kategori_mitra: kategori,
      nama_mitra: name.join(' '),
      tanggal_ttd: signed,
      tanggal_akhir: years === 0 ? '' : endOf(signed, years),
      kode_wilayah: wilayah,
    };
  });
};
