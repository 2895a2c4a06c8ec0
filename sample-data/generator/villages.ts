import { MONTHS, month, type SampleRow } from './year.ts';

/** The ten villages of the year: month, code, stage and theme. */
const DESA_BERSINAR: readonly (readonly [number, string, string, string])[] = [
  [3, '19.01.02.2004', 'PELAKSANAAN', 'Desa wisata bahari'],
  [3, '19.04.05.2001', 'MANDIRI', 'Desa wisata hutan pelawan'],
  [3, '19.71.05.1005', 'PELAKSANAAN', 'Kelurahan ramah anak'],
  [5, '19.02.04.2005', 'PELAKSANAAN', 'Kampung nelayan tangguh'],
  [5, '19.03.01.2008', 'PELAKSANAAN', 'Lumbung padi'],
  [5, '19.05.01.2005', 'MANDIRI', 'Desa pesisir bersih'],
  [8, '19.01.04.2010', 'PENCANANGAN', 'Desa prasasti Kota Kapur'],
  [8, '19.06.02.2009', 'PELAKSANAAN', 'Desa literasi'],
  [8, '19.71.04.1001', 'PENCANANGAN', 'Kampung olahraga pemuda'],
  [10, '19.05.06.2001', 'PENCANANGAN', ''],
];

export const desaBersinar = (): readonly SampleRow[] =>
  DESA_BERSINAR.map(([index, kode_desa, tahap, tema]) => ({ periode: month(index), kode_desa, tahap, tema }));

/** IBM units: village, first month, agents at first and at the year's end, last active month. */
const IBM_UNITS: readonly (readonly [string, number, number, number, number?])[] = [
  ['19.71.05.1005', 1, 5, 6],
  ['19.01.02.2004', 1, 4, 5],
  ['19.03.01.2008', 1, 5, 5],
  ['19.02.01.1006', 1, 4, 4, 6],
  ['19.05.01.2005', 2, 4, 5],
  ['19.02.04.2005', 3, 5, 5],
  ['19.04.05.2001', 3, 5, 5],
  ['19.71.01.1004', 5, 4, 5],
  ['19.01.04.2010', 6, 4, 4],
  ['19.06.02.2009', 8, 5, 5],
  ['19.05.06.2001', 9, 5, 5],
];

/** Each month's units from their first month on; one stops in the middle of the year and stays listed. */
export const ibmUnits = (): readonly SampleRow[] =>
  MONTHS.flatMap((periode) =>
    IBM_UNITS.flatMap(([kode_desa, from, first, last, until = 12], index) =>
      periode < month(from)
        ? []
        : {
            periode,
            kode_unit: `IBM-${String(index + 1).padStart(4, '0')}`,
            kode_desa,
            status: periode <= month(until) ? 'AKTIF' : 'NONAKTIF',
            jumlah_agen: periode < month(10) ? first : last,
          },
    ),
  );
