import * as z from 'zod';
import { isValidOn } from '../../model/code-list.ts';
import { code, codes, optional } from '../../model/column.ts';
import { defineDataset } from '../../model/define-dataset.ts';
import { dimension, table } from '../../model/plan.ts';
import { COUNT, NOMINAL, NONE, RATIO } from '../../model/satu-data.ts';
import { text as t } from '../../model/text.ts';
import { articles, scopes } from '../codelists/law.ts';
import { regencies } from '../codelists/regions.ts';
import { coded, counted, dated, KEMENDAGRI, kodeKabupaten, periode, refKasus } from '../columns.ts';
import { inPeriod } from '../row-rules.ts';
import { units } from '../units.ts';

const suspects = t('Tersangka', 'Suspects');

export const dataset = defineDataset({
  id: 'cases',
  title: t('Kasus narkotika', 'Narcotics cases'),
  description: t(
    'Kasus jaringan narkotika yang diungkap BNNP Kepulauan Bangka Belitung, menurut bulan dan lingkup. Baris kasus tidak pernah diterbitkan.',
    'Narcotics network cases that BNNP Kepulauan Bangka Belitung uncovered, by month and scope. Case rows are never published.',
  ),
  rowIs: t('satu kasus', 'one case'),
  keywords: [t('kasus', 'cases'), t('tersangka', 'suspects'), t('pemberantasan', 'eradication')],
  field: 'PEMBERANTASAN',
  sensitivity: 'specific',
  kind: 'flow',
  row: z.object({
    periode: periode(),
    ref_kasus: refKasus(),
    tanggal_ungkap: dated({
      title: t('Tanggal ungkap', 'Date uncovered'),
      concept: t('Waktu pengungkapan', 'Time of uncovering'),
      definition: t('Tanggal kasus diungkap.', 'The date on which the case was uncovered.'),
      example: '2024-03-05',
    }),
    lingkup: coded(scopes, {
      title: t('Lingkup', 'Scope'),
      concept: t('Lingkup jaringan', 'Scope of the network'),
      definition: t(
        'ANTARPROVINSI bila jaringan melintasi batas provinsi, selain itu LOKAL.',
        'ANTARPROVINSI if the network crosses the province’s border, else LOKAL.',
      ),
      example: 'ANTARPROVINSI',
    }),
    kode_tkp: code(regencies, {
      title: t('Kode TKP', 'Scene code'),
      concept: t('Tempat kejadian perkara', 'Scene of the case'),
      definition: t('Kabupaten/kota tempat kejadian perkara.', 'Regency or city of the scene of the case.'),
      classification: KEMENDAGRI,
      measure: NOMINAL,
      example: '19.71',
    }),
    kode_asal: optional(
      kodeKabupaten({
        title: t('Kode asal', 'Origin code'),
        concept: t('Jalur peredaran', 'Trafficking route'),
        definition: t(
          'Kabupaten/kota asal barang, di seluruh Indonesia; wajib untuk ANTARPROVINSI.',
          'Regency that the goods came from, anywhere in Indonesia; required for ANTARPROVINSI.',
        ),
        example: '12.13',
      }),
    ),
    kode_tujuan: optional(
      kodeKabupaten({
        title: t('Kode tujuan', 'Destination code'),
        concept: t('Jalur peredaran', 'Trafficking route'),
        definition: t(
          'Kabupaten/kota tujuan barang, di seluruh Indonesia.',
          'Regency that the goods went to, anywhere in Indonesia.',
        ),
        example: '19.71',
      }),
    ),
    pasal: codes(articles, {
      title: t('Pasal', 'Articles'),
      concept: t('Pasal yang disangkakan', 'Articles charged'),
      definition: t(
        'Pasal yang disangkakan, dipisah |, berlaku pada tanggal_ungkap.',
        'Articles charged, joined by |, in force on tanggal_ungkap.',
      ),
      classification: articles.title,
      measure: NOMINAL,
      example: 'UU35-114|UU35-132',
    }),
    jumlah_tersangka_l: counted(units.suspect, {
      title: t('Tersangka laki-laki', 'Male suspects'),
      concept: suspects,
      definition: t('Banyaknya tersangka laki-laki dalam kasus.', 'Number of male suspects in the case.'),
      example: '2',
    }),
    jumlah_tersangka_p: counted(units.suspect, {
      title: t('Tersangka perempuan', 'Female suspects'),
      concept: suspects,
      definition: t('Banyaknya tersangka perempuan dalam kasus.', 'Number of female suspects in the case.'),
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
      expected: t('kode_asal untuk kasus ANTARPROVINSI', 'kode_asal for a case that is ANTARPROVINSI'),
    },
    {
      id: 'articles-in-force',
      column: 'pasal',
      holds: (row) => row.pasal.every((article) => isValidOn(articles, article, row.tanggal_ungkap)),
      expected: t('pasal yang berlaku pada tanggal_ungkap', 'articles in force on tanggal_ungkap'),
    },
  ],
  dimensions: { lingkup: dimension('lingkup', scopes) },
  measures: {
    kasus: { title: t('Kasus', 'Cases'), kind: 'count', columns: [], unit: units.case },
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
        title: t('Per bulan dan lingkup', 'By month and scope'),
        period: 'month',
        by: ['lingkup'],
        measures: ['kasus'],
      }),
      table({
        id: 'tahun-lingkup',
        title: t('Per tahun dan lingkup', 'By year and scope'),
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
      title: t('Kasus jaringan narkotika', 'Narcotics network cases'),
      concept: t('Pemberantasan jaringan', 'Action against networks'),
      definition: t('Jumlah kasus yang diungkap dalam periode.', 'Number of cases uncovered in the period.'),
      classification: scopes.title,
      measure: COUNT,
      unit: units.case,
    },
    {
      id: 'suspects',
      of: 'tersangka',
      title: suspects,
      concept: t('Pemberantasan jaringan', 'Action against networks'),
      definition: t(
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
      title: t('Tersangka per kasus', 'Suspects per case'),
      concept: t('Pemberantasan jaringan', 'Action against networks'),
      definition: t('Rata-rata tersangka per kasus dalam setahun.', 'Average suspects per case in the year.'),
      classification: NONE,
      measure: RATIO,
      unit: units.suspectsPerCase,
    },
  ],
  retention: {
    months: 36,
    reason: t(
      'Data perkara yang bersifat spesifik (UU PDP); disimpan hanya selama koreksi masih mungkin.',
      'Specific personal data on crime (UU PDP); kept only while corrections are possible.',
    ),
  },
});
