import {
  applyDifference,
  differenceOf,
  isSame,
  type TableSide,
} from '../../../../pipeline/publish/changes/difference.ts';
import { fc } from '../../../support/generated.ts';

const schema = (...names: readonly string[]) => ({
  file: 'data',
  key: ['periode', 'kode'],
  columns: names.map((name) => ({ name, type: 'string' as const, required: true })),
});
const side = (
  rows: readonly (readonly (string | null)[])[],
  names = ['periode', 'kode', 'nilai'],
): TableSide => ({
  schema: schema(...names),
  rows,
});
const sides = fc
  .uniqueArray(
    fc.tuple(
      fc.constantFrom('2024-01', '2024-02'),
      fc.stringMatching(/^[a-e]$/),
      fc.option(fc.stringMatching(/^[0-3]$/)),
    ),
    {
      selector: ([periode, kode]) => `${periode} ${kode}`,
    },
  )
  .map((rows) => side(rows));
const named = (table: TableSide) =>
  new Set(
    table.rows.map((row) =>
      JSON.stringify(Object.fromEntries(table.schema.columns.map(({ name }, i) => [name, row[i] ?? null]))),
    ),
  );

describe('the difference between two versions of a table', () => {
  test('names rows added, removed and changed by natural key', () => {
    const before = side([
      ['2024-01', 'a', '1'],
      ['2024-01', 'b', '2'],
      ['2024-01', 'c', null],
    ]);
    const after = side([
      ['2024-01', 'a', '1'],
      ['2024-01', 'b', '3'],
      ['2024-02', 'a', '4'],
    ]);
    expect(differenceOf(before, after)).toMatchObject({
      counts: { added: 1, removed: 1, changed: 1 },
      added: [{ periode: '2024-02', kode: 'a', nilai: '4' }],
      removed: [{ periode: '2024-01', kode: 'c', nilai: null }],
      changed: [{ key: { periode: '2024-01', kode: 'b' }, before: { nilai: '2' }, after: { nilai: '3' } }],
    });
  });

  test('names columns added and removed, and their values', () => {
    const before = side([['2024-01', 'a', '1']]);
    const after = side([['2024-01', 'a', 'x']], ['periode', 'kode', 'catatan']);
    const difference = differenceOf(before, after);
    expect(difference.fields).toEqual({ added: ['catatan'], removed: ['nilai'] });
    expect(difference.changed[0]).toMatchObject({ before: { nilai: '1' }, after: { catatan: 'x' } });
    expect(applyDifference(before, difference, ['periode', 'kode'])).toEqual([
      { periode: '2024-01', kode: 'a', catatan: 'x' },
    ]);
  });

  test('applied to the earlier version gives the later one', () => {
    fc.assert(
      fc.property(sides, sides, (before, after) => {
        const rows = applyDifference(before, differenceOf(before, after), before.schema.key);
        expect(new Set(rows.map((row) => JSON.stringify(row)))).toEqual(named(after));
      }),
    );
  });

  test('is nothing between equal versions, and mirrored when they change places', () => {
    fc.assert(
      fc.property(sides, sides, (a, b) => {
        expect(isSame(differenceOf(a, a))).toBe(true);
        const [there, back] = [differenceOf(a, b), differenceOf(b, a)];
        expect([there.counts.added, there.counts.removed, there.counts.changed]).toEqual([
          back.counts.removed,
          back.counts.added,
          back.counts.changed,
        ]);
      }),
    );
  });
});

test.each([
  [
    'a row more',
    side([
      ['2024-01', 'a', '1'],
      ['2024-01', 'b', '2'],
    ]),
    false,
  ],
  ['a row less', side([]), false],
  ['another value', side([['2024-01', 'a', '2']]), false],
  ['a column more', side([['2024-01', 'a', '1', null]], ['periode', 'kode', 'nilai', 'baru']), false],
  ['a column less', side([['2024-01', 'a']], ['periode', 'kode']), false],
  [
    'a column and a row exchanged for others',
    side([['2024-01', 'b', '1']], ['periode', 'kode', 'baru']),
    false,
  ],
  ['nothing', side([['2024-01', 'a', '1']]), true],
])('two versions with %s differ', (_what, after, same) =>
  expect(isSame(differenceOf(side([['2024-01', 'a', '1']]), after))).toBe(same),
);

test('a difference of nothing and nothing is a mistake of the caller', () =>
  expect(() => differenceOf(undefined, undefined)).toThrow(/at least one side/));

test('a table that only one version has is added or removed whole', () => {
  const table = side([['2024-01', 'a', '1']]);
  const added = differenceOf(undefined, table);
  const removed = differenceOf(table, undefined);
  expect([added.counts, removed.counts]).toEqual([
    { added: 1, removed: 0, changed: 0 },
    { added: 0, removed: 1, changed: 0 },
  ]);
  expect([added.file, removed.file]).toEqual(['data', 'data']);
  expect(applyDifference(undefined, added, table.schema.key)).toEqual([
    { periode: '2024-01', kode: 'a', nilai: '1' },
  ]);
  expect(applyDifference(table, removed, table.schema.key)).toEqual([]);
});
