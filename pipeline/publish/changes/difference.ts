import type { PublishedSchema } from '../manifest/manifest.ts';

export type Cell = string | null;

/** One version of a table: its schema and rows, cells in the order of the schema's columns. */
export interface TableSide {
  readonly schema: PublishedSchema;
  readonly rows: readonly (readonly Cell[])[];
}

/** A row as an object of its columns. */
export type NamedRow = Readonly<Record<string, Cell>>;

/** A row that both versions have, with the columns whose value differs. */
export interface ChangedRow {
  readonly key: NamedRow;
  readonly before: NamedRow;
  readonly after: NamedRow;
}

/** Everything that differs between two versions of one table, by natural key. */
export interface TableDifference {
  readonly file: string;
  readonly fields: { readonly added: readonly string[]; readonly removed: readonly string[] };
  readonly counts: { readonly added: number; readonly removed: number; readonly changed: number };
  readonly added: readonly NamedRow[];
  readonly removed: readonly NamedRow[];
  readonly changed: readonly ChangedRow[];
}

/**
 * The complete difference of two versions of a table; an absent side has no rows. Rows keep the order of their side. If
 * the key itself changed, the columns of both keys identify a row; otherwise several rows would become one.
 */
export const differenceOf = (
  before: TableSide | undefined,
  after: TableSide | undefined,
): TableDifference => {
  const schema = after?.schema ?? before?.schema;
  if (!schema) throw new Error('A difference needs at least one side.');
  const [old, now] = [columnsOf(before), columnsOf(after)];
  const key = union(before?.schema.key ?? [], after?.schema.key ?? []);
  const oldRows = byKey(before, key);
  const nowRows = byKey(after, key);
  const added = [...nowRows].filter(([id]) => !oldRows.has(id)).map(([, row]) => row);
  const removed = [...oldRows].filter(([id]) => !nowRows.has(id)).map(([, row]) => row);
  const changed = [...nowRows].flatMap(([id, row]): ChangedRow[] => {
    const was = oldRows.get(id);
    if (!was) return [];
    const names = union(old, now).filter((name) => was[name] !== row[name]);
    return names.length ? [{ key: pick(row, key), before: pick(was, names), after: pick(row, names) }] : [];
  });
  return {
    file: schema.file,
    fields: {
      added: now.filter((name) => !old.includes(name)),
      removed: old.filter((name) => !now.includes(name)),
    },
    counts: { added: added.length, removed: removed.length, changed: changed.length },
    added,
    removed,
    changed,
  };
};

/** The differences of all tables of two releases, those of the later one first. */
export const differencesOf = (
  before: ReadonlyMap<string, TableSide>,
  after: ReadonlyMap<string, TableSide>,
): readonly TableDifference[] =>
  [...new Set([...after.keys(), ...before.keys()])].map((file) =>
    differenceOf(before.get(file), after.get(file)),
  );

/** The rows of one side as objects by column; empty if the side is absent. */
export const namedRows = (side: TableSide | undefined): readonly NamedRow[] => {
  const names = columnsOf(side);
  return (side?.rows ?? []).map((cells) =>
    Object.fromEntries(names.map((name, i) => [name, cells[i] ?? null])),
  );
};

/** Whether the two sides are equal. */
export const isSame = ({ fields, counts }: TableDifference): boolean =>
  fields.added.length + fields.removed.length + counts.added + counts.removed + counts.changed === 0;

/** The rows of the later version, whose key is `laterKey`, from the earlier one and their difference; in no particular order. */
export const applyDifference = (
  before: TableSide | undefined,
  difference: TableDifference,
  laterKey: readonly string[],
): readonly NamedRow[] => {
  const key = union(before?.schema.key ?? [], laterKey);
  const rows = byKey(before, key);
  for (const row of difference.removed) rows.delete(keyOf(row, key));
  for (const change of difference.changed) {
    const id = keyOf(change.key, key);
    const merged = { ...rows.get(id), ...change.after };
    rows.set(
      id,
      Object.fromEntries(
        Object.entries(merged).filter(([name]) => !difference.fields.removed.includes(name)),
      ),
    );
  }
  for (const row of difference.added) rows.set(keyOf(row, key), row);
  return [...rows.values()];
};

const union = (a: readonly string[], b: readonly string[]): readonly string[] => [...new Set([...a, ...b])];

const columnsOf = (side: TableSide | undefined): readonly string[] =>
  side?.schema.columns.map(({ name }) => name) ?? [];

const keyOf = (row: NamedRow, key: readonly string[]): string =>
  JSON.stringify(key.map((name) => row[name] ?? null));

const byKey = (side: TableSide | undefined, key: readonly string[]): Map<string, NamedRow> =>
  new Map(namedRows(side).map((row) => [keyOf(row, key), row]));

const pick = (row: NamedRow, names: readonly string[]): NamedRow =>
  Object.fromEntries(names.filter((name) => name in row).map((name) => [name, row[name] ?? null]));
