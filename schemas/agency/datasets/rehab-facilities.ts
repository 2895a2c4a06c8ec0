import * as z from 'zod';
import { groupsOf } from '../../model/code-list.ts';
import { optional, textColumn } from '../../model/column.ts';
import { defineDataset } from '../../model/define-dataset.ts';
import { dimension, table } from '../../model/plan.ts';
import { COUNT } from '../../model/satu-data.ts';
import { text } from '../../model/text.ts';
import {
  certified,
  facilityTypes,
  operators,
  owners,
  standardEditions,
} from '../codelists/rehabilitation.ts';
import { coded, dated, identity, kodeFasilitas, kodeWilayah, periode } from '../columns.ts';
import { units } from '../units.ts';

const sniFacilities = {
  of: 'fasilitas',
  concept: text('Mutu layanan rehabilitasi', 'Quality of rehabilitation services'),
  classification: operators.title,
  measure: COUNT,
  unit: units.facility,
} as const;

export const dataset = defineDataset({
  id: 'rehab-facilities',
  title: text('Fasilitas rehabilitasi', 'Rehabilitation facilities'),
  description: text(
    'Fasilitas rehabilitasi narkotika milik BNNP Kepulauan Bangka Belitung, jajaran, dan mitra, serta pemenuhan SNI 8807. Keadaan akhir bulan.',
    'Narcotics rehabilitation facilities of BNNP Kepulauan Bangka Belitung, its branches and partners, and whether they meet SNI 8807. As of the month’s end.',
  ),
  rowIs: text('satu fasilitas pada akhir bulan', 'one facility at the month’s end'),
  keywords: [
    text('fasilitas rehabilitasi', 'rehabilitation facilities'),
    text('SNI 8807', 'SNI 8807'),
    text('rehabilitasi', 'rehabilitation'),
  ],
  field: 'REHABILITASI',
  sensitivity: 'public',
  theme: 'HEAL',
  kind: 'stock',
  plausible: { share: 0.5 },
  row: z.object({
    periode: periode(),
    kode_fasilitas: kodeFasilitas(),
    nama: textColumn(120, {
      title: text('Nama fasilitas', 'Facility name'),
      concept: text('Identitas fasilitas', 'Facility identity'),
      definition: text(
        'Nama resmi fasilitas, bukan nama orang.',
        'Official name of the facility, never a person’s.',
      ),
      ...identity,
      example: 'Klinik Pratama BNN Kota Pangkal Pinang',
    }),
    pemilik: coded(owners, {
      title: text('Pemilik', 'Owner'),
      concept: text('Kepemilikan', 'Ownership'),
      definition: text('Pemilik fasilitas.', 'Who owns the facility.'),
      example: 'BNNP',
    }),
    tipe: coded(facilityTypes, {
      title: text('Tipe', 'Type'),
      concept: text('Tipe fasilitas', 'Facility type'),
      definition: text('Bentuk fasilitas.', 'Form of the facility.'),
      example: 'KLINIK_PRATAMA',
    }),
    kode_wilayah: kodeWilayah(),
    sni_8807: coded(certified, {
      title: text('SNI 8807', 'SNI 8807'),
      concept: text('Standar layanan rehabilitasi', 'Standard of rehabilitation services'),
      definition: text(
        'YA bila memenuhi SNI 8807 pada akhir bulan.',
        'YA if it meets SNI 8807 at the month’s end.',
      ),
      example: 'YA',
    }),
    edisi_sni: optional(
      coded(standardEditions, {
        title: text('Edisi SNI', 'SNI edition'),
        concept: text('Standar layanan rehabilitasi', 'Standard of rehabilitation services'),
        definition: text(
          'Tahun edisi SNI 8807 yang dipenuhi; kosong bila belum.',
          'Year of the edition of SNI 8807 that it meets; empty if none.',
        ),
        example: '2022',
      }),
    ),
    tanggal_sertifikat: optional(
      dated({
        title: text('Tanggal sertifikat', 'Certificate date'),
        concept: text('Waktu pemenuhan standar', 'Time of meeting the standard'),
        definition: text(
          'Tanggal pemenuhan SNI 8807 dinyatakan; kosong bila belum.',
          'Date on which SNI 8807 was declared met; empty if it is not.',
        ),
        example: '2024-02-20',
      }),
    ),
  }),
  key: { columns: ['kode_fasilitas'], within: 'period' },
  area: { column: 'kode_wilayah' },
  rules: [
    {
      id: 'edition-only-with-sni',
      column: 'edisi_sni',
      holds: (row) => row.sni_8807 === 'YA' || row.edisi_sni === undefined,
      expected: text('kosong bila sni_8807 TIDAK', 'empty where sni_8807 is TIDAK'),
    },
    {
      id: 'certificate-only-with-sni',
      column: 'tanggal_sertifikat',
      holds: (row) => row.sni_8807 === 'YA' || row.tanggal_sertifikat === undefined,
      expected: text('kosong bila sni_8807 TIDAK', 'empty where sni_8807 is TIDAK'),
    },
    {
      id: 'certified-by-period',
      column: 'tanggal_sertifikat',
      holds: (row) =>
        row.tanggal_sertifikat === undefined || row.tanggal_sertifikat.slice(0, 7) <= row.periode,
      expected: text('tanggal di atau sebelum bulan periode', 'a date in or before the month of the period'),
    },
  ],
  dimensions: {
    pengelola: dimension('pemilik', operators, groupsOf(owners)),
    sni_8807: dimension('sni_8807', certified),
  },
  measures: {
    fasilitas: {
      title: text('Fasilitas rehabilitasi', 'Rehabilitation facilities'),
      kind: 'count',
      columns: [],
      unit: units.facility,
    },
  },
  release: {
    records: {
      columns: [
        'periode',
        'kode_fasilitas',
        'nama',
        'pemilik',
        'tipe',
        'kode_wilayah',
        'sni_8807',
        'edisi_sni',
        'tanggal_sertifikat',
      ],
    },
    // Every table is by operator: the two reported figures do not add up to anything that was reported.
    tables: [
      table({
        id: 'tahun-pengelola-sni',
        title: text('Per tahun, pengelola, dan SNI 8807', 'By year, operator and SNI 8807'),
        period: 'year',
        by: ['pengelola', 'sni_8807'],
        measures: ['fasilitas'],
        partial: true,
      }),
      table({
        id: 'bulan-pengelola-sni',
        title: text('Per bulan, pengelola, dan SNI 8807', 'By month, operator and SNI 8807'),
        period: 'month',
        by: ['pengelola', 'sni_8807'],
        measures: ['fasilitas'],
      }),
    ],
  },
  indicators: [
    {
      ...sniFacilities,
      id: 'sni-facilities-agency',
      where: { pengelola: 'BNNP', sni_8807: 'YA' },
      title: text('Fasilitas BNNP memenuhi SNI', 'Agency facilities that meet the standard'),
      definition: text(
        'Jumlah fasilitas BNNP dan jajaran yang memenuhi SNI 8807 pada akhir periode.',
        'Number of facilities of the agency and its branches that meet SNI 8807 at the end of the period.',
      ),
    },
    {
      ...sniFacilities,
      id: 'sni-facilities-other',
      where: { pengelola: 'MITRA', sni_8807: 'YA' },
      title: text('Fasilitas mitra memenuhi SNI', 'Partner facilities that meet the standard'),
      definition: text(
        'Jumlah fasilitas mitra yang memenuhi SNI 8807 pada akhir periode, sebagaimana dilaporkan.',
        'Number of partner facilities that meet SNI 8807 at the end of the period, as reported.',
      ),
      notes: [
        text(
          'Diperselisihkan: 22 fasilitas dilaporkan untuk 2024; satu media lain membacanya sebagai 1 fasilitas mitra ber-SNI dan 22 fasilitas mitra.',
          'Disputed: 22 facilities were reported for 2024; one other outlet reads it as 1 partner facility that meets SNI and 22 partner facilities.',
        ),
        text('Tidak dijumlahkan dengan fasilitas BNNP.', 'Never summed with the facilities of the agency.'),
      ],
    },
  ],
  retention: {
    months: 120,
    reason: text('Data publik; baris diterbitkan seluruhnya.', 'Public data; all rows are published.'),
  },
});
