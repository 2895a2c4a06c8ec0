import type { SampleRow } from './year.ts';

/** A case of the sample with what was seized: drug, quantity, unit and basis of weight. */
interface SampleCase {
  readonly ref: number;
  readonly day: string;
  readonly scene: string;
  readonly route?: readonly [from: string, to: string];
  readonly interprovincial?: true;
  readonly articles: string;
  readonly men: number;
  readonly women?: number;
  readonly seized: readonly string[];
}

const SELLING = 'UU35-112|UU35-114';
const CONSPIRACY = 'UU35-114|UU35-132';

/** 12 cases, 3 of them interprovincial, 18 suspects; 54.9 kg of cannabis, 570.88 g and 170 tablets. */
const CASES: readonly SampleCase[] = [
  { ref: 4071, day: '2024-01-18', scene: '19.71', articles: SELLING, men: 1, seized: ['SABU 12.34 G NETO'] },
  {
    ref: 1852,
    day: '2024-03-05',
    scene: '19.05',
    route: ['16.71', '19.05'],
    interprovincial: true,
    articles: CONSPIRACY,
    men: 2,
    seized: ['SABU 201.05 G NETO', 'EKSTASI 120 BUTIR TIDAK_BERLAKU'],
  },
  { ref: 7316, day: '2024-03-21', scene: '19.01', articles: SELLING, men: 1, seized: ['SABU 5.48 G NETO'] },
  { ref: 2964, day: '2024-05-14', scene: '19.05', articles: SELLING, men: 1, seized: ['SABU 24.6 G NETO'] },
  { ref: 8430, day: '2024-06-11', scene: '19.71', articles: SELLING, men: 1, seized: ['SABU 8.17 G NETO'] },
  {
    ref: 5127,
    day: '2024-07-03',
    scene: '19.05',
    articles: CONSPIRACY,
    men: 1,
    women: 1,
    seized: ['SABU 98.2 G NETO'],
  },
  { ref: 6698, day: '2024-08-27', scene: '19.03', articles: SELLING, men: 1, seized: ['SABU 10.96 G NETO'] },
  {
    ref: 3245,
    day: '2024-09-10',
    scene: '19.02',
    route: ['21.71', '19.02'],
    interprovincial: true,
    articles: CONSPIRACY,
    men: 1,
    seized: ['SABU 150.75 G NETO'],
  },
  {
    ref: 9583,
    day: '2024-10-22',
    scene: '19.71',
    articles: SELLING,
    men: 1,
    seized: ['SABU 41.33 G NETO', 'EKSTASI 50 BUTIR TIDAK_BERLAKU'],
  },
  {
    ref: 1409,
    day: '2024-11-19',
    scene: '19.71',
    route: ['12.13', '19.71'],
    interprovincial: true,
    articles: 'UU35-111|UU35-114|UU35-132',
    men: 5,
    seized: ['GANJA 54.9 KG BRUTO'],
  },
  { ref: 7750, day: '2024-12-05', scene: '19.04', articles: SELLING, men: 1, seized: ['SABU 12.05 G NETO'] },
  { ref: 2081, day: '2024-12-12', scene: '19.01', articles: SELLING, men: 1, seized: ['SABU 5.95 G NETO'] },
];

const refOf = ({ ref, day }: SampleCase): string => `KSS-${day.slice(0, 4)}-${ref}`;

export const cases = (): readonly SampleRow[] =>
  CASES.map((one) => ({
    periode: one.day.slice(0, 7),
    ref_kasus: refOf(one),
    tanggal_ungkap: one.day,
    lingkup: one.interprovincial ? 'ANTARPROVINSI' : 'LOKAL',
    kode_tkp: one.scene,
    kode_asal: one.route?.[0] ?? '',
    kode_tujuan: one.route?.[1] ?? '',
    pasal: one.articles,
    jumlah_tersangka_l: one.men,
    jumlah_tersangka_p: one.women ?? 0,
  }));

export const seizures = (): readonly SampleRow[] =>
  CASES.flatMap((one) =>
    one.seized.map((line) => {
      const [narkotika = '', jumlah = '', satuan = '', basis_berat = ''] = line.split(' ');
      return { periode: one.day.slice(0, 7), ref_kasus: refOf(one), narkotika, jumlah, satuan, basis_berat };
    }),
  );
