import { useState } from 'preact/hooks';
import type { AnswerOf } from '../../schemas/api/client.ts';
import type { compareVersions } from '../../schemas/api/releases/compare-versions.ts';
import type { listVersions } from '../../schemas/api/releases/list-versions.ts';
import { get } from '../parts/api.ts';
import { Both } from '../parts/both.tsx';
import { Load } from '../parts/load.tsx';
import { Difference } from './difference.tsx';

type Comparison = AnswerOf<typeof compareVersions>;

interface Pair {
  readonly from: string;
  readonly to: string;
}

const pairInAddress = (): Pair | undefined => {
  const asked = new URLSearchParams(location.search);
  const [from, to] = [asked.get('from'), asked.get('to')];
  return from && to ? { from, to } : undefined;
};

const versionsOf = async (id: string): Promise<readonly string[]> =>
  (await get<typeof listVersions>('/v1/datasets/{id}/versions', {}, { id })).versions.map(
    ({ version }) => version,
  );

/** The differences between any two versions. The address names both, so that a reader can share the link. */
export const Compare = ({ dataset }: { readonly dataset: string }) => (
  <Load load={() => versionsOf(dataset)} by={dataset} height="8rem">
    {(versions) => (versions.length > 1 ? <Chooser {...{ dataset, versions }} /> : null)}
  </Load>
);

const Chooser = ({
  dataset,
  versions,
}: {
  readonly dataset: string;
  readonly versions: readonly string[];
}) => {
  const [shown, setShown] = useState(pairInAddress);
  const [pair, setPair] = useState<Pair>(shown ?? { from: versions[1] ?? '', to: versions[0] ?? '' });
  const compare = () => {
    setShown(pair);
    const address = new URL(location.href);
    address.searchParams.set('from', pair.from);
    address.searchParams.set('to', pair.to);
    address.hash = 'bandingkan';
    history.replaceState(null, '', address);
  };
  const pick = (name: keyof Pair, id: string, en: string) => (
    <p>
      <label for={name}>
        {id}{' '}
        <span class="en" lang="en">
          {en}
        </span>
      </label>
      <select
        id={name}
        value={pair[name]}
        onChange={({ currentTarget }) => setPair({ ...pair, [name]: currentTarget.value })}
      >
        {versions.map((version) => (
          <option key={version}>{version}</option>
        ))}
      </select>
    </p>
  );
  return (
    <section class="card compare no-print" aria-labelledby="bandingkan-judul">
      <h3 id="bandingkan-judul">
        <Both id="Bandingkan dua versi" en="compare two versions" />
      </h3>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          compare();
        }}
      >
        {pick('from', 'Dari versi', 'from')}
        {pick('to', 'ke versi', 'to')}
        <button type="submit" class="button">
          Bandingkan <span lang="en">(compare)</span>
        </button>
      </form>
      <div aria-live="polite">
        {shown && (
          <Load
            load={() =>
              get<typeof compareVersions>(
                '/v1/datasets/{id}/compare/{a}/{b}',
                {},
                { id: dataset, a: shown.from, b: shown.to },
              )
            }
            by={`${shown.from} ${shown.to}`}
            height="6rem"
          >
            {(comparison) => <Differences {...comparison} />}
          </Load>
        )}
      </div>
    </section>
  );
};

const isEqual = ({ counts, fields }: Comparison['tables'][number]): boolean =>
  counts.added + counts.removed + counts.changed + fields.added.length + fields.removed.length === 0;

const Differences = ({ dataset, from, to, tables }: Comparison) => (
  <>
    <p>
      <strong>
        {from} → {to}
      </strong>{' '}
      · <a href={`/datasets/${dataset}/?from=${from}&to=${to}#bandingkan`}>tautan ini / link</a> ·{' '}
      <a href={`/v1/datasets/${dataset}/compare/${from}/${to}`}>JSON</a>
    </p>
    {tables.every(isEqual) && (
      <p class="note good">
        <Both id="Isi kedua versi sama persis." en="The contents of both versions are the same." />
      </p>
    )}
    {tables
      .filter((table) => !isEqual(table))
      .map((table) => (
        <Difference key={table.file} table={table} />
      ))}
  </>
);
