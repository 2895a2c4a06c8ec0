import * as z from 'zod';
import { defineDataset } from '../../model/define-dataset.ts';
import { dimension, table } from '../../model/plan.ts';
import { COUNT } from '../../model/satu-data.ts';
import { text } from '../../model/text.ts';
import { settings } from '../codelists/prevention.ts';
import { coded, counted, jenisKelamin, kodeWilayah, periode } from '../columns.ts';
import { units } from '../units.ts';

export const dataset = defineDataset({
  id: 'p4gn-activists',
  title: text('Penggiat P4GN', 'P4GN activists'),
  description: text(
    'Penggiat pencegahan dan pemberantasan narkotika (P4GN) yang dibentuk BNNP Kepulauan Bangka Belitung, menurut lingkungan.',
    'Activists for narcotics prevention and eradication (P4GN) whom BNNP Kepulauan Bangka Belitung trained, by setting.',
  ),
  rowIs: text(
    'satu kabupaten/kota, lingkungan, dan jenis kelamin',
    'one combination of regency, setting and sex',
  ),
  keywords: [
    text('penggiat', 'activists'),
    text('P4GN', 'P4GN'),
    text('pemberdayaan masyarakat', 'community work'),
  ],
  field: 'PEMBERDAYAAN',
  sensitivity: 'low',
  kind: 'flow',
  row: z.object({
    periode: periode(),
    kode_wilayah: kodeWilayah(),
    lingkungan: coded(settings, {
      title: text('Lingkungan', 'Setting'),
      concept: text('Lingkungan kegiatan penggiat', 'Setting of the activists’ work'),
      definition: text('Lingkungan tempat penggiat bekerja.', 'The setting that the activists work in.'),
      example: 'PENDIDIKAN',
    }),
    jenis_kelamin: jenisKelamin(),
    jumlah: counted(units.person, {
      title: text('Jumlah penggiat', 'Activists'),
      concept: text('Penggiat P4GN', 'P4GN activists'),
      definition: text(
        'Banyaknya penggiat yang dibentuk pada bulan ini; satu orang dihitung sekali setahun.',
        'Number of activists trained this month; a person counts once a year.',
      ),
      example: '12',
    }),
  }),
  key: { columns: ['kode_wilayah', 'lingkungan', 'jenis_kelamin'], within: 'period' },
  area: { column: 'kode_wilayah' },
  dimensions: { lingkungan: dimension('lingkungan', settings) },
  measures: {
    penggiat: {
      title: text('Penggiat P4GN', 'P4GN activists'),
      kind: 'sum',
      columns: ['jumlah'],
      unit: units.person,
      threshold: 5,
    },
  },
  release: {
    tables: [
      table({ id: 'tahun', period: 'year', measures: ['penggiat'] }),
      table({ id: 'bulan', period: 'month', measures: ['penggiat'] }),
      table({
        id: 'bulan-lingkungan',
        title: text('Per bulan dan lingkungan', 'By month and setting'),
        period: 'month',
        by: ['lingkungan'],
        measures: ['penggiat'],
      }),
      table({
        id: 'tahun-lingkungan',
        title: text('Per tahun dan lingkungan', 'By year and setting'),
        period: 'year',
        by: ['lingkungan'],
        measures: ['penggiat'],
      }),
      table({ id: 'tahun-wilayah', period: 'year', area: 'regency', measures: ['penggiat'] }),
    ],
  },
  indicators: [
    {
      id: 'p4gn-activists',
      of: 'penggiat',
      breakdown: ['lingkungan'],
      title: text('Penggiat P4GN', 'P4GN activists'),
      concept: text('Pemberdayaan masyarakat antinarkoba', 'Community work against drugs'),
      definition: text(
        'Jumlah penggiat P4GN yang dibentuk dalam periode.',
        'Number of P4GN activists trained in the period.',
      ),
      classification: settings.title,
      measure: COUNT,
      unit: units.person,
    },
  ],
  retention: {
    months: 60,
    reason: text(
      'Agregat tanpa identitas; disimpan untuk koreksi dan pembandingan lima tahun.',
      'Counts without identities; kept for corrections and five-year comparisons.',
    ),
  },
});
