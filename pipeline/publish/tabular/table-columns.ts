import type { Code } from '../../../schemas/model/code-list.ts';
import { NOMINAL, NONE, type SatuData } from '../../../schemas/model/satu-data.ts';
import { statuses } from '../../../schemas/model/status.ts';
import { type Text, text } from '../../../schemas/model/text.ts';
import type { PublishedColumn } from './tabular.ts';

/** The code in a dimension's column for tables that are not broken down by it. */
export const TOTAL: Code = { code: 'TOTAL', title: text('Semua', 'All') };

const column = (
  name: string,
  about: Pick<SatuData, 'title' | 'concept' | 'definition'> & Partial<PublishedColumn>,
): PublishedColumn => ({
  name,
  type: 'string',
  required: true,
  classification: NONE,
  measure: NOMINAL,
  ...about,
});

const same = (id: string, en: string): { title: Text; concept: Text } => ({
  title: text(id, en),
  concept: text(id, en),
});

/** The columns that every dataset's tables have. */
export const fixedColumns = {
  tabel: column('tabel', {
    ...same('Tabel', 'Table'),
    definition: text(
      'Tabel rencana rilis tempat angka ini. Angka dari tabel yang berbeda tidak dijumlahkan.',
      'The table of the release plan that the figure is of. Figures of different tables are not added up.',
    ),
  }),
  periode: column('periode', {
    ...same('Periode', 'Period'),
    definition: text(
      'Bulan (2024-03), semester (2024-H1), atau tahun (2024).',
      'A month (2024-03), a half-year (2024-H1) or a year (2024).',
    ),
    classification: text('Kalender Masehi', 'Gregorian calendar'),
  }),
  kode_wilayah: column('kode_wilayah', {
    ...same('Wilayah', 'Area'),
    definition: text('Provinsi (19) atau kabupaten/kota.', 'The province (19) or a regency.'),
    classification: text('Kode wilayah Kemendagri', 'Kemendagri region codes'),
  }),
  ukuran: column('ukuran', {
    ...same('Ukuran', 'Measure'),
    definition: text('Apa yang dihitung atau dijumlahkan.', 'What is counted or summed.'),
  }),
  nilai: column('nilai', {
    ...same('Nilai', 'Value'),
    definition: text(
      'Angkanya; kosong untuk setiap status selain published dan zero.',
      'The figure; empty for every status but published and zero.',
    ),
    measure: text('Jumlah', 'Count'),
    required: false,
  }),
  satuan: column('satuan', {
    ...same('Satuan', 'Unit'),
    definition: text('Satuan nilai.', 'Unit of the value.'),
  }),
  status: column('status', {
    title: statuses.title,
    concept: statuses.title,
    definition: text(
      'Mengapa ada atau tidak ada nilai. Nol, disembunyikan, tidak dilaporkan, dan belum terbit adalah empat hal berbeda.',
      'Why there is or is no value. Zero, suppressed, not reported and not yet published are four different things.',
    ),
    classification: statuses.title,
  }),
} as const;
