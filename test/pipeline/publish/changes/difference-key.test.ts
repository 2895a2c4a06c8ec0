import { applyDifference, differenceOf, namedRows } from '../../../../pipeline/publish/changes/difference.ts';
import { fc } from '../../../support/generated.ts';
import { sideOf, tabularOf } from '../../../support/small-table.ts';

const fine = sideOf(
  tabularOf(
    ['periode', 'jenis'],
    ['periode', 'jenis', 'nilai'],
    [
      ['2024-01', 'a', '5'],
      ['2024-01', 'b', '6'],
    ],
  ),
);
const coarse = sideOf(tabularOf(['periode'], ['periode', 'nilai'], [['2024-01', '11']]));

describe('the difference between tables whose keys differ', () => {
  test('loses no row where the key has a column less', () => {
    expect(differenceOf(fine, coarse)).toMatchObject({
      counts: { added: 1, removed: 2, changed: 0 },
      removed: namedRows(fine),
      added: namedRows(coarse),
    });
  });

  test('is mirrored where it has a column more', () => {
    expect(differenceOf(coarse, fine)).toMatchObject({ added: namedRows(fine), removed: namedRows(coarse) });
  });

  test('applied to the earlier version gives the later one', () => {
    // 'ab' is the whole key of one side, 'a' of the other: rows that are one under 'a' stay apart.
    const sides = fc.constantFrom(['a'], ['b'], ['a', 'b']).chain((key) =>
      fc
        .uniqueArray(
          fc.tuple(fc.constantFrom('1', '2'), fc.constantFrom('1', '2'), fc.constantFrom('x', 'y')),
          {
            selector: ([a, b]) => key.map((name) => (name === 'a' ? a : b)).join(),
          },
        )
        .map((rows) => {
          const names = [...key, 'n'];
          const cells = rows.map(([a, b, n]) =>
            names.map((name) => (name === 'a' ? a : name === 'b' ? b : n)),
          );
          return sideOf(tabularOf(key, names, cells));
        }),
    );
    const texts = (rows: readonly object[]) =>
      rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort();
    fc.assert(
      fc.property(sides, sides, (before, after) => {
        const applied = applyDifference(before, differenceOf(before, after), after.schema.key);
        expect(texts(applied)).toEqual(texts(namedRows(after)));
        const [there, back] = [differenceOf(before, after), differenceOf(after, before)];
        expect([texts(there.added), texts(there.removed)]).toEqual([texts(back.removed), texts(back.added)]);
      }),
    );
  });
});
