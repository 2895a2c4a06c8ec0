import { useState } from 'preact/hooks';
import type { AnswerOf } from '../../schemas/api/client.ts';
import type { compareVersions } from '../../schemas/api/compare.ts';
import { Both } from '../parts/both.tsx';
import { cellWords, changedCells, countsInWords } from './difference-words.ts';

type Table = AnswerOf<typeof compareVersions>['tables'][number];
type Row = Table['added'][number];

/** Rows that are shown at once. */
const PAGE = 25;

/** What differs in one table of two versions. */
export const Difference = ({ table }: { readonly table: Table }) => {
  const { file, fields, counts, added, removed, changed } = table;
  return (
    <div class="difference">
      <h4>
        {file}.csv: <Both {...countsInWords(counts)} />
      </h4>
      {fields.added.length > 0 && (
        <p>
          Kolom baru <span lang="en">(columns added)</span>: {fields.added.join(', ')}
        </p>
      )}
      {fields.removed.length > 0 && (
        <p>
          Kolom hilang <span lang="en">(columns removed)</span>: {fields.removed.join(', ')}
        </p>
      )}
      {changed.length > 0 && <Changed rows={changed} />}
      {added.length > 0 && <Rows title="Ditambahkan" en="added" rows={added} />}
      {removed.length > 0 && <Rows title="Dihapus" en="removed" rows={removed} />}
    </div>
  );
};

/** Some rows, and a button for more. */
const usePaged = <T,>(rows: readonly T[]) => {
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

const Changed = ({ rows }: { readonly rows: Table['changed'] }) => {
  const { shown, button } = usePaged(rows);
  const keys = Object.keys(rows[0]?.key ?? {});
  return (
    <>
      <Scroll label="Berubah / changed">
        <thead>
          <tr>
            {keys.map((name) => (
              <th scope="col" key={name}>
                {name}
              </th>
            ))}
            <th scope="col">
              Sebelum <span lang="en">before</span>
            </th>
            <th scope="col">
              Sesudah <span lang="en">after</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={JSON.stringify(row.key)}>
              {keys.map((name) => (
                <td key={name} class="k">
                  {row.key[name]}
                </td>
              ))}
              <td class="before">
                <Cells cells={changedCells(row).map(({ name, before }) => [name, before])} />
              </td>
              <td class="after">
                <Cells cells={changedCells(row).map(({ name, after }) => [name, after])} />
              </td>
            </tr>
          ))}
        </tbody>
      </Scroll>
      {button}
    </>
  );
};

const Cells = ({ cells }: { readonly cells: readonly (readonly [string, string])[] }) => (
  <>
    {cells.map(([name, words]) => (
      <div key={name}>
        <small>{name}:</small> {words}
      </div>
    ))}
  </>
);

const Rows = ({
  title,
  en,
  rows,
}: {
  readonly title: string;
  readonly en: string;
  readonly rows: readonly Row[];
}) => {
  const { shown, button } = usePaged(rows);
  const columns = Object.keys(rows[0] ?? {});
  return (
    <>
      <h5>
        <Both id={title} en={en} />
      </h5>
      <Scroll label={`${title} / ${en}`}>
        <thead>
          <tr>
            {columns.map((name) => (
              <th scope="col" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={JSON.stringify(row)}>
              {columns.map((name) => (
                <td key={name}>{cellWords(name, row[name] ?? null)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </Scroll>
      {button}
    </>
  );
};

const Scroll = ({
  label,
  children,
}: {
  readonly label: string;
  readonly children: preact.ComponentChildren;
}) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable by keyboard
  <section class="scroll" tabIndex={0} aria-label={label}>
    <table>{children}</table>
  </section>
);
