import readSpectrum from 'csv-spectrum';
import { DEFAULT_LIMITS } from '../../../../pipeline/upload/parse/limits.ts';
import { readTable } from '../../../../pipeline/upload/parse/table/table.ts';
import { COLUMNS, cells, csv, run } from '../validate/support.ts';
import { DELIMITERS } from './damage.ts';
import { plain } from './oracle.ts';

type Sample = { readonly name: string; readonly csv: Uint8Array; readonly json: Uint8Array };

const samples = () =>
  new Promise<readonly Sample[]>((resolve, reject) => {
    readSpectrum((error, data) => (error ? reject(error) : resolve(data)));
  });
const rowsOf = ({ json }: Sample) =>
  [JSON.parse(Buffer.from(json).toString('utf8'))].flat() as Record<string, string>[];

/** A file as the parser alone reads it, any header taken. */
const parsed = async (bytes: Uint8Array) => {
  const open = async function* () {
    yield bytes;
  };
  let header: readonly string[] = [];
  const rows: (readonly string[])[] = [];
  const codes: string[] = [];
  for await (const event of readTable(open(), {
    score: (found) => found.length,
    limits: DEFAULT_LIMITS,
  }))
    if (event.kind === 'header') header = event.cells;
    else if (event.kind === 'rows') rows.push(...event.rows);
    else if (event.finding.severity === 'error') codes.push(event.finding.code);
  return { rows: rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i]]))), codes };
};

test('every file of csv-spectrum is read as its rows say', async () => {
  const all = await samples();
  expect(all.length).toBeGreaterThanOrEqual(11);
  for (const sample of all) {
    const { rows, codes } = await parsed(sample.csv);
    // Its seconds are unquoted quotes.
    const stray = sample.name === 'location_coordinates';
    expect([sample.name, codes]).toEqual([sample.name, stray ? ['row/quote'] : []]);
    if (stray) continue;
    const expected = rowsOf(sample).map((row) =>
      Object.fromEntries(Object.entries(row).map(([k, v]) => [k, lf(v)])),
    );
    expect([
      sample.name,
      rows.map((row) => Object.fromEntries(Object.entries(row).map(([k, v]) => [k, lf(v ?? '')]))),
    ]).toEqual([sample.name, expected]);
  }
});

const lf = (value: string) => value.replaceAll('\r\n', '\n');

test('every file of csv-spectrum is refused as an upload', async () => {
  for (const { csv: bytes } of await samples()) expect((await run(bytes)).accepted).toBe(false);
});

test.each(DELIMITERS)(
  'every cell of csv-spectrum in a %j file is accepted for what it is or refused',
  async (delimiter) => {
    let accepted = 0;
    const values = (await samples()).flatMap((sample) => [
      ...rowsOf(sample).flatMap((row) => [...Object.keys(row), ...Object.values(row)]),
      Buffer.from(sample.csv).toString('utf8'),
    ]);
    for (const value of values) {
      const result = await run(csv([COLUMNS, cells({ catatan: value })], delimiter), {
        declared: { rows: 1 },
      });
      if (!result.accepted) continue;
      accepted++;
      expect(result.rows[0]?.catatan ?? '').toBe(plain(value));
    }
    expect(accepted).toBeGreaterThan(20);
  },
);
