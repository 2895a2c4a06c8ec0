import { deflateRawSync } from 'node:zlib';
import type { IngestRequest } from '../../../../pipeline/upload/ingest-request.ts';
import { reportFindings } from '../../../../pipeline/upload/report/report.ts';
import { templateXlsx } from '../../../../pipeline/upload/template/workbook.ts';
import type { ValidationResult } from '../../../../pipeline/upload/validation-result.ts';
import { placesIn } from '../../../support/generated.ts';
import {
  partsOf,
  serial,
  styled,
  type TestCell,
  type TestSheet,
  workbook,
} from '../../../support/workbook.ts';
import { zipOf } from '../../../support/zip.ts';
import { type Cells, COLUMNS, cells, csv, dataset, errors, run, warnings } from '../validate/support.ts';

/** A row as a workbook has it, with some cells changed. */
const row = (changed: Readonly<Record<string, TestCell>> = {}): TestCell[] =>
  COLUMNS.map((column, i) => {
    if (column in changed) return changed[column] as TestCell;
    if (column === 'jumlah') return 3;
    if (column === 'berat') return 570.88;
    return column === 'tanggal' ? styled(serial('2024-12-31'), 2) : (cells()[i] as string);
  });

const sheet = (...rows: TestSheet['rows']): TestSheet => ({ rows: [COLUMNS, ...rows] });
const checked = (file: Uint8Array, request: Partial<IngestRequest> = {}) => run(file, request, 1000);
const judgedRow = (changed: Readonly<Record<string, TestCell>>) => checked(workbook([sheet(row(changed))]));
const asCsv = (changed: Cells = {}) => run(csv([COLUMNS, cells(changed)]));

const bothLanguages = ({ findings }: ValidationResult) => {
  for (const { messages } of reportFindings(findings, dataset)) {
    expect(messages.id).not.toBe(messages.en);
    expect(`${messages.id} ${messages.en}`).not.toMatch(/undefined|\?/);
  }
};

test('a plain table is read as the same table in CSV, whatever the chunks and the way it is packed', async () => {
  const { rows } = await asCsv();
  for (const options of [{}, { isStored: true }, { isStreamed: true }]) {
    const file = workbook([sheet(row())], options);
    for (const size of [1, 7, 100_000]) {
      const result = await run(file, { declared: { rows: 1 } }, size);
      expect(result).toMatchObject({
        accepted: true,
        rows,
        findings: [],
        rowCount: 1,
        format: { delimiter: '', headerLine: 1 },
      });
    }
  }
});

test('a line is a row of the sheet, and blank rows count as lines', async () => {
  const result = await checked(workbook([sheet(row(), [], [null, ' '], row({ nomor: 'B', jumlah: '-' }))]));
  expect(errors(result)).toEqual(['3 row/field-count', '4 row/field-count', '5 cell/type jumlah']);
  expect(result.findings.at(-1)).toMatchObject({ line: 5, row: 4 });
});

test('the checks of CSV hold: header, title, total, second table, duplicates, nil', async () => {
  const rows = (...given: TestSheet['rows']) => checked(workbook([{ rows: given }]));
  expect(
    errors(
      await rows(
        COLUMNS.map((name) => (name === 'pasal' ? 'pasalnya' : name)),
        row(),
      ),
    ),
  ).toEqual(['1 header/unknown pasalnya', '1 header/missing pasal']);
  expect(errors(await rows(['LAPORAN'], [], COLUMNS, row()))).toEqual(['1 file/title-rows']);
  expect(errors(await rows([], COLUMNS, row()))).toEqual(['1 file/title-rows']);
  expect(errors(await rows(COLUMNS, row(), ['Jumlah', null, null, null, null, null, 3]))).toEqual([
    '3 row/total',
  ]);
  expect(errors(await rows(COLUMNS, row(), COLUMNS, row({ nomor: 'B' })))).toEqual(['3 row/second-table']);
  expect(errors(await rows(COLUMNS, row(), row()))).toEqual([
    '2 row/duplicate-key npsn',
    '3 row/duplicate-key npsn',
  ]);
  expect(errors(await rows(COLUMNS))).toEqual(['- file/no-rows']);
  expect(await rows(COLUMNS, ['2024-12', 'NIHIL'])).toMatchObject({ accepted: true, nil: true });
  expect(errors(await rows(COLUMNS, [...row(), 'x']))).toEqual(['2 header/empty']);
  expect(errors(await rows([...COLUMNS, ...Array.from({ length: 60 }, (_, i) => `k${i}`)], row()))).toEqual([
    '1 header/too-many',
  ]);
  expect(errors(await checked(workbook([sheet(row())]), { declared: { rows: 2 } }))).toEqual([
    '- file/control-total',
  ]);
  expect(warnings(await rows(COLUMNS, row(), []))).toEqual([]);
});

