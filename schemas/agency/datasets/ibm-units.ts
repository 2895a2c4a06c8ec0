import * as z from 'zod';
import { pattern } from '../../model/column.ts';
import { defineDataset } from '../../model/define-dataset.ts';
import { table } from '../../model/plan.ts';
import { COUNT, NONE, RATIO } from '../../model/satu-data.ts';
import { text as t } from '../../model/text.ts';
import { unitStatuses } from '../codelists/rehabilitation.ts';
import { coded, counted, identity, kodeDesa, periode } from '../columns.ts';
import { units } from '../units.ts';

const active = { status: ['AKTIF'] };

export const dataset = defineDataset({
  id: 'ibm-units',
  title: t('Unit intervensi berbasis masyarakat', 'Community-based intervention units'),
  description: t(
    'Unit intervensi berbasis masyarakat (IBM) di desa/kelurahan dan agen pemulihannya. Keadaan akhir bulan.',
    'Community-based intervention (IBM) units in villages and their recovery agents. As of the month’s end.',
  ),
  rowIs: t('satu unit pada akhir bulan', 'one unit at the month’s end'),
  keywords: [
    t('intervensi berbasis masyarakat', 'community-based intervention'),
    t('agen pemulihan', 'recovery agents'),
    t('rehabilitasi', 'rehabilitation'),
  ],
  field: 'REHABILITASI',
  sensitivity: 'public',
  theme: 'HEAL',
  kind: 'snapshot',
  plausible: { share: 0.5 },
  row: z.object({
    periode: periode(),
    kode_unit: pattern(/^IBM-\d{4}$/, {
      title: t('Kode unit', 'Unit code'),
      concept: t('Identitas unit', 'Unit identity'),
      definition: t(
        'Kode tetap unit IBM: IBM- dan empat angka.',
        'The unit’s lasting code: IBM- and four digits.',
      ),
      ...identity,
      example: 'IBM-0001',
    }),
    kode_desa: kodeDesa(t('Desa/kelurahan tempat unit bekerja.', 'The village that the unit works in.')),
    status: coded(unitStatuses, {
      title: t('Status', 'Status'),
      concept: t('Keaktifan unit', 'Activity of the unit'),
      definition: t('Keadaan unit pada akhir bulan.', 'Whether the unit is active at the month’s end.'),
      example: 'AKTIF',
    }),
    jumlah_agen: counted(units.agent, {
      title: t('Jumlah agen pemulihan', 'Recovery agents'),
      concept: t('Agen pemulihan', 'Recovery agents'),
      definition: t(
        'Banyaknya agen pemulihan unit ini pada akhir bulan.',
        'Number of the unit’s recovery agents at the month’s end.',
      ),
      example: '5',
    }),
  }),
  key: { columns: ['kode_unit'], within: 'period' },
  area: { column: 'kode_desa' },
  measures: {
    unit: {
      title: t('Unit IBM aktif', 'Active IBM units'),
      kind: 'count',
      columns: [],
      where: active,
      unit: units.unit,
    },
    agen: {
      title: t('Agen pemulihan', 'Recovery agents'),
      kind: 'sum',
      columns: ['jumlah_agen'],
      where: active,
      unit: units.agent,
    },
  },
  release: {
    tables: [
      table({ id: 'tahun', period: 'year', measures: ['unit', 'agen'], partial: true }),
      table({ id: 'tahun-wilayah', period: 'year', area: 'regency', measures: ['unit'], partial: true }),
    ],
  },
  indicators: [
    {
      id: 'ibm-units',
      of: 'unit',
      title: t('Unit IBM', 'IBM units'),
      concept: t('Intervensi berbasis masyarakat', 'Community-based intervention'),
      definition: t(
        'Jumlah unit IBM aktif pada akhir periode.',
        'Number of active IBM units at the end of the period.',
      ),
      classification: unitStatuses.title,
      measure: COUNT,
      unit: units.unit,
    },
    {
      id: 'recovery-agents',
      of: 'agen',
      title: t('Agen pemulihan', 'Recovery agents'),
      concept: t('Intervensi berbasis masyarakat', 'Community-based intervention'),
      definition: t(
        'Jumlah agen pemulihan unit IBM aktif pada akhir periode.',
        'Number of recovery agents of active IBM units at the end of the period.',
      ),
      classification: unitStatuses.title,
      measure: COUNT,
      unit: units.agent,
    },
    {
      id: 'agents-per-unit',
      ratio: { of: 'recovery-agents', per: 'ibm-units', decimals: 1 },
      title: t('Agen per unit', 'Agents per unit'),
      concept: t('Intervensi berbasis masyarakat', 'Community-based intervention'),
      definition: t(
        'Rata-rata agen pemulihan per unit IBM aktif pada akhir periode.',
        'Average recovery agents per active IBM unit at the end of the period.',
      ),
      classification: NONE,
      measure: RATIO,
      unit: units.agentsPerUnit,
    },
  ],
  retention: {
    months: 120,
    reason: t('Data publik tentang lembaga.', 'Public data about institutions.'),
  },
});
