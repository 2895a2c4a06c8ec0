import * as z from 'zod';
import { optional, text } from '../../model/column.ts';
import { defineDataset } from '../../model/define-dataset.ts';
import { table } from '../../model/plan.ts';
import { COUNT } from '../../model/satu-data.ts';
import { text as t } from '../../model/text.ts';
import { villageStages } from '../codelists/prevention.ts';
import { coded, identity, KEMENDAGRI, kodeDesa, periode } from '../columns.ts';
import { units } from '../units.ts';

export const dataset = defineDataset({
  id: 'desa-bersinar',
  title: t('Desa Bersinar', 'Drug-free villages (Desa Bersinar)'),
  description: t(
    'Desa dan kelurahan yang menjalankan program Desa Bersih Narkoba bersama BNNP Kepulauan Bangka Belitung, menurut tahap dan tema.',
    'Villages that run the drug-free village programme with BNNP Kepulauan Bangka Belitung, by stage and theme.',
  ),
  rowIs: t('satu desa/kelurahan', 'one village'),
  keywords: [
    t('desa bersinar', 'drug-free villages'),
    t('pencegahan', 'prevention'),
    t('pemberdayaan masyarakat', 'community empowerment'),
  ],
  field: 'PENCEGAHAN',
  sensitivity: 'public',
  kind: 'flow',
  row: z.object({
    periode: periode(),
    kode_desa: kodeDesa(
      t(
        'Desa/kelurahan yang masuk program pada bulan ini; sekali dalam setahun.',
        'The village that joined the programme this month; once a year.',
      ),
    ),
    tahap: coded(villageStages, {
      title: t('Tahap', 'Stage'),
      concept: t('Tahap program', 'Programme stage'),
      definition: t('Tahap program di desa saat dilaporkan.', 'The programme’s stage when reported.'),
      example: 'PELAKSANAAN',
    }),
    tema: optional(
      text(80, {
        title: t('Tema', 'Theme'),
        concept: t('Tema pembangunan desa', 'Theme of village development'),
        definition: t(
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
      title: t('Desa Bersinar', 'Drug-free villages'),
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
      title: t('Desa Bersinar', 'Drug-free villages'),
      concept: t('Pemberdayaan desa', 'Village empowerment'),
      definition: t(
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
    reason: t('Data publik; baris diterbitkan seluruhnya.', 'Public data; all rows are published.'),
  },
});
