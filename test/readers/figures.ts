/** The figures that readers are compared by: `tahun/kasus/published nilai sum` -> 33000. Numbers are thousandths. */
export type Figures = Readonly<Record<string, number>>;

/** How a table is summed: by table, measure and status where it has them. */
export interface Layout {
  readonly columns: readonly string[];
  readonly numeric: readonly string[];
  readonly groupBy: readonly string[];
}

/** Digits of the compared sums. */
export const SCALE = 3;

const GROUPS = ['tabel', 'ukuran', 'status'];

/** The layout of a table with these columns. */
export const layoutOf = (columns: readonly { readonly name: string; readonly type: string }[]): Layout => ({
  columns: columns.map(({ name }) => name),
  numeric: columns.filter(({ type }) => type === 'integer' || type === 'decimal').map(({ name }) => name),
  groupBy: GROUPS.filter((group) => columns.some(({ name }) => name === group)),
});

/** Per group: its rows, the filled cells of each column (so that zero and empty differ), the sum of each numeric one. */
export const figuresIn = (
  { columns, numeric, groupBy }: Layout,
  rows: readonly Readonly<Record<string, unknown>>[],
): Figures => {
  const figures: Record<string, number> = {};
  const add = (key: string, value: number) => {
    figures[key] = (figures[key] ?? 0) + value;
  };
  for (const row of rows) {
    const group = groupBy.map((name) => row[name]).join('/');
    const filled = (name: string) => row[name] !== null && row[name] !== undefined && row[name] !== '';
    add(`${group} rows`, 1);
    for (const name of columns) add(`${group} ${name} filled`, filled(name) ? 1 : 0);
    for (const name of numeric)
      add(`${group} ${name} sum`, filled(name) ? Math.round(Number(row[name]) * 10 ** SCALE) : 0);
  }
  return figures;
};

/** The differences between a reader's figures and the expected ones. */
export const compare = (what: string, found: Figures, expected: Figures): readonly string[] =>
  [...new Set([...Object.keys(expected), ...Object.keys(found)])]
    .filter((key) => found[key] !== expected[key])
    .map((key) => `${what}: ${key} is ${found[key] ?? 'missing'}, not ${expected[key] ?? 'there'}`);
