import * as z from 'zod';
import { decimalColumn } from '../../model/column.ts';
import { toScaled } from '../../model/decimal.ts';
import { defineDataset } from '../../model/define-dataset.ts';
import { dimension, table } from '../../model/plan.ts';
import { NONE } from '../../model/satu-data.ts';
import { type Text, text } from '../../model/text.ts';
import { drugs, isMeasuredIn, seizureInputUnits, seizureUnits, weightBases } from '../codelists/drugs.ts';
import { coded, periode, refKasus } from '../columns.ts';
import { units } from '../units.ts';

const QUANTITY = text('Jumlah kuantitas', 'Sum of quantities');
const CONCEPT = text('Barang bukti narkotika', 'Seized narcotics');

/** An indicator of one drug in one unit: quantities in different units are never summed. */
const seized = (drug: string, unit: 'G' | 'BUTIR', title: Text) => ({
  of: 'jumlah',
  where: { narkotika: drug, satuan: unit },
  title,
  concept: CONCEPT,
  definition: text(
    `Kuantitas yang disita dalam periode, dalam ${unit === 'G' ? 'gram' : 'butir'}.`,
    `Quantity seized in the period, in ${unit === 'G' ? 'grams' : 'tablets'}.`,
  ),
  classification: drugs.title,
  measure: QUANTITY,
  unit: unit === 'G' ? units.gram : units.tablet,
});

export const dataset = defineDataset({
  id: 'seizures',
  title: text('Barang bukti narkotika', 'Drug seizures'),
  description: text(
    'Narkotika yang disita BNNP Kepulauan Bangka Belitung menurut bulan, jenis, dan satuan. Gram dan butir tidak pernah dijumlahkan.',
    'Drugs that BNNP Kepulauan Bangka Belitung seized, by month, drug and unit. Grams and tablets are never summed.',
  ),
  rowIs: text('satu kasus, narkotika, dan satuan', 'one combination of case, drug and unit'),
  keywords: [
    text('barang bukti', 'seizures'),
    text('narkotika', 'narcotics'),
    text('pemberantasan', 'eradication'),
  ],
  field: 'PEMBERANTASAN',
  sensitivity: 'low',
  kind: 'flow',
  row: z.object({
    periode: periode(),
    ref_kasus: refKasus(),
    narkotika: coded(drugs, {
      title: text('Narkotika', 'Drug'),
      concept: text('Jenis narkotika', 'Kind of drug'),
      definition: text('Jenis narkotika yang disita.', 'The drug that was seized.'),
      example: 'SABU',
    }),
    jumlah: decimalColumn({
      title: text('Jumlah', 'Quantity'),
      concept: CONCEPT,
      definition: text(
        'Kuantitas yang disita, dalam satuan barisnya, paling banyak tiga desimal.',
        'Quantity seized, in the unit of its row, with at most three decimals.',
      ),
      classification: NONE,
      measure: QUANTITY,
      example: '570.88',
    }),
    satuan: coded(seizureInputUnits, {
      title: text('Satuan', 'Unit'),
      concept: text('Satuan ukur', 'Unit of measurement'),
      definition: text(
        'Satuan jumlah. KG hanya untuk unggahan dan diubah tepat menjadi G.',
        'Unit of the quantity. KG is for uploads only and becomes G exactly.',
      ),
      example: 'G',
    }),
    basis_berat: coded(weightBases, {
      title: text('Basis berat', 'Weight basis'),
      concept: text('Cara penimbangan', 'Way of weighing'),
      definition: text(
        'Bruto atau neto untuk berat; TIDAK_BERLAKU untuk satuan lain.',
        'Gross or net for weights; TIDAK_BERLAKU for other units.',
      ),
      example: 'NETO',
    }),
  }),
  foreignKeys: [{ column: 'ref_kasus', dataset: 'cases', key: 'ref_kasus' }],
  key: { columns: ['ref_kasus', 'narkotika', 'satuan'], within: 'dataset' },
  convert: (row) =>
    row.satuan === 'KG' ? { ...row, satuan: 'G', jumlah: String(toScaled(String(row.jumlah), 3)) } : row,
  rules: [
    {
      id: 'unit-of-drug',
      column: 'satuan',
      holds: (row) => isMeasuredIn(row.narkotika, row.satuan),
      expected: text('satuan yang berlaku untuk narkotika ini', 'a unit that this drug is measured in'),
    },
    {
      id: 'basis-of-unit',
      column: 'basis_berat',
      holds: (row) => (row.satuan === 'G') === (row.basis_berat !== 'TIDAK_BERLAKU'),
      expected: text(
        'BRUTO atau NETO untuk G dan KG, selain itu TIDAK_BERLAKU',
        'BRUTO or NETO for G and KG, else TIDAK_BERLAKU',
      ),
    },
  ],
  dimensions: {
    narkotika: dimension('narkotika', drugs),
    satuan: dimension('satuan', seizureUnits),
  },
  isStructuralZero: ({ narkotika, satuan }) =>
    narkotika !== undefined && satuan !== undefined && !isMeasuredIn(narkotika, satuan),
  measures: {
    jumlah: {
      title: text('Jumlah yang disita', 'Quantity seized'),
      kind: 'sum',
      columns: ['jumlah'],
      unit: { dimension: 'satuan' },
      scale: 3,
    },
  },
  release: {
    lagDays: 30,
    tables: [
      table({
        id: 'tahun-narkotika',
        title: text('Per tahun, narkotika, dan satuan', 'By year, drug and unit'),
        period: 'year',
        by: ['narkotika', 'satuan'],
        measures: ['jumlah'],
        partial: true,
      }),
      table({
        id: 'bulan-narkotika',
        title: text('Per bulan, narkotika, dan satuan', 'By month, drug and unit'),
        period: 'month',
        by: ['narkotika', 'satuan'],
        measures: ['jumlah'],
      }),
    ],
  },
  indicators: [
    {
      ...seized('GANJA', 'G', text('Ganja disita', 'Cannabis seized')),
      id: 'seized-ganja',
      notes: [
        text(
          'Untuk 2024 dilaporkan 54,9 kg; satu media lain mencetak 54,94 kg.',
          'For 2024, 54.9 kg was reported; one other outlet prints 54.94 kg.',
        ),
      ],
    },
    { ...seized('SABU', 'G', text('Sabu disita', 'Crystal methamphetamine seized')), id: 'seized-sabu' },
    { ...seized('EKSTASI', 'BUTIR', text('Ekstasi disita', 'Ecstasy seized')), id: 'seized-ekstasi' },
  ],
  retention: {
    months: 60,
    reason: text(
      'Kuantitas per kasus tanpa identitas; disimpan untuk koreksi dan pembandingan lima tahun.',
      'Quantities per case without identities; kept for corrections and five-year comparisons.',
    ),
  },
});
