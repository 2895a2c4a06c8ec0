import type { Dataset } from '../../../schemas/model/dataset.ts';
import { text } from '../../../schemas/model/text.ts';
import type { Manifest, PublishedSchema } from '../manifest/manifest.ts';
import { layoutsOf } from '../tabular/tables-of-release.ts';
import type { PublishedColumn, Tabular } from '../tabular/tabular.ts';
import type { ReleaseDescription } from './description.ts';

/** Rows of a release by file, as `readCsv` gives them; empty if the release has no such file. */
export type RowsByFile = ReadonlyMap<string, Tabular['rows']>;

/**
 * A public release in the form that pages and documents need: texts from the declaration, everything else from its
 * manifest. If a newer declaration no longer has a column, the column's name is its title.
 */
export const describedRelease = (
  dataset: Dataset,
  manifest: Manifest,
  rows: RowsByFile,
): ReleaseDescription => {
  const declared = new Map(layoutsOf(dataset).map((form) => [form.name, form.columns]));
  return {
    dataset,
    version: manifest.version,
    n: manifest.n,
    created: manifest.created,
    previous: manifest.previous,
    change: manifest.change,
    periods: manifest.periods,
    ...(manifest.rows && { rows: manifest.rows }),
    files: manifest.files.filter(({ role }) => role === 'data'),
    tabulars: manifest.schemas.map(({ file, key, columns }) => ({
      name: file,
      key,
      columns: columns.map(
        (column) => declared.get(file)?.find(({ name }) => name === column.name) ?? undeclared(column),
      ),
      rows: rows.get(file) ?? [],
    })),
  };
};

const undeclared = ({ name, type, required }: PublishedSchema['columns'][number]): PublishedColumn => {
  const same = text(name, name);
  return {
    name,
    type,
    required,
    title: same,
    concept: same,
    definition: same,
    classification: same,
    measure: same,
  };
};