describe('cells', () => {
  const ACCEPTED: readonly (readonly [string, Readonly<Record<string, TestCell>>, Cells])[] = [
    [
      'a number of seventeen digits that is one of three',
      { berat: { xml: '<c r="@"><v>1.1000000000000001</v></c>' } },
      { berat: '1.1' },
    ],
    ['three decimals, not ambiguous in a number', { berat: 54.125 }, { berat: '54.1250' }],
    ['thousands with separators shown', { jumlah: styled(1234, 8) }, { jumlah: '1234' }],
    ['an accounting format', { jumlah: styled(1234, 12) }, { jumlah: '1234' }],
    ['an exponent in the file', { jumlah: { xml: '<c r="@"><v>1.2E3</v></c>' } }, { jumlah: '1200' }],
    ['a decimal comma in text', { berat: '570,88' }, { berat: '570.88' }],
    ['a long date format', { tanggal: styled(serial('2024-12-01'), 11) }, { tanggal: '2024-12-01' }],
    [
      'an ISO day',
      { tanggal: { xml: '<c r="@" t="d" s="2"><v>2024-12-05T00:00:00</v></c>' } },
      { tanggal: '2024-12-05' },
    ],
    [
      'a month that Excel made a day of',
      { periode: styled(serial('2024-12-01'), 3) },
      { periode: '2024-12' },
    ],
    ['a code typed as a number', { kode_wilayah: 19.71, npsn: 10900123 }, {}],
    [
      'rich text, entities and escapes',
      {
        catatan: {
          xml: '<c r="@" t="inlineStr"><is><r><t>SMA </t></r><r><t>&amp; _x005F_x0041_</t></r><rPh><t>no</t></rPh></is></c>',
        },
      },
      { catatan: 'SMA & _x0041_' },
    ],
    [
      'cells without addresses',
      { catatan: { xml: '<c t="inlineStr"><is><t>x</t></is></c>' } },
      { catatan: 'x' },
    ],
  ];
  test.each(ACCEPTED)('%s', async (_, changed, same) => {
    const result = await judgedRow(changed);
    expect(errors(result)).toEqual([]);
    expect(result.rows).toEqual((await asCsv(same)).rows);
  });

  const day = (style: number, value: number | string = serial('2024-12-31')) => styled(value, style);
  const REFUSED: readonly (readonly [string, Readonly<Record<string, TestCell>>, readonly string[]])[] = [
    [
      'a formula, even with its last result',
      { jumlah: { xml: '<c r="@"><f>1+2</f><v>3</v></c>' } },
      ['2 workbook/formula jumlah'],
    ],
    [
      'a formula that is text',
      { catatan: { xml: '<c r="@" t="str"><f>"a"</f><v>a</v></c>' } },
      ['2 workbook/formula catatan'],
    ],
    [
      'a formula without a result',
      { catatan: { xml: '<c r="@"><f>A1</f></c>' } },
      ['2 workbook/formula catatan'],
    ],
    [
      'a shared formula',
      { jumlah: { xml: '<c r="@"><f t="shared" si="0"/><v>3</v></c>' } },
      ['2 workbook/formula jumlah'],
    ],
    [
      '#N/A',
      { jumlah: { xml: '<c r="@" t="e"><v>#N/A</v></c>' } },
      ['2 cell/type jumlah', '2 workbook/error-value jumlah'],
    ],
    [
      '#REF! in a text',
      { catatan: { xml: '<c r="@" t="e"><v>#REF!</v></c>' } },
      ['2 workbook/error-value catatan'],
    ],
    ['a logical value', { catatan: { xml: '<c r="@" t="b"><v>1</v></c>' } }, ['2 workbook/boolean catatan']],
    ['a date as text, day first', { tanggal: '31/12/2024' }, ['2 workbook/date-as-text tanggal']],
    ['a date as text, ISO', { tanggal: '2024-12-31' }, ['2 workbook/date-as-text tanggal']],
    ['a date with a time', { tanggal: day(10, serial('2024-12-31') + 0.5) }, ['2 workbook/date tanggal']],
    [
      'a date before the calendar',
      { tanggal: day(2, 59) },
      ['2 cell/required tanggal', '2 workbook/date tanggal'],
    ],
    ['a day number that is not shown as a day', { tanggal: serial('2024-12-31') }, ['2 cell/type tanggal']],
    ['a text that Excel made a date of', { nomor: day(2) }, ['2 workbook/date nomor']],
    ['a count shown as a date', { jumlah: day(2, 40_000) }, ['2 cell/type jumlah', '2 workbook/date jumlah']],
    [
      'float noise',
      { berat: { xml: '<c r="@"><v>54.940000000000005</v></c>' } },
      ['2 cell/constraint berat', '2 workbook/number berat'],
    ],
    [
      'beyond fifteen digits',
      { nomor: { xml: '<c r="@"><v>1971024101900010</v></c>' } },
      ['2 cell/personal-data nomor', '2 workbook/number nomor'],
    ],
    [
      'beyond 2^53',
      { jumlah: { xml: '<c r="@"><v>9.00719925474099E+16</v></c>' } },
      ['2 cell/type jumlah', '2 workbook/number jumlah'],
    ],
    ['a percentage', { berat: day(5, 0.5) }, ['2 workbook/number-format berat']],
    ['a unit in the format', { berat: day(6, 54.9) }, ['2 workbook/number-format berat']],
    ['decimals that are not shown', { berat: day(4, 54.944) }, ['2 workbook/number-format berat']],
    ['leading zeros of the format', { nomor: day(7, 12) }, ['2 workbook/number-format nomor']],
    ['a format that shows nothing', { jumlah: day(9, 3) }, ['2 workbook/number-format jumlah']],
    ['a format that divides', { jumlah: day(13, 54_000) }, ['2 workbook/number-format jumlah']],
    ['minus zero', { jumlah: { xml: '<c r="@"><v>-0</v></c>' } }, ['2 cell/type jumlah']],
    ['a half', { jumlah: 2.5 }, ['2 cell/type jumlah']],
    ['a lost zero', { npsn: 1900123 }, ['2 cell/leading-zeros npsn']],
    ['an ambiguous text', { berat: '54,940' }, ['2 cell/ambiguous-number berat']],
    ['a style that is not there', { jumlah: day(99, 3) }, ['2 workbook/number-format jumlah']],
  ];
  test.each(REFUSED)('%s is refused', async (_, changed, expected) => {
    const result = await judgedRow(changed);
    expect(errors(result).sort()).toEqual(expected);
    expect(result.rows).toEqual([]);
    bothLanguages(result);
  });

  test('days counted from 1904 are told by the workbook', async () => {
    const file = (tanggal: number) =>
      workbook([sheet(row({ tanggal: styled(tanggal, 2) }))], { is1904: true });
    expect((await checked(file(serial('2024-12-31') - 1462))).rows[0]?.tanggal).toBe('2024-12-31');
    expect(errors(await checked(file(serial('2024-12-31'))))).toEqual(['2 cell/constraint tanggal']);
  });

  test('the cell is named, and a long number is never told', async () => {
    const result = await judgedRow({ berat: { xml: '<c r="@"><v>1971024101900010</v></c>' } });
    expect(JSON.stringify(reportFindings(result.findings, dataset))).not.toContain('197102410190001');
    expect(result.findings.find(({ code }) => code === 'workbook/number')).toMatchObject({
      line: 2,
      row: 1,
      column: 'berat',
      detail: { cell: 'H2' },
    });
  });
});

