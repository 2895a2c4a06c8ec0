import { jest } from '@jest/globals';
import { type Cell, readXlsx } from 'hucre/xlsx';
import readExcelFile from 'read-excel-file/node';
import { listsOf } from '../../../../pipeline/upload/template/code-sheet.ts';
import { NUMBER_FORMATS } from '../../../../pipeline/upload/template/styles.ts';
import { templateXlsx } from '../../../../pipeline/upload/template/workbook.ts';
import { headerScore } from '../../../../pipeline/upload/validate/header/known-names.ts';
import { catalogue } from '../../../../schemas/agency/catalogue.ts';
import { someOf } from '../../../support/generated.ts';

describe.each(someOf([...catalogue.values()], 3).map((dataset) => [dataset.id, dataset] as const))(
  '%s',
  (_, dataset) => {
    const read = async () => (await readXlsx(await templateXlsx(dataset), { readStyles: true })).sheets;
    const { columns } = dataset;

    test('is the same bytes at another time', async () => {
      const before = await templateXlsx(dataset);
      const now = jest.spyOn(Date, 'now').mockReturnValue(Date.UTC(2031, 5, 1));
      expect(Buffer.from(await templateXlsx(dataset)).equals(Buffer.from(before))).toBe(true);
      now.mockRestore();
    });

    test('has header, example, notes in both languages and formats', async () => {
      const [data] = await read();
      expect(data?.rows[0]).toEqual(columns.map(({ name }) => name));
      const cell = (row: number, column: number) => data?.cells?.get(`${row},${column}`) as Cell;
      for (const [i, column] of columns.entries()) {
        const note = cell(0, i).comment?.text ?? '';
        for (const part of [column.title.id, column.title.en, column.definition.id, column.definition.en])
          expect(note).toContain(part);
        if (column.unit) expect(note).toContain(column.unit.title.id);
        for (const row of [1, 2, 500])
          expect(cell(row, i)?.style?.numFmt ?? 'General').toBe(NUMBER_FORMATS[column.kind]);
      }
    });

    test('offers each code of each coded column, with its label beside it', async () => {
      const sheets = await read();
      const codes = sheets.find(({ name }) => name === 'Kode');
      for (const [i, column] of columns.entries()) {
        const letter = String.fromCharCode(65 + i);
        const rule = sheets[0]?.dataValidations?.find(({ range }) => range.startsWith(`${letter}2:`));
        if (!column.codeList) {
          expect(rule?.type).not.toBe('list');
          continue;
        }
        const [, from, to] = /^Kode!\$([A-Z])\$2:\$\1\$(\d+)$/.exec(rule?.formula1 ?? '') ?? [];
        const at = (from ?? '?').charCodeAt(0) - 65;
        const listed = codes?.rows.slice(1, Number(to)).map((row) => [row[at], row[at + 1]]);
        expect(listed).toEqual(column.codeList.codes.map(({ code, title }) => [code, title.id]));
      }
      expect(codes === undefined).toBe(listsOf(dataset).length === 0);
    });

    test('explains every column on a second sheet, no row of which looks like a header', async () => {
      const [, guide, codes] = await read();
      expect(guide?.rows.slice(4).map((row) => row[0])).toEqual(columns.map(({ name }) => name));
      const score = headerScore(dataset);
      for (const row of [...(guide?.rows ?? []), ...(codes?.rows ?? [])])
        expect(score(row.map((value) => String(value ?? '')))).toBeLessThan(2);
    });

    test('is opened by a reader of others', async () => {
      const sheets = await readExcelFile(Buffer.from(await templateXlsx(dataset)));
      const [header, example] = sheets[0]?.data ?? [];
      expect(header).toEqual(columns.map(({ name }) => name));
      const written = example?.map((value) =>
        value instanceof Date ? value.toISOString().slice(0, 10) : String(value),
      );
      expect(written).toEqual(columns.map((column) => column.example));
    });
  },
);
