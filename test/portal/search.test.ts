import { type Card, matches, NOTHING, plain, queryOf, searchOf } from '../../portal/datasets/search.ts';

const card: Card = {
  text: 'Klien rehabilitasi, Pangkal-Pinang. kasus',
  field: 'REHABILITASI',
  sensitivity: 'specific',
  periods: ['month', 'half-year'],
  areas: 'regency',
};

test.each([
  [{}, true],
  [{ words: 'klien' }, true],
  [{ words: 'KLIÉN pangkal pinang' }, true],
  [{ words: 'lien' }, true],
  [{ words: 'klien sabu' }, false],
  [{ field: 'REHABILITASI' }, true],
  [{ field: 'PENCEGAHAN' }, false],
  [{ period: 'half-year' }, true],
  [{ period: 'year' }, false],
  [{ areas: 'province' }, false],
  [{ sensitivity: 'specific', words: 'kasus' }, true],
  [{ sensitivity: 'public', words: 'kasus' }, false],
])('%j: %s', (asked, expected) => {
  expect(matches(card, { ...NOTHING, ...asked })).toBe(expected);
});

test('a search and its address are the same thing', () => {
  const search = { ...NOTHING, words: 'kasus & sabu', period: 'month' };
  expect(queryOf(search)).toBe('?q=kasus+%26+sabu&period=month');
  expect(searchOf(queryOf(search))).toEqual(search);
  expect(queryOf(NOTHING)).toBe('');
  expect(searchOf('?lain=1')).toEqual(NOTHING);
});

test('text is compared without case, accents and marks', () => {
  expect(plain('  Desa–Bersinar (P4GN), É! ')).toBe('desa bersinar p4gn e');
});
