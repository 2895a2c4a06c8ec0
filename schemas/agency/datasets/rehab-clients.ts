import * as z from 'zod';
import { groupsOf } from '../../model/code-list.ts';
import { codeColumn } from '../../model/column.ts';
import { defineDataset } from '../../model/define-dataset.ts';
import { dimension, table } from '../../model/plan.ts';
import { COUNT, NOMINAL, NONE, RATIO } from '../../model/satu-data.ts';
import { text } from '../../model/text.ts';
import { ageBands, ageGroups, sexes } from '../codelists/people.ts';
import { elsewhere, residences, services, substanceGroups, substances } from '../codelists/rehabilitation.ts';
import { coded, counted, jenisKelamin, KEMENDAGRI, kodeFasilitas, periode } from '../columns.ts';
import { population } from '../population.ts';
import { units } from '../units.ts';

const PUBLISHED_AS_THEY_ARE = ['SABU', 'GANJA'];

/** Small categories are collapsed before anything is suppressed: every other substance is one. */
const collapsedSubstances = Object.fromEntries(
  substances.codes.filter((s) => !PUBLISHED_AS_THEY_ARE.includes(s.code)).map((s) => [s.code, 'LAIN']),
);

export const dataset = defineDataset({
  id: 'rehab-clients',
  title: text('Klien rehabilitasi', 'Rehabilitation clients'),
  description: text(
    'Klien baru layanan rehabilitasi narkotika di klinik pratama BNNP Kepulauan Bangka Belitung dan jajaran serta lembaga mitra. Hanya agregat; tidak ada data per orang atau per fasilitas.',
    'New clients of narcotics rehabilitation in the clinics of BNNP Kepulauan Bangka Belitung and its branches and in partner institutions. Aggregates only; nothing per person or per facility.',
  ),
  rowIs: text('satu sel hitungan klien baru', 'one cell of counts of new clients'),
  keywords: [
    text('rehabilitasi', 'rehabilitation'),
    text('klien', 'clients'),
    text('layanan', 'treatment services'),
  ],
  field: 'REHABILITASI',
  sensitivity: 'specific',
  theme: 'HEAL',
  kind: 'flow',
  row: z.object({
    periode: periode(),
    kode_domisili: codeColumn(residences, {
      title: text('Kode domisili', 'Residence code'),
      concept: text('Domisili klien', 'Residence of the clients'),
      definition: text(
        'Kabupaten/kota domisili klien; 99 untuk luar provinsi, 00 bila tidak diketahui.',
        'Regency that the clients live in; 99 outside the province, 00 if unknown.',
      ),
      classification: KEMENDAGRI,
      measure: NOMINAL,
      example: '19.71',
    }),
    kode_fasilitas: kodeFasilitas(),
    layanan: coded(services, {
      title: text('Layanan', 'Service'),
      concept: text('Layanan rehabilitasi', 'Rehabilitation service'),
      definition: text('Layanan pertama dalam tahun ini.', 'The first service of the year.'),
      example: 'RAWAT_JALAN',
    }),
    jenis_kelamin: jenisKelamin(),
    kelompok_umur: coded(ageGroups, {
      title: text('Kelompok umur', 'Age group'),
      concept: text('Umur klien', 'Age of the clients'),
      definition: text(
        'Kelompok umur klien saat mulai layanan.',
        'Age group of the clients when the service began.',
      ),
      example: '25-49',
    }),
    zat_utama: coded(substances, {
      title: text('Zat utama', 'Main substance'),
      concept: text('Zat yang disalahgunakan', 'Substance used'),
      definition: text(
        'Zat utama menurut asesmen awal.',
        'The main substance according to the first assessment.',
      ),
      example: 'SABU',
    }),
    jumlah_klien_baru: counted(
      units.person,
      {
        title: text('Jumlah klien baru', 'New clients'),
        concept: text('Klien baru', 'New clients'),
        definition: text(
          'Banyaknya klien baru dalam sel ini; satu orang dihitung sekali setahun.',
          'Number of new clients in this cell; a person counts once a calendar year.',
        ),
        example: '2',
      },
      { min: 1 },
    ),
  }),
  key: {
    columns: ['kode_domisili', 'kode_fasilitas', 'layanan', 'jenis_kelamin', 'kelompok_umur', 'zat_utama'],
    within: 'period',
  },
  area: { column: 'kode_domisili', others: elsewhere },
  dimensions: {
    jenis_kelamin: dimension('jenis_kelamin', sexes),
    kelompok_umur: dimension('kelompok_umur', ageBands, groupsOf(ageGroups)),
    layanan: dimension('layanan', services),
    zat_utama: dimension('zat_utama', substanceGroups, collapsedSubstances),
  },
  measures: {
    klien: {
      title: text('Klien baru', 'New clients'),
      kind: 'sum',
      columns: ['jumlah_klien_baru'],
      unit: units.person,
      threshold: 10,
    },
  },
  release: {
    tables: [
      table({ id: 'tahun', period: 'year', measures: ['klien'] }),
      table({ id: 'bulan', period: 'month', measures: ['klien'] }),
      table({
        id: 'semester-domisili',
        title: text('Per semester dan domisili', 'By half-year and residence'),
        period: 'half-year',
        area: 'regency',
        measures: ['klien'],
      }),
      table({
        id: 'tahun-jenis-kelamin',
        title: text('Per tahun dan jenis kelamin', 'By year and sex'),
        period: 'year',
        by: ['jenis_kelamin'],
        measures: ['klien'],
      }),
      table({
        id: 'tahun-umur',
        title: text('Per tahun dan kelompok umur', 'By year and age band'),
        period: 'year',
        by: ['kelompok_umur'],
        measures: ['klien'],
      }),
      table({
        id: 'tahun-layanan',
        title: text('Per tahun dan layanan', 'By year and service'),
        period: 'year',
        by: ['layanan'],
        measures: ['klien'],
      }),
      table({
        id: 'tahun-zat',
        title: text('Per tahun dan zat utama', 'By year and main substance'),
        period: 'year',
        by: ['zat_utama'],
        measures: ['klien'],
      }),
    ],
  },
  indicators: [
    {
      id: 'clients-rehabilitated',
      of: 'klien',
      breakdown: ['jenis_kelamin', 'kelompok_umur', 'layanan', 'zat_utama'],
      title: text('Klien direhabilitasi', 'Clients rehabilitated'),
      concept: text('Rehabilitasi narkotika', 'Narcotics rehabilitation'),
      definition: text(
        'Jumlah klien baru di klinik pratama BNNP dan jajaran serta lembaga mitra dalam periode.',
        'Number of new clients in the agency’s clinics and partner institutions in the period.',
      ),
      classification: services.title,
      measure: COUNT,
      unit: units.person,
    },
    {
      id: 'rehabilitation-rate',
      ratio: {
        of: 'clients-rehabilitated',
        per: { reference: population },
        times: 100_000,
        decimals: 2,
      },
      title: text('Angka rehabilitasi', 'Rehabilitation rate'),
      concept: text('Rehabilitasi narkotika', 'Narcotics rehabilitation'),
      definition: text(
        'Klien baru dalam setahun per 100.000 penduduk provinsi.',
        'New clients in the year per 100 000 residents of the province.',
      ),
      classification: NONE,
      measure: RATIO,
      unit: units.per100000,
    },
  ],
  retention: {
    months: 36,
    reason: text(
      'Data kesehatan yang bersifat spesifik (UU PDP); disimpan hanya selama koreksi masih mungkin.',
      'Specific personal data on health (UU PDP); kept only while corrections are possible.',
    ),
  },
});
