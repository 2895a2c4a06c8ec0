import { useState } from 'preact/hooks';

/** Rows that are shown at first. */
const PAGE = 25;

/** The first of many rows, and a button that shows more of them. */
export const usePaged = <T,>(rows: readonly T[]) => {
  const [count, setCount] = useState(PAGE);
  const more = rows.length - count;
  return {
    shown: rows.slice(0, count),
    button: more > 0 && (
      <p>
        <button type="button" class="button quiet" onClick={() => setCount(count + 4 * PAGE)}>
          Tampilkan lagi, {more} tersisa <span lang="en">(show more)</span>
        </button>
      </p>
    ),
  };
};
