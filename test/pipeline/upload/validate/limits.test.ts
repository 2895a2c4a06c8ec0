import { expect, test } from '@jest/globals';
import { dataset as cooperation } from '../../../../schemas/agency/datasets/cooperation-documents.ts';
import { ALL } from '../../../support/generated.ts';
import { COLUMNS, cells, csv, errors, run, runRow } from './support.ts';

test('more columns than the limit', async () => {
  const wide = [...COLUMNS, ...Array.from({ length: 60 }, (_, i) => `k${i}`)];
  expect(errors(await run(csv([wide, wide])))).toEqual(['1 header/too-many']);
  expect(errors(await run(csv([COLUMNS, cells()]), { limits: { columns: 5 } }))).toEqual([
    '1 header/too-many',
  ]);
});

test('a cell longer than the limit, in bytes', async () => {
  const limits = { cellBytes: 60 };
  expect(errors(await runRow({ catatan: 'é'.repeat(30) }, ';', { limits }))).toEqual([]);
  expect(errors(await runRow({ catatan: 'é'.repeat(31) }, ';', { limits }))).toEqual([
    '2 cell/too-long catatan',
  ]);
  expect(errors(await run(csv([COLUMNS, cells({ catatan: 'x'.repeat(40_000) })])))).toEqual([
    '2 cell/too-long catatan',
  ]);
});

test('a file larger than the limit, and one that never ends its record', async () => {
  const file = csv([COLUMNS, cells()]);
  expect(errors(await run(file, { limits: { bytes: 100 } }))).toEqual(['- file/too-large']);
  const endless = `${file}"${'x;'.repeat(2_000_000)}`;
  expect(errors(await run(endless))).toEqual(['3 cell/too-long']);
});

test('UTF-16 and windows-1252 are read, with a note', async () => {
  const text = csv([COLUMNS, cells({ catatan: 'Café' })], '\t');
  const utf16 = new Uint8Array([
    0xff,
    0xfe,
    ...[...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
  ]);
  const wide = await run(utf16, {});
  expect(wide).toMatchObject({ accepted: true, format: { encoding: 'utf-16le', delimiter: '\t' } });
  const latin = await run(Uint8Array.from([...text].map((c) => c.charCodeAt(0))), {});
  expect(latin).toMatchObject({ accepted: true, format: { encoding: 'windows-1252' } });
  expect(latin.findings.map(({ code }) => code)).toEqual(['file/encoding-guessed']);
  for (const { rows } of [wide, latin]) expect(rows[0]?.catatan).toBe('Café');
});

test('delimiters that are not accepted are named, and content decides nothing', async () => {
  const piped = await run(csv([COLUMNS, cells()], '|'));
  expect(piped.findings).toMatchObject([{ code: 'file/delimiter', detail: { delimiter: '|' } }]);
  expect(errors(await run('a;b;c\n1;2;3\n'))).toEqual(['1 file/delimiter']);
  expect(errors(await run(`sep=;\n${csv([COLUMNS, cells()], ',')}`))).toEqual(['1 file/delimiter']);
  expect(errors(await run(`sep=|\n${csv([COLUMNS, cells()], '|')}`))).toEqual(['2 file/delimiter']);
});

test('a period in the future is refused once, for the whole file', async () => {
  const result = await runRow({}, ';', { today: '2024-11-30' });
  expect(errors(result)).toEqual(['- cell/period', '2 cell/constraint tanggal']);
});

test('a request that is none throws', async () => {
  await expect(run('a', { period: '2024' })).rejects.toThrow('YYYY-MM');
  await expect(run('a', { today: 'now' })).rejects.toThrow('YYYY-MM-DD');
});

test('the end of a term may lie in the future, its signature may not', async () => {
  const request = { dataset: cooperation, period: '2024-03', today: '2024-03-20' };
  const names = cooperation.columns.map(({ name }) => name);
  const row = cooperation.columns.map(({ example }) => example);
  const result = await run(csv([names, row]), request);
  expect(errors(result)).toEqual([]);
  expect(result.rows[0]?.tanggal_akhir).toBe('2027-03-13');
  const early = await run(csv([names, row]), { ...request, today: '2024-03-10' });
  expect(errors(early)).toEqual(['2 cell/constraint tanggal_ttd']);
});

test('cells made to be slow to judge take no more than the time of a test', async () => {
  const long = ALL ? 30_000 : 6_000;
  const slow = [
    'a'.repeat(long),
    `${'a'.repeat(long)}@`,
    '1 '.repeat(long / 2),
    'x|'.repeat(long / 2),
    '"'.repeat(long),
  ];
  const rows = slow.flatMap((cell) => COLUMNS.map((column) => cells({ [column]: cell, nomor: column })));
  const { findings } = await run(csv([COLUMNS, ...rows]));
  expect(findings.length).toBeLessThan(200);
});

test('a missing column does not stop a conversion that reads it from being left out', async () => {
  const without = (row: readonly string[]) => row.filter((_, i) => COLUMNS[i] !== 'berat');
  const result = await run(csv([without(COLUMNS), without(cells({ satuan: 'KG' }))]));
  expect(errors(result)).toEqual(['1 header/missing berat']);
});
