import * as z from 'zod';
import { isValidOn } from '../../model/code-list.ts';
import { codeColumn, codesColumn, optional } from '../../model/column.ts';
import { defineDataset } from '../../model/define-dataset.ts';
import { dimension, table } from '../../model/plan.ts';
import { COUNT, NOMINAL, NONE, RATIO } from '../../model/satu-data.ts';
import { text } from '../../model/text.ts';
import { articles, scopes } from '../codelists/law.ts';
import { regencies } from '../codelists/regions.ts';
import { coded, counted, dated, KEMENDAGRI, kodeKabupaten, periode, refKasus } from '../columns.ts';
import { inPeriod } from '../row-rules.ts';
import { units } from '../units.ts';

const suspects = text('Tersangka', 'Suspects');

export const dataset = defineDataset({
  id: 'cases',
  title: text('Kasus narkotika', 'Narcotics cases'),
  description: text(
    'Kasus jaringan narkotika yang diungkap BNNP Kepulauan Bangka Belitung, menurut bulan dan lingkup. Baris kasus tidak pernah diterbitkan.',
    'Narcotics network cases that BNNP Kepulauan Bangka Belitung uncovered, by month and scope. Case rows are never published.',
  ),
  rowIs: text('satu kasus', 'one case'),
  keywords: [text('kasus', 'cases'), text('tersangka', 'suspects'), text('pemberantasan', 'eradication')],
  field: 'PEMBERANTASAN',
  sensitivity: 'specific',
  kind: 'flow',
  row: z.object({
    periode: periode(),
    ref_kasus: refKasus(),
    tanggal_ungkap: dated({
      title: text('Tanggal ungkap', 'Date uncovered'),
      concept: text('Waktu pengungkapan', 'Time of uncovering'),
      definition: text('Tanggal kasus diungkap.', 'The date on which the case was uncovered.'),
      example: '2024-03-05',
    }),
    lingkup: coded(scopes, {
      title: text('Lingkup', 'Scope'),
      concept: text('Lingkup jaringan', 'Scope of the network'),
      definition: text(
        'ANTARPROVINSI bila jaringan melintasi batas provinsi, selain itu LOKAL.',
        'ANTARPROVINSI if the network crosses the province’s border, else LOKAL.',
      ),
      example: 'ANTARPROVINSI',
    }),
    kode_tkp: codeColumn(regencies, {
      title: text('Kode TKP', 'Scene code'),
      concept: text('Tempat kejadian perkara', 'Scene of the case'),
      definition: text(
        'Kabupaten/kota tempat kejadian perkara.',
        'Regency or city of the scene of the case.',
      ),
      classification: KEMENDAGRI,
      measure: NOMINAL,
      example: '19.71',
    }),
    kode_asal: optional(
      kodeKabupaten({
        title: text('Kode asal', 'Origin code'),
        concept: text('Jalur peredaran', 'Trafficking route'),
        definition: text(
          'Kabupaten/kota asal barang, di seluruh Indonesia; wajib untuk ANTARPROVINSI.',
          'Regency that the goods came from, anywhere in Indonesia; required for ANTARPROVINSI.',
        ),
        example: '12.13',
      }),
    ),
    kode_tujuan: optional(
      kodeKabupaten({
        title: text('Kode tujuan', 'Destination code'),
        concept: text('Jalur peredaran', 'Trafficking route'),
        definition: text(
          'Kabupaten/kota tujuan barang, di seluruh Indonesia.',
          'Regency that the goods went to, anywhere in Indonesia.',
        ),
        example: '19.71',
      }),
    ),
    pasal: codesColumn(articles, {
      title: text('Pasal', 'Articles'),
      concept: text('Pasal yang disangkakan', 'Articles charged'),
      definition: text(
        'Pasal yang disangkakan, dipisah |, berlaku pada tanggal_ungkap.',
        'Articles charged, joined by |, in force on tanggal_ungkap.',
      ),
      classification: articles.title,
      measure: NOMINAL,
      example: 'UU35-114|UU35-132',
    }),
    jumlah_tersangka_l: counted(units.suspect, {
      title: text('Tersangka laki-laki', 'Male suspects'),
      concept: suspects,
      definition: text('Banyaknya tersangka laki-laki dalam kasus.', 'Number of male suspects in the case.'),
      example: '2',
    }),
    jumlah_tersangka_p: counted(units.suspect, {
      title: text('Tersangka perempuan', 'Female suspects'),
      concept: suspects,
      definition: text(
        'Banyaknya tersangka perempuan dalam kasus.',
        'Number of female suspects in the case.',
      ),
      example: '0',
    }),
  }),
  key: { columns: ['ref_kasus'], within: 'dataset' },
  area: { column: 'kode_tkp' },
  rules: [
    inPeriod('uncovered-in-period', 'tanggal_ungkap'),
    {
      id: 'origin-of-interprovincial',
      column: 'kode_asal',
      holds: (row) => row.lingkup !== 'ANTARPROVINSI' || row.kode_asal !== undefined,
      expected: text('kode_asal untuk kasus ANTARPROVINSI', 'kode_asal for a case that is ANTARPROVINSI'),
    },
    {
      id: 'articles-in-force',
      column: 'pasal',
      holds: (row) => row.pasal.every((article) => isValidOn(articles, article, row.tanggal_ungkap)),
      expected: text('pasal yang berlaku pada tanggal_ungkap', 'articles in force on tanggal_ungkap'),
    },
  ],
  dimensions: { lingkup: dimension('lingkup', scopes) },
  measures: {
    kasus: { title: text('Kasus', 'Cases'), kind: 'count', columns: [], unit: units.case },
    tersangka: {
      title: suspects,
      kind: 'sum',
      columns: ['jumlah_tersangka_l', 'jumlah_tersangka_p'],
      unit: units.suspect,
      threshold: 5,
    },
  },
  release: {
    lagDays: 30,
    tables: [
      table({ id: 'tahun', period: 'year', measures: ['kasus', 'tersangka'] }),
      table({ id: 'bulan', period: 'month', measures: ['kasus'] }),
      table({
        id: 'bulan-lingkup',
        title: text('Per bulan dan lingkup', 'By month and scope'),
        period: 'month',
        by: ['lingkup'],
        measures: ['kasus'],
      }),
      table({
        id: 'tahun-lingkup',
        title: text('Per tahun dan lingkup', 'By year and scope'),
        period: 'year',
        by: ['lingkup'],
        measures: ['kasus'],
      }),
    ],
  },
  indicators: [
    {
      id: 'syndicate-cases',
      of: 'kasus',
      breakdown: ['lingkup'],
      title: text('Kasus jaringan narkotika', 'Narcotics network cases'),
      concept: text('Pemberantasan jaringan', 'Action against networks'),
      definition: text(
        'Jumlah kasus yang diungkap dalam periode.',
        'Number of cases uncovered in the period.',
      ),
      classification: scopes.title,
      measure: COUNT,
      unit: units.case,
    },
    {
      id: 'suspects',
      of: 'tersangka',
      title: suspects,
      concept: text('Pemberantasan jaringan', 'Action against networks'),
      definition: text(
        'Jumlah tersangka dalam kasus yang diungkap dalam setahun.',
        'Number of suspects in the cases uncovered in the year.',
      ),
      classification: NONE,
      measure: COUNT,
      unit: units.suspect,
    },
    {
      id: 'suspects-per-case',
      ratio: { of: 'suspects', per: 'syndicate-cases', decimals: 1 },
      title: text('Tersangka per kasus', 'Suspects per case'),
      concept: text('Pemberantasan jaringan', 'Action against networks'),
      definition: text(
        'Rata-rata tersangka per kasus dalam setahun.',
        'Average suspects per case in the year.',
      ),
      classification: NONE,
      measure: RATIO,
      unit: units.suspectsPerCase,
    },
  ],
  retention: {
    months: 36,
    reason: text(
      'Data perkara yang bersifat spesifik (UU PDP); disimpan hanya selama koreksi masih mungkin.',
      'Specific personal data on crime (UU PDP); kept only while corrections are possible.',
    ),
  },
});
