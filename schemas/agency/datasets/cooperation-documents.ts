import * as z from 'zod';
import { optional, textColumn } from '../../model/column.ts';
import { defineDataset } from '../../model/define-dataset.ts';
import { dimension, table } from '../../model/plan.ts';
import { COUNT } from '../../model/satu-data.ts';
import { text } from '../../model/text.ts';
import { documentTypes, partnerCategories } from '../codelists/partners.ts';
import { provinceAndRegencies } from '../codelists/regions.ts';
import { coded, dated, identity, kodeWilayah, periode } from '../columns.ts';
import { inPeriod } from '../row-rules.ts';
import { units } from '../units.ts';

export const dataset = defineDataset({
  id: 'cooperation-documents',
  title: text('Dokumen kerja sama P4GN', 'P4GN cooperation documents'),
  description: text(
    'Nota kesepahaman dan perjanjian kerja sama pencegahan dan pemberantasan narkotika yang ditandatangani BNNP Kepulauan Bangka Belitung dengan mitra.',
    'Memoranda of understanding and cooperation agreements on narcotics prevention and eradication that BNNP Kepulauan Bangka Belitung signed with partners.',
  ),
  rowIs: text('satu dokumen yang ditandatangani', 'one signed document'),
  keywords: [
    text('kerja sama', 'cooperation'),
    text('nota kesepahaman', 'memorandum of understanding'),
    text('P4GN', 'P4GN'),
  ],
  field: 'KERJA_SAMA',
  sensitivity: 'public',
  kind: 'flow',
  row: z.object({
    periode: periode(),
    nomor_dokumen: textColumn(60, {
      title: text('Nomor dokumen', 'Document number'),
      concept: text('Identitas dokumen', 'Document identity'),
      definition: text('Nomor pada naskah yang ditandatangani.', 'The number on the signed text.'),
      ...identity,
      example: 'PKS/012/III/2024/BNNP-BABEL',
    }),
    jenis: coded(documentTypes, {
      title: text('Jenis dokumen', 'Document type'),
      concept: text('Bentuk kerja sama', 'Form of cooperation'),
      definition: text(
        'MOU untuk nota kesepahaman, PKS untuk perjanjian kerja sama.',
        'MOU for a memorandum, PKS for an agreement.',
      ),
      example: 'PKS',
    }),
    kategori_mitra: coded(partnerCategories, {
      title: text('Kategori mitra', 'Partner category'),
      concept: text('Jenis lembaga mitra', 'Kind of partner institution'),
      definition: text(
        'Kelompok lembaga yang menandatangani bersama BNNP.',
        'Group of the institution that signed with the agency.',
      ),
      example: 'PENDIDIKAN',
    }),
    nama_mitra: textColumn(120, {
      title: text('Nama mitra', 'Partner name'),
      concept: text('Lembaga mitra', 'Partner institution'),
      definition: text(
        'Nama resmi lembaga mitra, bukan nama orang.',
        'Official name of the partner institution, never a person’s.',
      ),
      ...identity,
      example: 'Universitas Bangka Belitung',
    }),
    tanggal_ttd: dated({
      title: text('Tanggal tanda tangan', 'Date of signature'),
      concept: text('Waktu penandatanganan', 'Time of signature'),
      definition: text('Tanggal dokumen ditandatangani.', 'The date on which the document was signed.'),
      example: '2024-03-14',
    }),
    tanggal_akhir: optional(
      dated({
        title: text('Tanggal berakhir', 'End date'),
        concept: text('Masa berlaku', 'Term'),
        definition: text(
          'Tanggal berakhirnya kerja sama; kosong bila tanpa batas.',
          'The date on which the cooperation ends; empty if open-ended.',
        ),
        example: '2027-03-13',
        future: true,
      }),
    ),
    kode_wilayah: kodeWilayah(
      provinceAndRegencies,
      text(
        'Wilayah kerja mitra: provinsi (19) atau kabupaten/kota (19.71).',
        'Where the partner works: the province (19) or a regency (19.71).',
      ),
    ),
  }),
  key: { columns: ['nomor_dokumen'], within: 'dataset' },
  area: { column: 'kode_wilayah' },
  rules: [
    inPeriod('signed-in-period', 'tanggal_ttd'),
    {
      id: 'ends-after-signature',
      column: 'tanggal_akhir',
      holds: (row) => row.tanggal_akhir === undefined || row.tanggal_akhir >= row.tanggal_ttd,
      expected: text('tanggal yang sama atau sesudah tanggal_ttd', 'a date on or after tanggal_ttd'),
    },
  ],
  dimensions: { kategori_mitra: dimension('kategori_mitra', partnerCategories) },
  measures: {
    dokumen: {
      title: text('Dokumen kerja sama', 'Cooperation documents'),
      kind: 'count',
      columns: [],
      unit: units.document,
    },
  },
  release: {
    records: {
      columns: [
        'periode',
        'nomor_dokumen',
        'jenis',
        'kategori_mitra',
        'nama_mitra',
        'tanggal_ttd',
        'tanggal_akhir',
        'kode_wilayah',
      ],
    },
    tables: [
      table({ id: 'tahun', period: 'year', measures: ['dokumen'], partial: true }),
      table({ id: 'bulan', period: 'month', measures: ['dokumen'] }),
      table({
        id: 'bulan-kategori',
        title: text('Per bulan dan kategori mitra', 'By month and partner category'),
        period: 'month',
        by: ['kategori_mitra'],
        measures: ['dokumen'],
      }),
      table({
        id: 'tahun-kategori',
        title: text('Per tahun dan kategori mitra', 'By year and partner category'),
        period: 'year',
        by: ['kategori_mitra'],
        measures: ['dokumen'],
        partial: true,
      }),
    ],
  },
  indicators: [
    {
      id: 'cooperation-documents',
      of: 'dokumen',
      breakdown: ['kategori_mitra'],
      title: text('Dokumen kerja sama', 'Cooperation documents'),
      concept: text('Kerja sama P4GN', 'P4GN cooperation'),
      definition: text(
        'Jumlah dokumen kerja sama yang ditandatangani dalam periode.',
        'Number of cooperation documents signed in the period.',
      ),
      classification: partnerCategories.title,
      measure: COUNT,
      unit: units.document,
    },
  ],
  retention: {
    months: 120,
    reason: text(
      'Dokumen publik; baris diterbitkan seluruhnya.',
      'Public documents; all rows are published.',
    ),
  },
});
