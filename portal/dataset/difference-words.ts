import { STATUS_WORDS } from '../parts/format.ts';

type Cells = Readonly<Record<string, string | null>>;

/** The code of a dimension that a table is not broken down by: it tells a reader nothing. */
const TOTAL = 'TOTAL';

/** The cells that identify a row, in the order of its columns: `bulan-lingkup · 2024-01 · 19 · LOKAL · kasus`. */
export const rowName = (key: Cells): string =>
  Object.values(key)
    .filter((value) => value !== null && value !== TOTAL)
    .join(' · ');

/** A cell's text for readers; a word for an empty cell. */
export const cellWords = (value: string | null | undefined): string => value ?? 'kosong';

const statusWords = (status: string | null | undefined): string =>
  STATUS_WORDS[status as keyof typeof STATUS_WORDS]?.id ?? cellWords(status);

/** Whether a row is a figure: it has a value, or a status that says why it has none. */
export const isFigure = (row: Cells): boolean => 'nilai' in row || 'status' in row;

/** A figure's value with its unit, or the reason why there is none. */
export const figureWords = ({ nilai, satuan, status }: Cells): string =>
  nilai === null || nilai === undefined ? statusWords(status) : [nilai, satuan].filter(Boolean).join(' ');

/** The names in a figure's row, without its value. */
export const figureName = ({ nilai: _value, satuan: _unit, status: _status, ...key }: Cells): string =>
  rowName(key);

/** One side of a changed row in lines: a figure in one, other columns each by its name. */
export const sideWords = (cells: Cells): readonly string[] => {
  const { nilai: _value, status: _status, ...others } = cells;
  return [
    ...(isFigure(cells) ? [figureWords(cells)] : []),
    ...Object.entries(others).map(([name, value]) => `${name}: ${cellWords(value)}`),
  ];
};

/** `baris berubah 3, ditambahkan 1`; kinds with none are left out. */
export const countsInWords = ({
  added,
  removed,
  changed,
}: {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
}): { readonly id: string; readonly en: string } => {
  const parts = [
    { count: changed, id: 'berubah', en: 'changed' },
    { count: added, id: 'ditambahkan', en: 'added' },
    { count: removed, id: 'dihapus', en: 'removed' },
  ].filter(({ count }) => count > 0);
  if (parts.length === 0) return { id: 'barisnya sama', en: 'rows are the same' };
  return {
    id: `baris ${parts.map(({ count, id }) => `${id} ${count}`).join(', ')}`,
    en: `rows ${parts.map(({ count, en }) => `${en} ${count}`).join(', ')}`,
  };
};
