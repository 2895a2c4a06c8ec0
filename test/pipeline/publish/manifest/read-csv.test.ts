import { formats } from '../../../../pipeline/publish/formats/formats.ts';
import { readCsv } from '../../../../pipeline/publish/manifest/read-csv.ts';
import { fc } from '../../../support/generated.ts';
import { sideOf, tabularOf } from '../../../support/small-table.ts';

const table = tabularOf(['kunci'], ['kunci', 'catatan'], []);
const { schema } = sideOf(table);
const csv = formats.find(({ extension }) => extension === 'csv');
const written = (rows: readonly (readonly (string | null)[])[]) =>
  new TextDecoder().decode(csv?.write({ ...table, rows }));

// What a published cell can hold: text with anything that CSV gives a meaning to, never the empty text.
const cell = fc
  .array(fc.constantFrom('a', 'é', ' ', ',', '"', '\n', '\r', '\t', "'", ';'), { minLength: 1, maxLength: 6 })
  .map((characters) => characters.join(''));
const key = cell.map((value) => `k${value}`);

describe('our own CSV, read back', () => {
  test('gives the rows that were written', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(key, fc.option(cell))), (rows) => {
        expect(readCsv(written(rows), schema)).toEqual(rows);
      }),
    );
  });

  test('of a table without rows is no row', () => {
    expect(readCsv('kunci,catatan\n', schema)).toEqual([]);
  });

  test.each([
    ['another column', 'kunci,lain\nk,\n'],
    ['columns in another order', 'catatan,kunci\n,k\n'],
    ['no header', ''],
  ])('throws for %s', (_what, text) => {
    expect(() => readCsv(text, schema)).toThrow('its schema has kunci,catatan');
  });
});
