import { text } from '../model/text.ts';

/** What the home page says beside its figures. */
export const homePage = {
  /** The heading; the year follows it. */
  heading: 'Capaian P4GN',
  lead: text(
    'Hasil kerja BNNP Kepulauan Bangka Belitung sebagai data terbuka.',
    'What the provincial narcotics agency achieved, as open data.',
  ),
  /** The indicators at the top of the page, in this order. */
  leading: [
    'cooperation-documents',
    'desa-bersinar',
    'p4gn-activists',
    'clients-rehabilitated',
    'syndicate-cases',
    'suspects',
  ],
  /** The indicator that the map shows first. */
  mapped: 'p4gn-activists',
} as const;
