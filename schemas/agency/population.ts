import type { ReferenceFigure } from '../model/dataset.ts';
import { text } from '../model/text.ts';
import { areas } from './areas.ts';

/** Registered residents of the province, for rates. */
export const population: ReferenceFigure = {
  id: 'population',
  title: text('Jumlah penduduk', 'Population'),
  source: text(
    'Kementerian Dalam Negeri, Dukcapil, 30 Juni 2024 (semester I)',
    'Kementerian Dalam Negeri, Dukcapil, 30 June 2024 (semester I)',
  ),
  values: { '2024': { [areas.whole]: 1_537_627 } },
};
