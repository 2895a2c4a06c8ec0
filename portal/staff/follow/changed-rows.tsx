import { formatNumber } from '../../parts/format.ts';
import type { Preview } from '../shapes.ts';

type Difference = Preview['tables'][number];
type Row = Difference['added'][number];

const SHOWN = 50;

/** The rows of the released files that would change, folded away under their counts. */
export const ChangedRows = ({ tables }: { readonly tables: readonly Difference[] }) => (
  <>
    {tables.map((table) => {
      const { file, counts } = table;
      return (
        <details key={file}>
          <summary>
            Baris <code>{file}</code>: {formatNumber(counts.added)} baru, {formatNumber(counts.changed)}{' '}
            berubah, {formatNumber(counts.removed)} hilang{' '}
            <span lang="en" class="en">
              rows: new, changed, gone
            </span>
          </summary>
          <ul class="rows">
            {rowsOf(table)
              .slice(0, SHOWN)
              .map(({ sign, words, row }) => (
                <li key={`${sign} ${row}`}>
                  <span class="tag">
                    {sign} {words}
                  </span>{' '}
                  {row}
                </li>
              ))}
          </ul>
          {rowsOf(table).length > SHOWN && (
            <p class="note-line">
              dan {formatNumber(rowsOf(table).length - SHOWN)} lagi <span lang="en">and more</span>
            </p>
          )}
        </details>
      );
    })}
  </>
);

const rowsOf = ({ added, changed, removed }: Difference) => [
  ...added.map((row) => ({ sign: '+', words: 'baru', row: cells(row) })),
  ...changed.map(({ key, before, after }) => ({
    sign: '~',
    words: 'berubah',
    row: `${cells(key)}: ${movement(before, after)}`,
  })),
  ...removed.map((row) => ({ sign: '−', words: 'hilang', row: cells(row) })),
];

const cells = (row: Row): string =>
  Object.values(row)
    .filter((value) => value !== null && value !== '')
    .join(' · ');

/** The cells that differ: `nilai 3 → 4`. */
const movement = (before: Row, after: Row): string =>
  Object.keys(after)
    .filter((name) => before[name] !== after[name])
    .map((name) => `${name} ${before[name] ?? '–'} → ${after[name] ?? '–'}`)
    .join(', ');
