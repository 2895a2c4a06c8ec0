import * as z from 'zod';
import { ingest } from '../../../../pipeline/upload/ingest.ts';
import type { IngestRequest } from '../../../../pipeline/upload/ingest-request.ts';
import type { Open } from '../../../../pipeline/upload/parse/encoding/probe.ts';
import { expectedText } from '../../../../pipeline/upload/report/sentences/expected/expected.ts';
import type { Context } from '../../../../pipeline/upload/validate/context.ts';
import type { ValidationResult } from '../../../../pipeline/upload/validation-result.ts';
import { regencies } from '../../../../schemas/agency/codelists/regions.ts';
import type { CodeList } from '../../../../schemas/model/code-list.ts';
import * as c from '../../../../schemas/model/column.ts';
import type { Dataset, Row } from '../../../../schemas/model/dataset.ts';
import { defineDataset } from '../../../../schemas/model/define-dataset.ts';
import type { Expected } from '../../../../schemas/model/expected.ts';
import { text } from '../../../../schemas/model/text.ts';

export const about = (name: string, example: string): c.ColumnAbout => ({
  title: text(name, `${name} (en)`),
  concept: text(name, name),
  definition: text(name, name),
  classification: text('-', '-'),
  measure: text('-', '-'),
  example,
});

const list = (id: string, ...codes: string[]): CodeList => ({
  id,
  title: text(id, id),
  codes: codes.map((code) => ({ code, title: text(`judul ${code}`, `title ${code}`) })),
});

const sexes: CodeList = {
  id: 'jenis-kelamin',
  title: text('Jenis kelamin', 'Sex'),
  codes: [
    { code: 'L', title: text('Laki-laki', 'Male'), aliases: ['Laki-laki', 'Pria'] },
    { code: 'P', title: text('Perempuan', 'Female'), aliases: ['Perempuan', 'Wanita'] },
  ],
};
const drugs = list('narkotika', 'GANJA', 'SABU', 'EKSTASI', 'TEMBAKAU_SINTETIS');
const articles: CodeList = {
  ...list('pasal'),
  codes: [
    ...list('pasal', '111', '112', '114').codes,
    { code: '609', title: text('KUHP 609', 'KUHP 609'), validFrom: '2026-01-02' },
  ],
};

/** Three digits to the left, exactly. */
const thousandfold = (decimal: string): string => {
  const [whole = '', fraction = ''] = decimal.split('.');
  return `${whole}${fraction.padEnd(3, '0')}`.replace(/^0+(?=\d)/, '');
};

/** A dataset with a column of every kind; its last one is of fixed length, so that no cut of it is valid. */
export const dataset: Dataset = defineDataset({
  id: 'test-seizures',
  title: text('Uji', 'Test'),
  description: text('Uji', 'Test'),
  rowIs: text('satu sitaan', 'one seizure'),
  keywords: [],
  field: 'PENCEGAHAN',
  sensitivity: 'low',
  kind: 'flow',
  row: z.object({
    periode: c.monthColumn(about('periode', '2024-12')),
    nomor: c.textColumn(40, about('nomor', 'LP/12/XII/2024')),
    npsn: c.digitsColumn(8, about('npsn', '10900123')),
    jenis_kelamin: c.codeColumn(sexes, about('jenis_kelamin', 'L')),
    narkotika: c.codeColumn(drugs, about('narkotika', 'SABU')),
    pasal: c.codesColumn(articles, about('pasal', '112|114')),
    jumlah: c.integerColumn(about('jumlah', '3')),
    berat: c.decimalColumn(about('berat', '570.88')),
    satuan: c.codeColumn(list('satuan', 'G', 'BUTIR', 'KG'), about('satuan', 'G')),
    kode_wilayah: c.codeColumn(regencies, about('kode_wilayah', '19.71')),
    catatan: c.optional(c.textColumn(80, about('catatan', 'SMA Negeri 1 Pangkalpinang'))),
    tanggal: c.dateColumn(about('tanggal', '2024-12-31')),
  }),
  key: { columns: ['nomor', 'npsn'], within: 'period' },
  convert: (row) =>
    row.satuan === 'KG' ? { ...row, satuan: 'G', berat: thousandfold(String(row.berat)) } : row,
  rules: [
    {
      id: 'tablets-are-whole',
      column: 'berat',
      holds: (row) => row.satuan !== 'BUTIR' || !row.berat.includes('.'),
      expected: text('jumlah butir yang bulat', 'a whole number of tablets'),
    },
  ],
  measures: {},
  release: { tables: [] },
  indicators: [],
  retention: { months: 1, reason: text('Uji', 'Test') },
});