describe('structure', () => {
  const of = async (...sheets: TestSheet[]) => {
    const result = await checked(workbook(sheets));
    bothLanguages(result);
    return errors(result);
  };
  const good = sheet(row());
  const hidden = { attributes: 'hidden="1"', cells: row({ nomor: 'B' }) };

  test('merged cells', async () => {
    expect(await of({ ...good, after: '<mergeCells><mergeCell ref="A5:B6"/></mergeCells>' })).toEqual([
      '5 workbook/merged',
    ]);
  });

  test('hidden rows, however they are hidden; an empty one may be', async () => {
    expect(await of(sheet(row(), hidden))).toEqual(['3 workbook/hidden']);
    expect(await of(sheet(row(), { ...hidden, attributes: 'ht="0" customHeight="1"' }))).toEqual([
      '3 workbook/hidden',
    ]);
    expect(await of({ ...good, before: '<sheetFormatPr zeroHeight="1"/>' })).toEqual([
      '1 workbook/hidden',
      '2 workbook/hidden',
    ]);
    expect(await of(sheet(row(), { attributes: 'hidden="1"', cells: [] }))).toEqual([]);
  });

  test('hidden columns that hold something', async () => {
    const column = (at: number, how = 'hidden="1"') => ({
      ...good,
      before: `<cols><col min="${at}" max="${at}" ${how}/></cols>`,
    });
    expect(await of(column(7))).toEqual(['- workbook/hidden']);
    expect(await of(column(7, 'width="0"'))).toEqual(['- workbook/hidden']);
    expect(await of(column(30))).toEqual([]);
  });

  test('sheets: one that holds data; empty ones do not count, hidden ones with content do', async () => {
    expect(await of({ rows: [] }, good, { rows: [], state: 'hidden' })).toEqual([]);
    expect(await of(good, { rows: [['catatan']] })).toEqual(['- workbook/sheets']);
    expect(await of(good, { rows: [['x']], state: 'hidden' })).toEqual(['- workbook/hidden']);
    expect(await of(good, { rows: [['x']], state: 'veryHidden' })).toEqual(['- workbook/hidden']);
    expect(await of({ rows: [] })).toEqual(['- file/empty']);
  });

  test('the explaining sheets of the template do not count, unless they hold a table', async () => {
    expect(
      await of(
        good,
        { name: 'Keterangan', rows: [['periode', 'Periode']] },
        { name: 'Kode', rows: [['19.71']] },
      ),
    ).toEqual([]);
    expect(await of(good, { ...sheet(row({ nomor: 'B' })), name: 'Kode' })).toEqual(['- workbook/sheets']);
  });

  test('cells and rows twice, out of order, or in another row', async () => {
    const bad = (cell: string) => checked(workbook([sheet([{ xml: cell }])]));
    for (const cell of [
      '<c r="A2"><v>1</v></c><c r="A2"><v>2</v></c>',
      '<c r="B2"><v>1</v></c><c r="A2"><v>2</v></c>',
      '<c r="A3"><v>1</v></c>',
      '<c r="A2"><v>1,5</v></c>',
      '<c r="A2" t="s"><v>0</v></c>',
      '<c r="A2" t="q"><v>0</v></c>',
      '<c r="XFE2"><v>1</v></c>',
      '</row><row r="2"><c r="A2"><v>1</v></c>',
    ])
      expect(errors(await bad(cell))).toEqual(['- workbook/broken']);
  });
});

