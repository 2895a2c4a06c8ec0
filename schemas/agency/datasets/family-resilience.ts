import * as z from 'zod';
import { defineDataset } from '../../model/define-dataset.ts';
import { table } from '../../model/plan.ts';
import { COUNT } from '../../model/satu-data.ts';
import { text } from '../../model/text.ts';
import { familyActivities } from '../codelists/prevention.ts';
import { coded, counted, kodeWilayah, periode } from '../columns.ts';
import { units } from '../units.ts';

export const dataset = defineDataset({
  id: 'family-resilience',
  title: text('Ketahanan keluarga antinarkoba', 'Family resilience against drugs'),
  description: text(
    'Keluarga yang dijangkau kegiatan ketahanan keluarga antinarkoba BNNP Kepulauan Bangka Belitung, menurut kabupaten/kota.',
    'Families reached by BNNP Kepulauan Bangka Belitung’s family resilience activities, by regency.',
  ),
  rowIs: text('satu kabupaten/kota dan kegiatan', 'one regency and activity'),
  keywords: [
    text('keluarga', 'families'),
    text('ketahanan keluarga', 'family resilience'),
    text('pencegahan', 'prevention'),
  ],
  field: 'PENCEGAHAN',
  sensitivity: 'low',
  kind: 'flow',
  row: z.object({
    periode: periode(),
    kode_wilayah: kodeWilayah(),
    kode_kegiatan: coded(familyActivities, {
      title: text('Kode kegiatan', 'Activity code'),
      concept: text('Kegiatan ketahanan keluarga', 'Family resilience activity'),
      definition: text(
        'Kegiatan tempat keluarga pertama kali dijangkau dalam setahun.',
        'The activity that first reached the families in the year.',
      ),
      example: 'PARENTING_SKILL',
    }),
    jumlah_keluarga: counted(units.family, {
      title: text('Jumlah keluarga', 'Families'),
      concept: text('Keluarga terjangkau', 'Families reached'),
      definition: text(
        'Banyaknya keluarga yang baru dijangkau pada bulan ini; satu keluarga dihitung sekali setahun.',
        'Number of families newly reached this month; a family counts once a year.',
      ),
      example: '10',
    }),
  }),
  key: { columns: ['kode_wilayah', 'kode_kegiatan'], within: 'period' },
  area: { column: 'kode_wilayah' },
  measures: {
    keluarga: {
      title: text('Keluarga terjangkau', 'Families reached'),
      kind: 'sum',
      columns: ['jumlah_keluarga'],
      unit: units.family,
      threshold: 5,
    },
  },
  release: {
    tables: [
      table({ id: 'tahun', period: 'year', measures: ['keluarga'] }),
      table({ id: 'tahun-wilayah', period: 'year', area: 'regency', measures: ['keluarga'] }),
    ],
  },
  indicators: [
    {
      id: 'families-reached',
      of: 'keluarga',
      title: text('Keluarga terjangkau', 'Families reached'),
      concept: text('Ketahanan keluarga antinarkoba', 'Family resilience against drugs'),
      definition: text(
        'Jumlah keluarga yang dijangkau kegiatan ketahanan keluarga dalam setahun.',
        'Number of families reached by family resilience activities in the year.',
      ),
      classification: familyActivities.title,
      measure: COUNT,
      unit: units.family,
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
