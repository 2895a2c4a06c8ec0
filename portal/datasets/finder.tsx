import { useEffect, useState } from 'preact/hooks';
import { Both } from '../parts/both.tsx';
import { type Shown, showOnly } from './cards.ts';
import { Filters } from './filters.tsx';
import { matches, NOTHING, queryOf, type Search, searchOf } from './search.ts';

/** Searches the cards that the page came with. The address has the search, so that a reader can share the link. */
export const Finder = ({ cards }: { readonly cards: readonly Shown[] }) => {
  const [search, setSearch] = useState(() => searchOf(location.search));
  const chosen = new Set(cards.filter((card) => matches(card, search)));
  useEffect(() => showOnly(cards, chosen));
  const ask = (next: Search) => {
    setSearch(next);
    history.replaceState(null, '', `${location.pathname}${queryOf(next)}`);
  };
  return (
    <search class="finder card">
      <form onSubmit={(event) => event.preventDefault()}>
        <Filters search={search} onChange={ask} />
      </form>
      <p role="status" class="count">
        <Both
          id={`${chosen.size} dari ${cards.length} dataset.`}
          en={`${chosen.size} of ${cards.length} datasets.`}
        />
      </p>
      {queryOf(search) !== '' && (
        <button type="button" class="button quiet" onClick={() => ask(NOTHING)}>
          Hapus filter <span lang="en">(clear)</span>
        </button>
      )}
      {chosen.size === 0 && (
        <p class="note">
          <Both
            id="Tidak ada dataset yang cocok. Kurangi kata atau filternya."
            en="No dataset matches. Use fewer words or filters."
          />
        </p>
      )}
    </search>
  );
};
