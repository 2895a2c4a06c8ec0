import { STATUS_WORDS } from '../parts/format.ts';

interface ChangedRow {
  readonly before: Readonly<Record<string, string | null>>;
  readonly after: Readonly<Record<string, string | null>>;
}

/** A cell for people: statuses in words, an empty cell said to be empty. */
export const cellWords = (column: string, value: string | null): string => {
  if (value === null) return 'kosong';
  const words = column === 'status' ? STATUS_WORDS[value as keyof typeof STATUS_WORDS] : undefined;
  return words?.id ?? value;
};

/** The cells of a row that differ, in words. */
export const changedCells = ({ before, after }: ChangedRow) =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].map((name) => ({
    name,
    before: cellWords(name, before[name] ?? null),
    after: cellWords(name, after[name] ?? null),
  }));

/** `3 baris berubah, 1 ditambahkan`; kinds of which there are none are left out. */
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
  if (parts.length === 0) return { id: 'baris sama', en: 'rows equal' };
  return {
    id: `baris ${parts.map(({ count, id }) => `${id} ${count}`).join(', ')}`,
    en: `rows ${parts.map(({ count, en }) => `${en} ${count}`).join(', ')}`,
  };
};
