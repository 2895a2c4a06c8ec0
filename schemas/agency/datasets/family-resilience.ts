import * as z from 'zod';
import { defineDataset } from '../../model/define-dataset.ts';
import { table } from '../../model/plan.ts';
import { COUNT } from '../../model/satu-data.ts';
import { text as t } from '../../model/text.ts';
import { familyActivities } from '../codelists/prevention.ts';
import { coded, counted, kodeWilayah, periode } from '../columns.ts';
import { units } from '../units.ts';

export const dataset = defineDataset({
  id: 'family-resilience',
  title: t('Ketahanan keluarga antinarkoba', 'Family resilience against drugs'),
  description: t(
    'Keluarga yang dijangkau kegiatan ketahanan keluarga antinarkoba BNNP Kepulauan Bangka Belitung, menurut kabupaten/kota.',
    'Families reached by BNNP Kepulauan Bangka Belitung’s family resilience activities, by regency.',
  ),
  rowIs: t('satu kabupaten/kota dan kegiatan', 'one regency and activity'),
  keywords: [
    t('keluarga', 'families'),
    t('ketahanan keluarga', 'family resilience'),
    t('pencegahan', 'prevention'),
  ],
  field: 'PENCEGAHAN',
  sensitivity: 'low',
  kind: 'flow',
  row: z.object({
    periode: periode(),
    kode_wilayah: kodeWilayah(),
    kode_kegiatan: coded(familyActivities, {
      title: t('Kode kegiatan', 'Activity code'),
      concept: t('Kegiatan ketahanan keluarga', 'Family resilience activity'),
      definition: t(
        'Kegiatan tempat keluarga pertama kali dijangkau dalam setahun.',
        'The activity that first reached the families in the year.',
      ),
      example: 'PARENTING_SKILL',
    }),
    jumlah_keluarga: counted(units.family, {
      title: t('Jumlah keluarga', 'Families'),
      concept: t('Keluarga terjangkau', 'Families reached'),
      definition: t(
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
      title: t('Keluarga terjangkau', 'Families reached'),
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
      title: t('Keluarga terjangkau', 'Families reached'),
      concept: t('Ketahanan keluarga antinarkoba', 'Family resilience against drugs'),
      definition: t(
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
    reason: t(
      'Agregat tanpa identitas; disimpan untuk koreksi dan pembandingan lima tahun.',
      'Counts without identities; kept for corrections and five-year comparisons.',
    ),
  },
});
