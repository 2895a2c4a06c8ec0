import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import Papa from 'papaparse';
import type { IngestRequest } from '../../../../pipeline/upload/ingest-request.ts';
import { DEFAULT_LIMITS } from '../../../../pipeline/upload/parse/limits.ts';
import { readTable } from '../../../../pipeline/upload/parse/table/table.ts';
import type { Context } from '../../../../pipeline/upload/validate/context.ts';
import { findingList } from '../../../../pipeline/upload/validate/finding-list.ts';
import { readHeader } from '../../../../pipeline/upload/validate/header/header.ts';
import { headerScore } from '../../../../pipeline/upload/validate/header/known-names.ts';
import { repeatedKeys } from '../../../../pipeline/upload/validate/rows/keys.ts';
import { rowReader } from '../../../../pipeline/upload/validate/rows/row.ts';
import { type RowScan, rowScan } from '../../../../pipeline/upload/validate/scan/scan.ts';
import { type TableCheck, tableCheck } from '../../../../pipeline/upload/validate/table-check.ts';
import { catalogue } from '../../../../schemas/agency/catalogue.ts';
import type { Dataset, Value } from '../../../../schemas/model/dataset.ts';
import { cases, fc } from '../../../support/generated.ts';
import { ROOT } from '../../../support/spawned.ts';
import { COLUMNS, cells, dataset as everyKind, ingestRows } from './support.ts';

const ROWS = 80;
const FILES = cases(10, 2);
/** Of each dataset and delimiter. */
const RECORDS = cases(400, 80);

const EVERYTHING = { has: () => true } as unknown as ReadonlySet<number>;

const contextOf = ({ dataset, period, today }: IngestRequest, delimiter: string): Context => ({
  dataset,
  period,
  today,
  decimalComma: delimiter !== ',',
  cellBytes: DEFAULT_LIMITS.cellBytes,
  fileBytes: DEFAULT_LIMITS.bytes,
  maxColumns: DEFAULT_LIMITS.columns,
});

/** What a file comes to where PapaParse splits every record, the readers of cells read every cell and every key is kept. */
const judgedPlainly = async (bytes: Uint8Array, request: IngestRequest) => {
  const { dataset } = request;
  const findings = findingList();
  const rows: { values: readonly Value[]; line: number }[] = [];
  const keys = repeatedKeys(dataset, EVERYTHING);
  let check: TableCheck | undefined;
  const chunks = async function* () {
    yield bytes;
  };
  for await (const event of readTable(chunks(), { score: headerScore(dataset), limits: DEFAULT_LIMITS }))
    if (event.kind === 'finding') findings.add(event.finding);
    else if (event.kind === 'rows') check?.rows(event);
    else {
      const sink = {
        row: (values: readonly Value[], line: number) => void rows.push({ values, line }),
        clear: () => void rows.splice(0),
      };
      check = tableCheck(contextOf(request, event.delimiter), { emit: findings.add, keys, sink });
      check.header(event.cells, event.line, event.delimiter);
    }
  check?.finish(keys.findings());
  const accepted = findings.all().every(({ severity }) => severity === 'warning');
  return { findings: findings.all(), rows: accepted ? rows : [] };
};

/** Cells that some rule has something to say of, and some that only look so. */
const ODD = [
  '', ' ', '-', '0', '00', '-0', '007', '1.000', '54,94', '1.234,50', '570.880', '1e5', '12 orang', '１２',
  '2024-13', 'Maret 2024', '2024-03', '31/12/2024', '2024-02-30', '45657', '19.71', '1971', '19,71', '19.1',
  'Kota Pangkalpinang', 'laki-laki', 'L', 'l', ' L', 'SABU', 'sabu', 'SABUU', 'UU35-114|UU35-114', 'UU35-111,UU35-112',
  'NIHIL', 'Jumlah', 'TOTAL', '=1+1', '+62 812 3456 7890', '@a', '-x', 'a@b.id', '1971020503900001', '081234567890',
  '01.234.567.8-912.000', 'BN 1234 AB', 'Blok B 12 A', '1,97102E+15', '199003052015031002', 'npwp 1234567890123',
  'Caf\u00e9', 'Cafe\u0301', 'CafÃ©', 'Caf?', 'apa?', '\u00a0x', 'x\u200by', 'a\tb', 'a\u0001b', '\u{1f600}', '\ufeffx',
  'a;b', 'a,b', 'a"b', '"a', 'a\nb', 'a\r\nb', '“x”', 'x'.repeat(121), '9'.repeat(17), 'KSS-2024-0001', 'KG', 'FAS-0001',
] as const; // biome-ignore format: a list to be read as one

