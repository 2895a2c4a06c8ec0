import { createHash } from 'node:crypto';
import { parquetMetadata, parquetReadObjects, parquetSchema } from 'hyparquet';
import { parquet } from '../../../../pipeline/publish/formats/parquet.ts';
import type { PublishedColumn, Tabular } from '../../../../pipeline/publish/tabular/tabular.ts';
import { text } from '../../../../schemas/model/text.ts';
import { fc } from '../../../support/generated.ts';

const words = text('x', 'x');
const column = (
  name: string,
  type: PublishedColumn['type'],
  more: Partial<PublishedColumn> = {},
): PublishedColumn => ({
  name,
  type,
  required: true,
  title: words,
  concept: words,
  definition: words,
  classification: words,
  measure: words,
  ...more,
});
const columns = [
  column('periode', 'yearmonth'),
  column('nama', 'string', { required: false }),
  column('jumlah', 'integer', { required: false }),
  column('berat', 'decimal', { required: false, scale: 3 }),
  column('tanggal', 'date', { required: false }),
];
const tabular = (rows: Tabular['rows']): Tabular => ({ name: 'data', key: ['periode'], columns, rows });
const bufferOf = (bytes: Uint8Array): ArrayBuffer => bytes.slice().buffer as ArrayBuffer;

const read = async (rows: Tabular['rows']) =>
  parquetReadObjects({ file: bufferOf(parquet.write(tabular(rows))) });

describe('Parquet', () => {
  test('has real types, and nulls only where the column may be empty', () => {
    const schema = parquetSchema(parquetMetadata(bufferOf(parquet.write(tabular([])))));
    expect(
      schema.children.map(
        ({ element: { name, type, converted_type, repetition_type, precision, scale } }) => ({
          name,
          type,
          converted_type,
          repetition_type,
          ...(converted_type === 'DECIMAL' && { precision, scale }),
        }),
      ),
    ).toEqual([
      { name: 'periode', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'REQUIRED' },
      { name: 'nama', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' },
      { name: 'jumlah', type: 'INT64', converted_type: undefined, repetition_type: 'OPTIONAL' },
      {
        name: 'berat',
        type: 'INT64',
        converted_type: 'DECIMAL',
        repetition_type: 'OPTIONAL',
        precision: 18,
        scale: 3,
      },
      { name: 'tanggal', type: 'INT32', converted_type: 'DATE', repetition_type: 'OPTIONAL' },
    ]);
  });

  test('reads back what was written, decimals exact', async () => {
    const rows = await read([
      ['2024-01', 'Sungailiat', '12', '570.88', '2024-03-14'],
      ['2024-02', null, null, null, null],
      ['2024-03', 'é数', '0', '0.125', '1999-12-31'],
    ]);
    expect(rows).toEqual([
      { periode: '2024-01', nama: 'Sungailiat', jumlah: 12n, berat: 570.88, tanggal: new Date('2024-03-14') },
      { periode: '2024-02', nama: null, jumlah: null, berat: null, tanggal: null },
      {
        periode: '2024-03',
        nama: 'é数',
        jumlah: 0n,
        berat: 0.125,
        tanggal: new Date('1999-12-31'),
      },
    ]);
  });

  test('stores decimals as whole numbers of their smallest digit, also where no double holds them', async () => {
    const decimals = ['570.88', '0.001', '9007199254740.991', '123456789012345.678'];
    const file = bufferOf(
      parquet.write(tabular(decimals.map((cell) => ['2024-01', null, null, cell, null]))),
    );
    const metadata = parquetMetadata(file);
    // hyparquet hands decimals out as doubles; without the annotation it hands out the stored whole numbers.
    for (const element of metadata.schema) if (element.name === 'berat') delete element.converted_type;
    const rows = await parquetReadObjects({ file, metadata });
    expect(rows.map(({ berat }) => berat)).toEqual([
      570_880n,
      1n,
      9_007_199_254_740_991n,
      123_456_789_012_345_678n,
    ]);
  });

  test.each([
    ['more digits after the point than the column has', ['2024-01', null, null, '1.2345', null]],
    ['more digits than DECIMAL(18) has', ['2024-01', null, null, '1234567890123456', null]],
    ['a whole number with a fraction', ['2024-01', null, '1.5', null, null]],
    ['an empty text for a number', ['2024-01', null, '', null, null]],
    ['nothing in a required column', [null, null, null, null, null]],
  ])('throws on %s, rather than write another figure', (_, row) => {
    expect(() => parquet.write(tabular([row]))).toThrow(/^Column "/);
  });

  // A change here makes a patch version of every dataset, though no figure changed: see that it is meant.
  test('gives the bytes that it always gave', () => {
    const bytes = parquet.write(
      tabular([
        ['2024-01', 'Sungailiat', '12', '570.88', '2024-03-14'],
        ['2024-02', null, null, null, null],
      ]),
    );
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(
      'a757b66c8f0826c0026f03482496bdc9711fd70e91fba7383963c570acf0f987',
    );
  });

  test('an empty table is a file with no rows', async () => expect(await read([])).toEqual([]));

  test('any table reads back, and gives the same bytes twice', async () => {
    const cell = fc.option(fc.string({ minLength: 1 }));
    const row = fc.tuple(
      fc.stringMatching(/^20\d\d-0[1-9]$/),
      cell,
      fc.option(fc.nat().map(String)),
      fc.option(fc.nat({ max: 10_000_000 }).map((n) => String(n / 8))),
      fc.option(
        fc
          .integer({ min: 0, max: 20_000 })
          .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10)),
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 40 }), async (rows) => {
        expect(parquet.write(tabular(rows))).toEqual(parquet.write(tabular(rows)));
        const back = await read(rows);
        expect(back.map((r) => [r.periode, r.nama, r.jumlah, r.berat, r.tanggal])).toEqual(
          rows.map(([periode, nama, jumlah, berat, tanggal]) => [
            periode,
            nama,
            jumlah === null ? null : BigInt(jumlah),
            berat === null ? null : Number(berat),
            tanggal === null ? null : new Date(tanggal),
          ]),
        );
      }),
    );
  });
});
