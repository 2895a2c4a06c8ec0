import * as z from 'zod';
import { patternColumn } from '../../model/column.ts';
import { defineDataset } from '../../model/define-dataset.ts';
import { table } from '../../model/plan.ts';
import { COUNT, NONE, RATIO } from '../../model/satu-data.ts';
import { text } from '../../model/text.ts';
import { unitStatuses } from '../codelists/rehabilitation.ts';
import { coded, counted, identity, kodeDesa, periode } from '../columns.ts';
import { units } from '../units.ts';

const active = { status: ['AKTIF'] };

export const dataset = defineDataset({
  id: 'ibm-units',
  title: text('Unit intervensi berbasis masyarakat', 'Community-based intervention units'),
  description: text(
    'Unit intervensi berbasis masyarakat (IBM) di desa/kelurahan dan agen pemulihannya. Keadaan akhir bulan.',
    'Community-based intervention (IBM) units in villages and their recovery agents. As of the month’s end.',
  ),
  rowIs: text('satu unit pada akhir bulan', 'one unit at the month’s end'),
  keywords: [
    text('intervensi berbasis masyarakat', 'community-based intervention'),
    text('agen pemulihan', 'recovery agents'),
    text('rehabilitasi', 'rehabilitation'),
  ],
  field: 'REHABILITASI',
  sensitivity: 'public',
  theme: 'HEAL',
  kind: 'stock',
  plausible: { share: 0.5 },
  row: z.object({
    periode: periode(),
    kode_unit: patternColumn(/^IBM-\d{4}$/, {
      title: text('Kode unit', 'Unit code'),
      concept: text('Identitas unit', 'Unit identity'),
      definition: text(
        'Kode tetap unit IBM: IBM- dan empat angka.',
        'The unit’s lasting code: IBM- and four digits.',
      ),
      ...identity,
      example: 'IBM-0001',
    }),
    kode_desa: kodeDesa(text('Desa/kelurahan tempat unit bekerja.', 'The village that the unit works in.')),
    status: coded(unitStatuses, {
      title: text('Status', 'Status'),
      concept: text('Keaktifan unit', 'Activity of the unit'),
      definition: text('Keadaan unit pada akhir bulan.', 'Whether the unit is active at the month’s end.'),
      example: 'AKTIF',
    }),
    jumlah_agen: counted(units.agent, {
      title: text('Jumlah agen pemulihan', 'Recovery agents'),
      concept: text('Agen pemulihan', 'Recovery agents'),
      definition: text(
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
      title: text('Unit IBM aktif', 'Active IBM units'),
      kind: 'count',
      columns: [],
      where: active,
      unit: units.unit,
    },
    agen: {
      title: text('Agen pemulihan', 'Recovery agents'),
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
      title: text('Unit IBM', 'IBM units'),
      concept: text('Intervensi berbasis masyarakat', 'Community-based intervention'),
      definition: text(
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
      title: text('Agen pemulihan', 'Recovery agents'),
      concept: text('Intervensi berbasis masyarakat', 'Community-based intervention'),
      definition: text(
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
      title: text('Agen per unit', 'Agents per unit'),
      concept: text('Intervensi berbasis masyarakat', 'Community-based intervention'),
      definition: text(
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
    reason: text('Data publik tentang lembaga.', 'Public data about institutions.'),
  },
});