/** What is the same for all cells of an upload of December 2024, made in January. */
export const contextOf = (of: Dataset): Context => ({
  dataset: of,
  period: '2024-12',
  today: '2025-01-10',
  decimalComma: true,
  cellBytes: 1000,
  fileBytes: 1_000_000,
  maxColumns: 64,
});

export const COLUMNS = dataset.columns.map(({ name }) => name);
export type Cells = Readonly<Record<string, string>>;

/** A row that is right, with some of its cells changed. */
export const cells = (changed: Cells = {}): string[] => {
  const right: Cells = {
    periode: '2024-12',
    nomor: 'LP/12/XII/2024',
    npsn: '10900123',
    jenis_kelamin: 'L',
    narkotika: 'SABU',
    pasal: '112|114',
    jumlah: '3',
    berat: '570.88',
    satuan: 'G',
    kode_wilayah: '19.71',
    catatan: '',
    tanggal: '2024-12-31',
  };
  return COLUMNS.map((column) => changed[column] ?? right[column] ?? '');
};

/** Cells as a file writes them; quotes where they are needed. */
export const csv = (rows: readonly (readonly string[])[], delimiter = ';', newline = '\n'): string =>
  rows
    .map((row) =>
      row
        .map((cell) =>
          cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell,
        )
        .join(delimiter),
    )
    .map((line) => line + newline)
    .join('');

/** What a file came to, with the rows that were accepted, in file order, and their lines. */
export interface Judged extends ValidationResult {
  readonly rows: readonly Row[];
  readonly lines: readonly number[];
}

/** Ingests and gathers the accepted rows as objects of their columns. */
export const ingestRows = async (open: Open, request: IngestRequest): Promise<Judged> => {
  const names = request.dataset.columns.map(({ name }) => name);
  const taken: { row: Row; line: number }[] = [];
  const ingested = await ingest(open, request, {
    row: (values, line) =>
      taken.push({
        row: Object.fromEntries(
          names.flatMap((name, i) => (values[i] === undefined ? [] : [[name, values[i]]])),
        ),
        line,
      }),
    clear: () => taken.splice(0),
  });
  const accepted = ingested.accepted ? taken : [];
  return { ...ingested, rows: accepted.map(({ row }) => row), lines: accepted.map(({ line }) => line) };
};

/** Ingests bytes or text (as UTF-8), in chunks of `size` bytes. */
export const run = (
  content: string | Uint8Array,
  request: Partial<IngestRequest> = {},
  size = Number.MAX_SAFE_INTEGER,
): Promise<Judged> => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const open = async function* () {
    for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size);
  };
  return ingestRows(open, { dataset, period: '2024-12', today: '2025-01-10', ...request });
};

/** Ingests a file of one row that is right but for some cells. */
export const runRow = (changed: Cells, delimiter = ';', request: Partial<IngestRequest> = {}) =>
  run(csv([COLUMNS, cells(changed)], delimiter), request);

/** `line:code` of every finding that is an error, in order; `-` where there is no line. */
export const errors = ({ findings }: ValidationResult): string[] =>
  findings
    .filter(({ severity }) => severity === 'error')
    .map(({ line, code, column }) => `${line ?? '-'} ${code}${column ? ` ${column}` : ''}`);

export const warnings = ({ findings }: ValidationResult): string[] =>
  findings.filter(({ severity }) => severity === 'warning').map(({ code }) => code);

/** What a finding says would have been accepted, in Indonesian and in English. */
export const acceptedBy = (found: { readonly expected: Expected } | undefined): [id: string, en: string] => {
  if (!found) throw new Error('There is no finding.');
  const { id, en } = expectedText(found.expected);
  return [id, en];
};
