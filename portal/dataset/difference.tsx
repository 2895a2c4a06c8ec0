import type { ComponentChildren } from 'preact';
import type { AnswerOf } from '../../schemas/api/client.ts';
import type { compareVersions } from '../../schemas/api/releases/compare-versions.ts';
import { Both } from '../parts/both.tsx';
import {
  cellWords,
  countsInWords,
  figureName,
  figureWords,
  isFigure,
  rowName,
  sideWords,
} from './difference-words.ts';
import { usePaged } from './use-paged.tsx';

type Table = AnswerOf<typeof compareVersions>['tables'][number];
type Row = Table['added'][number];

/** The differences in one table of two versions. */
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
      {added.length > 0 && <Rows id="Ditambahkan" en="added" rows={added} />}
      {removed.length > 0 && <Rows id="Dihapus" en="removed" rows={removed} />}
    </div>
  );
};

const Changed = ({ rows }: { readonly rows: Table['changed'] }) => {
  const { shown, button } = usePaged(rows);
  return (
    <>
      <Grid id="Berubah" en="changed" columns={['Baris', 'Sebelum', 'Sesudah']}>
        {shown.map(({ key, before, after }) => (
          <tr key={rowName(key)}>
            <th scope="row">{rowName(key)}</th>
            <td class="before">
              <Lines lines={sideWords(before)} />
            </td>
            <td class="after">
              <Lines lines={sideWords(after)} />
            </td>
          </tr>
        ))}
      </Grid>
      {button}
    </>
  );
};

const Lines = ({ lines }: { readonly lines: readonly string[] }) => (
  <>
    {lines.map((line) => (
      <div key={line}>{line}</div>
    ))}
  </>
);

/** Whole rows: for figures their names and value, for records all columns. */
const Rows = ({
  id,
  en,
  rows,
}: {
  readonly id: string;
  readonly en: string;
  readonly rows: readonly Row[];
}) => {
  const { shown, button } = usePaged(rows);
  const [first = {}] = rows;
  const figures = isFigure(first);
  const columns = figures ? ['Baris', 'Nilai'] : Object.keys(first);
  return (
    <>
      <Grid {...{ id, en, columns }}>
        {shown.map((row) => (
          <tr key={JSON.stringify(row)}>
            {figures ? (
              <>
                <th scope="row">{figureName(row)}</th>
                <td>{figureWords(row)}</td>
              </>
            ) : (
              columns.map((name) => <td key={name}>{cellWords(row[name])}</td>)
            )}
          </tr>
        ))}
      </Grid>
      {button}
    </>
  );
};

const Grid = ({
  id,
  en,
  columns,
  children,
}: {
  readonly id: string;
  readonly en: string;
  readonly columns: readonly string[];
  readonly children: ComponentChildren;
}) => (
  <>
    <h5>
      <Both id={id} en={en} />
    </h5>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable by keyboard */}
    <section class="scroll" tabIndex={0} aria-label={`${id} / ${en}`}>
      <table>
        <thead>
          <tr>
            {columns.map((name) => (
              <th scope="col" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  </>
);
