import type * as z from 'zod';
import { columnsOf } from './column.ts';
import type { Dataset, DatasetDeclaration } from './dataset.ts';
import { disclosureProblems } from './disclosure-problems.ts';

/** Checks a declaration for what its types cannot say and reads its columns; throws with the first problem. */
export const defineDataset = <R extends z.ZodRawShape>(declaration: DatasetDeclaration<R>): Dataset => {
  const dataset = {
    ...declaration,
    rules: declaration.rules ?? [],
    dimensions: declaration.dimensions ?? {},
    columns: columnsOf(declaration.row),
  } as unknown as Dataset;
  for (const problem of problemsOf(dataset)) throw new Error(`Dataset "${dataset.id}": ${problem}`);
  return dataset;
};

function* problemsOf(dataset: Dataset): Generator<string> {
  const columns = new Set(dataset.columns.map((column) => column.name));
  const unknown = (names: readonly string[], known: ReadonlySet<string>) =>
    names.filter((n) => !known.has(n));
  const dimensions = new Set(Object.keys(dataset.dimensions));
  const measures = new Set(Object.keys(dataset.measures));
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(dataset.id)) yield 'the id must be kebab-case.';
  if (dataset.columns[0]?.name !== 'periode') yield 'the first column must be "periode".';
  for (const name of unknown(dataset.release.records?.columns ?? [], columns))
    yield `release.records names the unknown column "${name}".`;
  for (const name of unknown(
    (dataset.foreignKeys ?? []).map(({ column }) => column),
    columns,
  ))
    yield `foreignKeys names the unknown column "${name}".`;
  if (dataset.plausible && dataset.kind !== 'stock') yield 'plausible is for stocks; this is a flow.';
  for (const [id, measure] of Object.entries(dataset.measures))
    for (const name of unknown(measure.columns, columns))
      yield `measure "${id}" names the unknown column "${name}".`;
  for (const [id, dimension] of Object.entries(dataset.dimensions))
    if (!columns.has(dimension.column))
      yield `dimension "${id}" names the unknown column "${dimension.column}".`;
  for (const table of dataset.release.tables) {
    for (const name of unknown(table.by, dimensions))
      yield `table "${table.id}" is by the unknown dimension "${name}".`;
    for (const name of unknown(table.measures, measures))
      yield `table "${table.id}" has the unknown measure "${name}".`;
    if (table.area === 'regency' && !dataset.area)
      yield `table "${table.id}" is by regency, but no area is declared.`;
  }
  yield* disclosureProblems(dataset);
  for (const indicator of dataset.indicators) {
    if (!('of' in indicator)) continue;
    if (!measures.has(indicator.of))
      yield `indicator "${indicator.id}" is of the unknown measure "${indicator.of}".`;
    for (const name of unknown(
      [...Object.keys(indicator.where ?? {}), ...(indicator.breakdown ?? [])],
      dimensions,
    ))
      yield `indicator "${indicator.id}" names the unknown dimension "${name}".`;
  }
}
