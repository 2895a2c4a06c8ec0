import { writeXlsx } from 'hucre/xlsx';
import readExcelFile from 'read-excel-file/node';
import writeExcelFile from 'write-excel-file/node';
import { randomOf } from '../../../../sample-data/generator/random.ts';
import { SEED } from '../../../support/generated.ts';
import { COLUMNS, cells, csv, errors, run } from '../validate/support.ts';

type Written = string | number | Date | null;

const random = randomOf(`workbooks ${SEED}`);
const day = (n: number) => `2024-12-${String(n).padStart(2, '0')}`;

/** Rows as a CSV file says them: numbers of up to three decimals, days, texts with entities and line ends. */
const table = (count: number): string[][] =>
  Array.from({ length: count }, (_, i) =>
    cells({
      nomor: `LP/${i}`,
      jumlah: String(random.int(0, 10 ** random.int(1, 9))),
      berat: `${random.int(1, 10 ** random.int(1, 4))}.${random.int(1, 9999)}1`
        .replace(/(\.\d{3})\d*$/, '$11')
        .replace(/(\.\d{3})\d$/, '$1'),
      tanggal: day(random.int(1, 31)),
      catatan: random.pick([
        '',
        'A & B <c> "d"',
        'dua\nbaris',
        ' Café ',
        'a_x_b',
        'x'.repeat(80),
        '0012',
        '1.50',
        'TRUE',
      ]),
    }),
  );

/** The same cells with the types that a person's spreadsheet has. */
const typed = (row: readonly string[]): Written[] =>
  row.map((cell, i) => {
    const column = COLUMNS[i];
    if (column === 'jumlah' || column === 'berat') return Number(cell);
    if (column === 'tanggal') return new Date(`${cell}T00:00:00.000Z`);
    return cell === '' ? null : cell;
  });

/** In CSV three decimals are written with four, which is not ambiguous. */
const inCsv = (row: readonly string[]) =>
  row.map((cell, i) => (COLUMNS[i] === 'berat' && /^\d{1,3}\.\d{3}$/.test(cell) ? `${cell}0` : cell));

const WRITERS: Readonly<Record<string, (rows: Written[][]) => Promise<Uint8Array>>> = {
  'write-excel-file': (rows) => writeExcelFile(rows, { dateFormat: 'yyyy-mm-dd' }).toBuffer(),
  hucre: (rows) => writeXlsx({ sheets: [{ name: 'Data', rows }] }),
  'hucre, texts in their cells': (rows) =>
    writeXlsx({ sheets: [{ name: 'Data', rows }], stringMode: 'inline' }),
};

test.each(Object.keys(WRITERS))('what %s writes is read as the same table in CSV', async (name) => {
  const rows = table(400);
  const file = await (WRITERS[name] as (typeof WRITERS)[string])([COLUMNS, ...rows.map(typed)]);
  const result = await run(new Uint8Array(file), { declared: { rows: rows.length } });
  const same = await run(csv([COLUMNS, ...rows.map(inCsv)]), { declared: { rows: rows.length } });
  expect([errors(same), errors(result)]).toEqual([[], []]);
  expect(result.rows).toEqual(same.rows);
  // And a reader of others finds the same numbers and days in it.
  const others = (await readExcelFile(Buffer.from(file)))[0]?.data ?? [];
  const at = (column: string) => COLUMNS.indexOf(column);
  expect(others.slice(1).map((row) => [row[at('jumlah')], String(row[at('berat')])])).toEqual(
    result.rows.map(({ jumlah, berat }) => [jumlah, berat]),
  );
  expect(
    others.slice(1).map((row) => (row[at('tanggal')] as unknown as Date).toISOString().slice(0, 10)),
  ).toEqual(result.rows.map(({ tanggal }) => tanggal));
});