const LETTERS = [...'aZ09 .,;|-/"\'?@=\t\n\ré\u00a0😀'];

interface Change {
  readonly row: number;
  readonly column: number;
  readonly kind: 'odd' | 'insert' | 'remove' | 'swap' | 'copy' | 'drop' | 'add' | 'blank' | 'raw';
  readonly pick: number;
}

const change: fc.Arbitrary<Change> = fc.record({
  row: fc.nat(ROWS - 1),
  column: fc.nat(15),
  kind: fc.constantFrom(
    'odd',
    'odd',
    'odd',
    'insert',
    'insert',
    'remove',
    'swap',
    'copy',
    'drop',
    'add',
    'blank',
    'raw',
  ),
  pick: fc.nat(100_000),
});

/** A row's cells after a change, and whether the cells are written without quotes whatever they hold. */
const changed = (rows: readonly string[][], { row, column, kind, pick }: Change): void => {
  const cells = rows[row];
  if (!cells || cells.length === 0) return;
  const at = column % cells.length;
  const cell = cells[at] ?? '';
  const letter = LETTERS[pick % LETTERS.length] ?? '';
  const place = pick % (cell.length + 1);
  if (kind === 'odd') cells[at] = ODD[pick % ODD.length] ?? '';
  if (kind === 'insert') cells[at] = cell.slice(0, place) + letter + cell.slice(place);
  if (kind === 'remove') cells[at] = cell.slice(0, place) + cell.slice(place + 1);
  if (kind === 'swap') [cells[at], cells[pick % cells.length]] = [cells[pick % cells.length] ?? '', cell];
  if (kind === 'copy') cells.splice(0, cells.length, ...(rows[pick % rows.length] ?? []));
  if (kind === 'drop') cells.splice(at, 1);
  if (kind === 'add') cells.splice(at, 0, ODD[pick % ODD.length] ?? '');
  if (kind === 'blank') cells.fill('');
  if (kind === 'raw') cells[at] = `\u0000${cell}${letter}`;
};

const file = fc.record({
  changes: fc.array(change, { maxLength: 30 }),
  delimiter: fc.constantFrom(';', ',', '\t'),
  newline: fc.constantFrom('\n', '\n', '\r\n'),
  quoted: fc.constantFrom('needed', 'needed', 'all', 'odd rows'),
  end: fc.boolean(),
  size: fc.constantFrom(1_000_000, 4096, 97),
  start: fc.nat(1000),
});

type File = typeof file extends fc.Arbitrary<infer T> ? T : never;

