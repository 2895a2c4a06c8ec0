import { type Text, text } from '../model/text.ts';
import { areas } from './areas.ts';
import { addressOf, publisher } from './publisher.ts';

interface Category {
  readonly code: string;
  readonly title: Text;
}

/** The values that the examples in the API's documentation use. */
export const examples = {
  attribution: `${publisher.name}, ${publisher.catalog.title.id}`,
  title: publisher.catalog.title,
  catalog: addressOf('/datasets/catalog.jsonld#catalog'),
  area: areas.whole,
  /** An indicator with a breakdown, as series, summaries, comparisons and records show it. */
  series: {
    dataset: 'cases',
    indicator: 'syndicate-cases',
    title: text('Kasus jaringan narkotika', 'Narcotics network cases'),
    /** The table and the measure that its figures are in. */
    table: 'bulan',
    measure: 'kasus',
    unit: { code: 'kasus', title: text('kasus', 'cases') },
    breakdown: {
      dimension: 'lingkup',
      title: text('Lingkup jaringan', 'Scope of the network'),
      categories: [
        { code: 'ANTARPROVINSI', title: text('Antarprovinsi', 'Interprovincial') },
        { code: 'LOKAL', title: text('Lokal', 'Local') },
      ] as [Category, Category],
    },
  },
  /** An indicator as the list of indicators defines it. */
  indicator: {
    id: 'suspects',
    dataset: 'cases',
    title: text('Tersangka', 'Suspects'),
    concept: text('Pemberantasan jaringan', 'Action against networks'),
    definition: text(
      'Jumlah tersangka dalam kasus yang diungkap dalam setahun.',
      'Number of suspects in the cases uncovered in the year.',
    ),
    classification: text('Tanpa klasifikasi', 'No classification'),
    measure: text('Jumlah', 'Count'),
    unit: { code: 'tersangka', title: text('tersangka', 'suspects') },
  },
  /** A dataset as the list of datasets and its own page in the API show it. */
  dataset: {
    id: 'desa-bersinar',
    title: text('Desa Bersinar', 'Drug-free villages'),
    description: text(
      'Desa dan kelurahan yang ditetapkan sebagai Desa Bersinar.',
      'Villages that were declared drug-free.',
    ),
    keywords: [text('desa', 'village')],
    field: { code: 'PENCEGAHAN', title: text('Pencegahan', 'Prevention') },
    table: 'tahun',
    measure: 'desa',
    indicator: 'desa-bersinar',
  },
  /** An upload: its dataset, and a cell with a code that the column's list does not have. */
  upload: {
    dataset: 'cooperation-documents',
    column: 'kategori_mitra',
    wrong: 'PEMERINTAHAN',
    right: 'PEMERINTAH',
  },
  /** A template with its example row. */
  template: 'periode,ref_kasus,narkotika,jumlah,satuan,basis_berat\n2024-03,K-2024-0001,SABU,570.88,G,NETO\n',
};
