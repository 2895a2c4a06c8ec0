import type { PublishedSchema } from '../../pipeline/publish/manifest.ts';

/** Columns that figures are grouped by, where a table has them. */
const GROUPED = ['tabel', 'ukuran', 'status'] as const;

/** The columns that a table's figures are grouped by; none where it holds records. */
export const groupedBy = ({ columns }: PublishedSchema): readonly string[] =>
  columns.some(({ name }) => name === 'nilai')
    ? GROUPED.filter((wanted) => columns.some(({ name }) => name === wanted))
    : [];

/** Of each group: its rows, its empty figures and the exact sum of the others, in one text. */
export const groupsOf = (
  rows: readonly (readonly (string | null)[])[],
  schema: PublishedSchema,
  scale: number,
): Readonly<Record<string, string>> => {
  const by = groupedBy(schema);
  if (by.length === 0) return {};
  const at = (name: string) => schema.columns.findIndex((column) => column.name === name);
  const groups = new Map<string, { rows: number; empty: number; sum: number }>();
  for (const row of rows) {
    const name = by.map((column) => row[at(column)]).join('/');
    const group = groups.get(name) ?? { rows: 0, empty: 0, sum: 0 };
    const value = row[at('nilai')] ?? null;
    group.rows += 1;
    group.empty += value === null ? 1 : 0;
    group.sum += Math.round(Number(value ?? 0) * 10 ** scale);
    groups.set(name, group);
  }
  return Object.fromEntries([...groups].map(([name, group]) => [name, groupText(group)]));
};

/** A group as text, the same whoever counted it. */
export const groupText = (group: { rows: number; empty: number; sum: number }): string =>
  `${group.rows} rows, ${group.empty} empty, sum ${group.sum}`;
