import * as z from 'zod';
import { defineDataset } from '../../model/define-dataset.ts';
import { table } from '../../model/plan.ts';
import { COUNT } from '../../model/satu-data.ts';
import { text } from '../../model/text.ts';
import { schoolLevels } from '../codelists/prevention.ts';
import { counted, jenjang, kodeWilayah, npsn, periode } from '../columns.ts';
import { units } from '../units.ts';

export const dataset = defineDataset({
  id: 'educator-training',
  title: text('Pelatihan pendidik antinarkoba', 'Educator training against drugs'),
  description: text(
    'Pendidik dan sekolah yang mengikuti pelatihan soft skill antinarkoba BNNP Kepulauan Bangka Belitung, menurut kabupaten/kota dan tahun.',
    'Educators and schools that took part in BNNP Kepulauan Bangka Belitung’s soft-skill training against drugs, by regency and year.',
  ),
  rowIs: text('satu sekolah', 'one school'),
  keywords: [text('pendidik', 'educators'), text('sekolah', 'schools'), text('pelatihan', 'training')],
  field: 'PENCEGAHAN',
  sensitivity: 'low',
  kind: 'flow',
  row: z.object({
    periode: periode(),
    npsn: npsn(),
    jenjang: jenjang(),
    kode_wilayah: kodeWilayah(),
    jumlah_pendidik: counted(units.educator, {
      title: text('Jumlah pendidik', 'Educators'),
      concept: text('Pendidik terlatih', 'Trained educators'),
      definition: text(
        'Banyaknya pendidik sekolah ini yang selesai dilatih pada bulan ini; satu orang dihitung sekali setahun.',
        'Number of this school’s educators who completed the training this month; a person counts once a year.',
      ),
      example: '2',
    }),
  }),
  key: { columns: ['npsn'], within: 'period' },
  area: { column: 'kode_wilayah' },
  measures: {
    pendidik: {
      title: text('Pendidik terlatih', 'Trained educators'),
      kind: 'sum',
      columns: ['jumlah_pendidik'],
      unit: units.educator,
      threshold: 5,
    },
    sekolah: {
      title: text('Sekolah peserta', 'Participating schools'),
      kind: 'distinct',
      columns: ['npsn'],
      unit: units.school,
    },
  },
  release: {
    tables: [
      table({ id: 'tahun', period: 'year', measures: ['pendidik', 'sekolah'] }),
      table({ id: 'tahun-wilayah', period: 'year', area: 'regency', measures: ['pendidik', 'sekolah'] }),
    ],
  },
  indicators: [
    {
      id: 'educators-trained',
      of: 'pendidik',
      title: text('Pendidik terlatih', 'Trained educators'),
      concept: text('Pelatihan pendidik antinarkoba', 'Educator training against drugs'),
      definition: text(
        'Jumlah pendidik yang selesai dilatih dalam setahun.',
        'Number of educators who completed the training in the year.',
      ),
      classification: schoolLevels.title,
      measure: COUNT,
      unit: units.educator,
    },
    {
      id: 'educator-schools',
      of: 'sekolah',
      title: text('Sekolah peserta pelatihan pendidik', 'Schools in educator training'),
      concept: text('Pelatihan pendidik antinarkoba', 'Educator training against drugs'),
      definition: text(
        'Jumlah sekolah berbeda yang pendidiknya dilatih dalam setahun.',
        'Number of different schools whose educators were trained in the year.',
      ),
      classification: schoolLevels.title,
      measure: text('Jumlah nilai berbeda', 'Distinct count'),
      unit: units.school,
    },
  ],
  retention: {
    months: 36,
    reason: text(
      'Hitungan kecil per sekolah; disimpan hanya selama koreksi masih mungkin.',
      'Small counts per school; kept only while corrections are possible.',
    ),
  },
});