describe('packages', () => {
  const parts = () => partsOf([sheet(row())]);
  const withPart = (name: string, content: string | Uint8Array) => zipOf([...parts().set(name, content)]);

  test('macros', async () => {
    expect(errors(await checked(workbook([sheet(row())], { hasMacros: true })))).toEqual([
      '- workbook/macros',
    ]);
  });

  test('passwords, of the zip and of Office', async () => {
    const office = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(600),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]);
    for (const file of [workbook([sheet(row())], { flags: 1 }), new Uint8Array(office)])
      expect(errors(await checked(file))).toEqual(['- workbook/encrypted']);
  });

  test('bombs: what unfolds too far, in too many parts, or to more than it says', async () => {
    const huge = Buffer.alloc(3_000_000, ' ');
    expect(errors(await checked(withPart('xl/styles.xml', new Uint8Array(huge))))).toEqual([
      '- workbook/too-large',
    ]);
    const many = Array.from({ length: 600 }, (_, i) => [`x${i}`, ''] as const);
    const crowded = await checked(workbook([sheet(row())], { more: many }));
    expect(crowded.findings).toMatchObject([{ code: 'workbook/too-large', detail: { kind: 'entries' } }]);
    bothLanguages(crowded);
    // Strings of 80 MB that compress to less than 5 MB, below the ratio.
    const random = Array.from(
      { length: 40_000 },
      (_, i) => `<si><t>${(i * 2_654_435_761).toString(36).repeat(250)}</t></si>`,
    ).join('');
    const strings = `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${random}</sst>`;
    const rels = parts().get('xl/_rels/workbook.xml.rels') as string;
    const related = rels.replace(
      '</Relationships>',
      '<Relationship Id="t" Type="x/sharedStrings" Target="strings.xml"/></Relationships>',
    );
    const large = zipOf([
      ...parts().set('xl/_rels/workbook.xml.rels', related).set('xl/strings.xml', strings),
    ]);
    expect(strings.length).toBeGreaterThan(70_000_000);
    const result = await checked(large);
    expect(result.findings).toMatchObject([{ code: 'workbook/too-large', detail: { kind: 'bytes' } }]);
  });

  test('an entry that says less than it holds', async () => {
    const file = Buffer.from(withPart('xl/styles.xml', 'x'.repeat(5000)));
    const size = Buffer.alloc(4);
    size.writeUInt32LE(5000);
    const less = Buffer.alloc(4);
    less.writeUInt32LE(50);
    for (let at = file.indexOf(size); at !== -1; at = file.indexOf(size, at + 1)) less.copy(file, at);
    expect(errors(await checked(new Uint8Array(file)))).toEqual(['- workbook/broken']);
  });

  test('XML that is none, or declares a DOCTYPE, and names that come twice', async () => {
    const rows = parts().get('xl/worksheets/sheet1.xml') as string;
    for (const content of [
      rows.slice(0, -20),
      `<!DOCTYPE x [<!ENTITY a "b">]>${rows}`,
      '',
      rows.replace('<row r="2"', '<row r="2" r="3"'),
      '<chartsheet/>',
      new Uint8Array([0x3c, 0x61, 0xff]),
    ])
      expect(errors(await checked(withPart('xl/worksheets/sheet1.xml', content)))).toEqual([
        '- workbook/broken',
      ]);
    const twice = workbook([sheet(row())], { more: [['xl/styles.xml', 'x']] });
    expect(errors(await checked(twice))).toEqual(['- workbook/broken']);
    const without = parts();
    without.delete('xl/styles.xml');
    expect(errors(await checked(zipOf([...without])))).toEqual(['- workbook/broken']);
  });

  test('what is no workbook, or none of this dataset, is no CSV', async () => {
    const document = partsOf([sheet(row())]);
    document.set(
      'xl/workbook.xml',
      '<document xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>',
    );
    for (const file of [
      zipOf([['a.txt', 'halo']]),
      new TextEncoder().encode('PK\u0003\u0004rest'),
      deflateRawSync('x').length > 0
        ? new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])
        : new Uint8Array(),
      zipOf([...document]),
      workbook([
        {
          rows: [
            ['a', 'b'],
            [1, 2],
          ],
        },
      ]),
    ])
      expect(errors(await checked(file))).toEqual(['- file/not-csv']);
  });

  test('larger than the limit', async () => {
    const file = workbook([sheet(row())]);
    expect(errors(await checked(file, { limits: { bytes: 1500 } }))).toEqual(['- file/too-large']);
  });
});

test('a file cut anywhere, or with any byte changed, is refused or the same', async () => {
  const file = workbook([sheet(row())]);
  const { rows } = await checked(file);
  for (const at of placesIn(file.length, 60)) {
    expect((await run(file.subarray(0, at))).accepted).toBe(false);
    const changed = file.slice();
    changed[at] = (changed[at] as number) ^ (1 << (at % 8));
    const result = await run(changed);
    if (result.accepted) expect(result.rows).toEqual(rows);
  }
});

test('the template of a dataset, opened again, is accepted', async () => {
  const result = await checked(await templateXlsx(dataset));
  expect(errors(result)).toEqual([]);
  expect(result.rows).toEqual(
    (await run(csv([COLUMNS, dataset.columns.map(({ example }) => example)]))).rows,
  );
});
