import type { TableSide } from '../../pipeline/publish/changes/difference.ts';
import { schemaOf } from '../../pipeline/publish/manifest/manifest.ts';
import type { Tabular } from '../../pipeline/publish/tabular/tabular.ts';

const about = { id: 'x', en: 'x' };

/** A small table of text columns. */
export const tabularOf = (
  key: readonly string[],
  names: readonly string[],
  rows: Tabular['rows'],
): Tabular => ({
  name: 'data',
  key,
  rows,
  columns: names.map((name) => ({
    name,
    type: 'string',
    required: false,
    title: about,
    concept: about,
    definition: about,
    classification: about,
    measure: about,
  })),
});

export const sideOf = (tabular: Tabular): TableSide => ({ schema: schemaOf(tabular), rows: tabular.rows });
