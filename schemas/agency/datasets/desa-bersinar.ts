import * as z from 'zod';
import { optional, textColumn } from '../../model/column.ts';
import { defineDataset } from '../../model/define-dataset.ts';
import { table } from '../../model/plan.ts';
import { COUNT } from '../../model/satu-data.ts';
import { text } from '../../model/text.ts';
import { villageStages } from '../codelists/prevention.ts';
import { coded, identity, KEMENDAGRI, kodeDesa, periode } from '../columns.ts';
import { units } from '../units.ts';

export const dataset = defineDataset({
  id: 'desa-bersinar',
  title: text('Desa Bersinar', 'Drug-free villages (Desa Bersinar)'),
  description: text(
    'Desa dan kelurahan yang menjalankan program Desa Bersih Narkoba bersama BNNP Kepulauan Bangka Belitung, menurut tahap dan tema.',
    'Villages that run the drug-free village programme with BNNP Kepulauan Bangka Belitung, by stage and theme.',
  ),
  rowIs: text('satu desa/kelurahan', 'one village'),
  keywords: [
    text('desa bersinar', 'drug-free villages'),
    text('pencegahan', 'prevention'),
    text('pemberdayaan masyarakat', 'community empowerment'),
  ],
  field: 'PENCEGAHAN',
  sensitivity: 'public',
  kind: 'flow',
  row: z.object({
    periode: periode(),
    kode_desa: kodeDesa(
      text(
        'Desa/kelurahan yang masuk program pada bulan ini; sekali dalam setahun.',
        'The village that joined the programme this month; once a year.',
      ),
    ),
    tahap: coded(villageStages, {
      title: text('Tahap', 'Stage'),
      concept: text('Tahap program', 'Programme stage'),
      definition: text('Tahap program di desa saat dilaporkan.', 'The programme’s stage when reported.'),
      example: 'PELAKSANAAN',
    }),
    tema: optional(
      textColumn(80, {
        title: text('Tema', 'Theme'),
        concept: text('Tema pembangunan desa', 'Theme of village development'),
        definition: text(
          'Tema atau ikon yang dipilih desa; kosong bila belum ada.',
          'The theme or icon that the village chose; empty if none yet.',
        ),
        ...identity,
        example: 'Desa wisata bahari',
      }),
    ),
  }),
  key: { columns: ['kode_desa'], within: 'year' },
  area: { column: 'kode_desa' },
  measures: {
    desa: {
      title: text('Desa Bersinar', 'Drug-free villages'),
      kind: 'distinct',
      columns: ['kode_desa'],
      unit: units.village,
    },
  },
  release: {
    records: { columns: ['periode', 'kode_desa', 'tahap', 'tema'] },
    tables: [
      table({ id: 'tahun', period: 'year', measures: ['desa'], partial: true }),
      table({ id: 'bulan', period: 'month', measures: ['desa'] }),
      table({ id: 'tahun-wilayah', period: 'year', area: 'regency', measures: ['desa'], partial: true }),
    ],
  },
  indicators: [
    {
      id: 'desa-bersinar',
      of: 'desa',
      title: text('Desa Bersinar', 'Drug-free villages'),
      concept: text('Pemberdayaan desa', 'Village empowerment'),
      definition: text(
        'Jumlah desa/kelurahan berbeda yang masuk program dalam periode.',
        'Number of different villages that joined the programme in the period.',
      ),
      classification: KEMENDAGRI,
      measure: COUNT,
      unit: units.village,
    },
  ],
  retention: {
    months: 120,
    reason: text('Data publik; baris diterbitkan seluruhnya.', 'Public data; all rows are published.'),
  },
});
