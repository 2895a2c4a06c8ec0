import { expect, test } from '@jest/globals';
import { catalogue } from '../../../schemas/agency/catalogue.ts';

/** id, sensitivity, columns after `periode` (`?` where optional), natural key and its span, as the domain has them. */
const DATASETS = [
  [
    'cooperation-documents',
    'public',
    'nomor_dokumen jenis kategori_mitra nama_mitra tanggal_ttd tanggal_akhir? kode_wilayah',
    'nomor_dokumen',
    'dataset',
  ],
  ['desa-bersinar', 'public', 'kode_desa tahap tema?', 'kode_desa', 'year'],
  [
    'family-resilience',
    'low',
    'kode_wilayah kode_kegiatan jumlah_keluarga',
    'kode_wilayah kode_kegiatan',
    'period',
  ],
  ['peer-educators', 'low', 'npsn jenjang kode_wilayah jumlah_l jumlah_p', 'npsn', 'period'],
  ['educator-training', 'low', 'npsn jenjang kode_wilayah jumlah_pendidik', 'npsn', 'period'],
  [
    'p4gn-activists',
    'low',
    'kode_wilayah lingkungan jenis_kelamin jumlah',
    'kode_wilayah lingkungan jenis_kelamin',
    'period',
  ],
  [
    'rehab-clients',
    'specific',
    'kode_domisili kode_fasilitas layanan jenis_kelamin kelompok_umur zat_utama jumlah_klien_baru',
    'kode_domisili kode_fasilitas layanan jenis_kelamin kelompok_umur zat_utama',
    'period',
  ],
  [
    'rehab-facilities',
    'public',
    'kode_fasilitas nama pemilik tipe kode_wilayah sni_8807 edisi_sni? tanggal_sertifikat?',
    'kode_fasilitas',
    'period',
  ],
  ['ibm-units', 'public', 'kode_unit kode_desa status jumlah_agen', 'kode_unit', 'period'],
  [
    'cases',
    'specific',
    'ref_kasus tanggal_ungkap lingkup kode_tkp kode_asal? kode_tujuan? pasal jumlah_tersangka_l jumlah_tersangka_p',
    'ref_kasus',
    'dataset',
  ],
  [
    'seizures',
    'low',
    'ref_kasus narkotika jumlah satuan basis_berat',
    'ref_kasus narkotika satuan',
    'dataset',
  ],
] as const;

test('the catalogue has the datasets of the domain and no others', () => {
  expect([...catalogue.keys()].sort()).toEqual(DATASETS.map(([id]) => id).sort());
});

test.each(DATASETS)(
  '%s has its sensitivity, columns and natural key',
  (id, sensitivity, columns, key, within) => {
    const dataset = catalogue.get(id);
    expect(dataset?.sensitivity).toBe(sensitivity);
    expect(dataset?.columns.map((column) => column.name + (column.optional ? '?' : ''))).toEqual([
      'periode',
      ...columns.split(' '),
    ]);
    expect(dataset?.key).toEqual({ columns: key.split(' '), within });
  },
);

test('only two datasets are stocks', () => {
  const stocks = [...catalogue.values()].filter((dataset) => dataset.kind === 'stock');
  expect(stocks.map((dataset) => dataset.id).sort()).toEqual(['ibm-units', 'rehab-facilities']);
});
