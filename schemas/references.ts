import { PROVINCE } from './codelists/regions.ts';
import type { ReferenceFigure } from './dataset.ts';
import { text } from './text.ts';

/** Registered residents of the province, for rates. */
export const population: ReferenceFigure = {
  id: 'population',
  title: text('Jumlah penduduk', 'Population'),
  source: text(
    'Kementerian Dalam Negeri, Dukcapil, 30 Juni 2024 (semester I)',
    'Kementerian Dalam Negeri, Dukcapil, 30 June 2024 (semester I)',
  ),
  values: { '2024': { [PROVINCE]: 1_537_627 } },
};