/** Cells as a record; one that begins with NUL as it is, whatever it holds. */
const recordOf = (row: readonly string[], delimiter: string, quoted: boolean): string =>
  row
    .map((cell) => {
      if (cell.startsWith('\u0000')) return cell.slice(1);
      if (!quoted && !cell.includes(delimiter) && !/["\r\n]/.test(cell)) return cell;
      return `"${cell.replaceAll('"', '""')}"`;
    })
    .join(delimiter);

const bytesOf = (
  header: readonly string[],
  good: readonly (readonly string[])[],
  given: File,
): Uint8Array => {
  const { changes, delimiter, newline, quoted, end, start } = given;
  const rows = Array.from({ length: ROWS }, (_, i) => [...(good[(start + i) % good.length] ?? [])]);
  for (const one of changes) changed(rows, one);
  const isQuoted = (i: number) => quoted === 'all' || (quoted === 'odd rows' && i % 2 === 1);
  const lines = [header, ...rows].map((row, i) => recordOf(row, delimiter, isQuoted(i)));
  return new TextEncoder().encode(lines.join(newline) + (end ? newline : ''));
};

/** The rows of a dataset's sample, of all months as if they were one: rows of every kind, keys that do not repeat by much. */
const sampleRows = async (id: string): Promise<readonly (readonly string[])[]> => {
  const folder = join(ROOT, 'sample-data', id);
  const files = await Promise.all(
    (await readdir(folder)).sort().map((name) => readFile(join(folder, name), 'utf8')),
  );
  return files.flatMap((text) => Papa.parse<string[]>(text.trim()).data.slice(1));
};

const DATASETS: readonly (readonly [string, Dataset])[] = [
  ['a column of every kind', everyKind],
  ...catalogue,
];

/** Where two lists first differ, and how; nothing where they are the same. Whole lists would be pages. */
const firstDifference = (a: readonly unknown[], b: readonly unknown[]): unknown[] => {
  const [left, right] = [a, b].map((list) => list.map((item) => JSON.stringify(item)));
  const length = Math.max(a.length, b.length);
  for (let i = 0; i < length; i++) if (left?.[i] !== right?.[i]) return [i, left?.[i], right?.[i]];
  return [];
};

/** The header, the month and rows that are right, of a dataset. */
const goodFile = async (id: string, dataset: Dataset) => {
  if (id !== dataset.id) {
    const rows = Array.from({ length: 200 }, (_, i) => {
      const [whole, digit] = [1 + (i % 50), 1 + (i % 9)];
      const numbers = { jumlah: String(i % 9), berat: `${whole}.${digit}` };
      return cells({ nomor: `LP/${i}`, npsn: String(10900000 + i), ...numbers });
    });
    return { header: COLUMNS, month: '2024-12', rows };
  }
  const month = '2024-03';
  const inMonth = (cell: string) => cell.replace(/^2024-\d\d(?=-\d\d$)/, month);
  const rows = (await sampleRows(id)).map((row) => [month, ...row.slice(1).map(inMonth)]);
  return { header: dataset.columns.map(({ name }) => name), month, rows };
};

describe.each(DATASETS)('%s', (id, dataset) => {
  const names = dataset.columns.map(({ name }) => name);

  test('a file comes out as PapaParse and the readers of cells read it', async () => {
    const { header, month, rows: good } = await goodFile(id, dataset);
    const request: IngestRequest = { dataset, period: month, today: '2026-02-01' };
    await fc.assert(
      fc.asyncProperty(file, async (given) => {
        const bytes = bytesOf(header, good, given);
        const open = async function* () {
          for (let i = 0; i < bytes.length; i += given.size) yield bytes.subarray(i, i + given.size);
        };
        const { findings, rows, lines } = await ingestRows(open, request);
        const plain = await judgedPlainly(bytes, request);
        const found = findings.filter(({ code }) => code !== 'file/no-rows');
        expect(firstDifference(found, plain.findings)).toEqual([]);
        const read = rows.map((row, i) => ({
          values: names.map((name) => row[name] ?? null),
          line: lines[i],
        }));
        const meant = plain.rows.map(({ values, line }) => ({ values: values.map((v) => v ?? null), line }));
        expect(firstDifference(read, meant)).toEqual([]);
      }),
      { numRuns: FILES },
    );
  });

  test('a row that the scan is certain of has those values and nothing wrong', async () => {
    const { header, month, rows: good } = await goodFile(id, dataset);
    const request: IngestRequest = { dataset, period: month, today: '2026-02-01' };
    const tally = { certain: 0, inDoubt: 0 };
    for (const delimiter of [';', ',', '\t']) {
      const context = contextOf(request, delimiter);
      const place = readHeader(header, 1, context);
      const scan = rowScan(place, delimiter, context) as RowScan;
      const read = rowReader(place, context);
      fc.assert(
        fc.property(fc.array(change, { maxLength: 2 }), fc.nat(1000), fc.boolean(), (changes, at, quoted) => {
          const row = [...(good[at % good.length] ?? [])];
          const other = [...(good[(at * 7 + 1) % good.length] ?? [])];
          for (const one of changes) changed([row, other], { ...one, row: 0 });
          const text = recordOf(row, delimiter, quoted);
          const bytes = new TextEncoder().encode(`${text}\n`);
          const lf = scan.read(bytes, 0);
          if (lf === -1) {
            tally.inDoubt++;
            return;
          }
          tally.certain++;
          const record = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, lf));
          const { data, errors } = Papa.parse<string[]>(record.replace(/\r$/, ''), {
            delimiter,
            newline: '\n',
          });
          const plain = read(data[0] ?? []);
          const broken = dataset.rules.filter((rule) => !rule.holds(plain.row));
          expect([errors, data.length, plain.refused, broken]).toEqual([[], 1, [], []]);
          expect(scan.take()).toEqual(names.map((name) => plain.row[name]));
        }),
        { numRuns: RECORDS },
      );
    }
    // Both kinds, or nothing was shown.
    expect(Math.min(tally.certain, tally.inDoubt)).toBeGreaterThan(RECORDS / 4);
  });
});
