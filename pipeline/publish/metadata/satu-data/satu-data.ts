import { publisher } from '../../../../schemas/agency/publisher.ts';
import type { Dataset } from '../../../../schemas/model/dataset.ts';
import { type Text, text } from '../../../../schemas/model/text.ts';
import { jsonBytes } from '../../manifest/digest.ts';
import type { PublishedColumn, Tabular } from '../../tabular/tabular.ts';
import type { ReleaseDescription, ReleaseDocument } from '../description.ts';
import { AREAS, indicatorForm, PERIODS } from './indicator.ts';

/**
 * `satu-data.json`: the standard metadata of Satu Data Indonesia (Perpres 39/2019; BPS forms MS-Kegiatan,
 * MS-Variabel and MS-Indikator), every text in Indonesian and English.
 */
export const satuData = (release: ReleaseDescription): ReleaseDocument => ({
  name: 'satu-data.json',
  mediaType: 'application/json; charset=utf-8',
  body: jsonBytes({
    'ms-kegiatan': activity(release),
    'ms-variabel': release.tabulars.flatMap((tabular) =>
      tabular.columns.map((column) => variable(release.dataset, tabular, column)),
    ),
    'ms-indikator': release.dataset.indicators.map((indicator) => indicatorForm(release.dataset, indicator)),
  }),
});

const activity = ({ dataset, version, created, periods }: ReleaseDescription) => ({
  judul: dataset.title,
  versi: version,
  tanggal_terbit: created.slice(0, 10),
  penyelenggara: publisher.title,
  kontak: { surel: publisher.email, laman: publisher.homepage },
  latar_belakang_dan_tujuan: dataset.description,
  cakupan_wilayah: text(publisher.spatial.name, publisher.spatial.name),
  referensi_waktu: { dari: periods[0]?.period ?? null, sampai: periods.at(-1)?.period ?? null },
  frekuensi: text('Bulanan', 'Monthly'),
  cara_pengumpulan: text('Kompilasi produk administrasi', 'Compilation of administrative records'),
  unit_observasi: dataset.rowIs,
  tingkat_penyajian: dataset.release.tables.map((table) => ({
    tabel: table.id,
    judul: table.title,
    periode: PERIODS[table.period],
    wilayah: AREAS[table.area],
  })),
  perlindungan: {
    sensitivitas: dataset.sensitivity,
    ambang_batas: Object.fromEntries(
      Object.entries(dataset.measures).map(([id, measure]) => [id, measure.threshold ?? null]),
    ),
    jeda_hari: dataset.release.lagDays ?? 0,
  },
  retensi: { bulan: dataset.retention.months, alasan: dataset.retention.reason },
  kata_kunci: dataset.keywords,
  lisensi: publisher.license.url,
});

/** The period that the cells of a row describe. */
const TIME_REFERENCE: Readonly<Record<Dataset['kind'], Text>> = {
  flow: text('Selama periode pada baris', 'During the period of the row'),
  stock: text('Keadaan akhir periode pada baris', 'As it stood at the end of the row’s period'),
};

const variable = (dataset: Dataset, { name: file }: Tabular, column: PublishedColumn) => ({
  berkas: file,
  nama: column.name,
  alias: column.title,
  konsep: column.concept,
  definisi: column.definition,
  referensi_waktu: TIME_REFERENCE[dataset.kind],
  klasifikasi_isian: column.classification,
  kode: column.codes?.map(({ code, title }) => ({ kode: code, arti: title })) ?? null,
  ukuran: column.measure,
  satuan: column.unit?.title ?? null,
  tipe_data: column.type,
  dapat_diakses_umum: true,
  aturan_validasi: column.required ? text('Wajib diisi', 'Required') : text('Boleh kosong', 'May be empty'),
});
