import * as z from 'zod';
import { defineDataset } from '../../model/define-dataset.ts';
import { table } from '../../model/plan.ts';
import { COUNT } from '../../model/satu-data.ts';
import { text } from '../../model/text.ts';
import { schoolLevels } from '../codelists/prevention.ts';
import { counted, jenjang, kodeWilayah, npsn, periode } from '../columns.ts';
import { units } from '../units.ts';

export const dataset = defineDataset({
  id: 'peer-educators',
  title: text('Pelajar pendidik sebaya antinarkoba', 'Peer educators against drugs'),
  description: text(
    'Pelajar yang dilatih menjadi pendidik sebaya antinarkoba oleh BNNP Kepulauan Bangka Belitung, menurut kabupaten/kota dan tahun. Sekolah dan jenis kelamin tidak diterbitkan.',
    'Pupils whom BNNP Kepulauan Bangka Belitung trained as peer educators against drugs, by regency and year. Schools and sex are not published.',
  ),
  rowIs: text('satu sekolah', 'one school'),
  keywords: [
    text('pelajar', 'pupils'),
    text('pendidik sebaya', 'peer educators'),
    text('pencegahan', 'prevention'),
  ],
  field: 'PENCEGAHAN',
  sensitivity: 'low',
  kind: 'flow',
  row: z.object({
    periode: periode(),
    npsn: npsn(),
    jenjang: jenjang(),
    kode_wilayah: kodeWilayah(),
    jumlah_l: counted(units.pupil, {
      title: text('Jumlah laki-laki', 'Boys'),
      concept: text('Pelajar pendidik sebaya', 'Peer educators'),
      definition: text(
        'Banyaknya pelajar laki-laki yang selesai dilatih pada bulan ini.',
        'Number of boys who completed the training this month.',
      ),
      example: '2',
    }),
    jumlah_p: counted(units.pupil, {
      title: text('Jumlah perempuan', 'Girls'),
      concept: text('Pelajar pendidik sebaya', 'Peer educators'),
      definition: text(
        'Banyaknya pelajar perempuan yang selesai dilatih pada bulan ini.',
        'Number of girls who completed the training this month.',
      ),
      example: '3',
    }),
  }),
  key: { columns: ['npsn'], within: 'period' },
  area: { column: 'kode_wilayah' },
  measures: {
    pelajar: {
      title: text('Pelajar pendidik sebaya', 'Peer educators'),
      kind: 'sum',
      columns: ['jumlah_l', 'jumlah_p'],
      unit: units.pupil,
      threshold: 5,
    },
  },
  release: {
    tables: [
      table({ id: 'tahun', period: 'year', measures: ['pelajar'] }),
      table({ id: 'tahun-wilayah', period: 'year', area: 'regency', measures: ['pelajar'] }),
    ],
  },
  indicators: [
    {
      id: 'peer-educators-trained',
      of: 'pelajar',
      title: text('Pelajar dilatih menjadi pendidik sebaya', 'Pupils trained as peer educators'),
      concept: text('Pendidik sebaya antinarkoba', 'Peer education against drugs'),
      definition: text(
        'Jumlah pelajar yang selesai dilatih menjadi pendidik sebaya dalam setahun.',
        'Number of pupils who completed training as peer educators in the year.',
      ),
      classification: schoolLevels.title,
      measure: COUNT,
      unit: units.pupil,
    },
  ],
  retention: {
    months: 36,
    reason: text(
      'Hitungan anak per sekolah; disimpan hanya selama koreksi masih mungkin.',
      'Counts of children per school; kept only while corrections are possible.',
    ),
  },
});
