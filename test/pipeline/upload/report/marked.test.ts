import { ingest } from '../../../../pipeline/upload/ingest.ts';
import { bytesOf } from '../../../../pipeline/upload/parse/bytes.ts';
import { markedFile } from '../../../../pipeline/upload/report/marked-file.ts';
import { dataset } from '../../../fixtures/school-visits.ts';
import { ALL } from '../../../support/generated.ts';

const marked = async (bytes: Uint8Array): Promise<Uint8Array | undefined> => {
  const open = async function* () {
    // In small chunks, so that records, line ends and characters are cut everywhere.
    for (let i = 0; i < bytes.length; i += 7) yield bytes.subarray(i, i + 7);
  };
  const checked = await ingest(open, { dataset, period: '2024-01', today: '2024-02-01' });
  const file = markedFile(open, dataset, checked);
  return file && bytesOf(file);
};
const textOf = async (csv: string, encoding = 'utf-8'): Promise<string> =>
  new TextDecoder(encoding, { ignoreBOM: true }).decode(await marked(Buffer.from(csv)));

const HEADER = 'periode,kode_wilayah,tingkat,jumlah';

describe('the uploader’s own file, marked', () => {
  test('says on each wrong line what is wrong, and leaves everything else as it was', async () => {
    const lines = (await textOf(`${HEADER}\n2024-01,19.71,SD,20\n2024-01,19.71,TK,x\n`)).split('\n');
    expect(lines.slice(0, 2)).toEqual([`${HEADER},kesalahan`, '2024-01,19.71,SD,20']);
    expect(lines[2]).toMatch(/^2024-01,19\.71,TK,x,"?.*TK.*x/);
    expect(lines[3]).toBe('');
  });

  test.each([
    [';', '\r\n'],
    ['\t', '\n'],
    [',', '\r\n'],
  ])('keeps the delimiter %j and the line ends %j', async (delimiter, end) => {
    const csv = [HEADER, '2024-01,19.71,TK,5'].map((line) => line.replaceAll(',', delimiter)).join(end);
    const text = await textOf(csv);
    expect(text.split(end)[0]).toBe(`${csv.split(end)[0]}${delimiter}kesalahan`);
    expect(
      text.split(end)[1]?.startsWith(`2024-01${delimiter}19.71${delimiter}TK${delimiter}5${delimiter}`),
    ).toBe(true);
    expect(text.split(end)).toHaveLength(2);
  });

  test('keeps a byte order mark, UTF-16 and windows-1252', async () => {
    const csv = `${HEADER}\n2024-01,19.71,Kafé,5\n`;
    const bom = await marked(Buffer.from(`\ufeff${csv}`));
    expect([...(bom ?? [])].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
    const utf16 = await marked(Buffer.from(`\ufeff${csv.replaceAll(',', '\t')}`, 'utf16le'));
    expect(new TextDecoder('utf-16le').decode(utf16)).toMatch(/^periode\t.*\t"?kesalahan/);
    const euro = await marked(Buffer.from(csv.replace('é', '\u0080'), 'latin1'));
    expect(Buffer.from(euro ?? []).toString('latin1')).toContain(',Kaf\u0080,5,');
    const latin = await marked(Buffer.from(csv, 'latin1'));
    const text = new TextDecoder('windows-1252').decode(latin);
    expect(text).toContain('\n2024-01,19.71,Kafé,5,');
    expect(Buffer.from(latin ?? []).includes(0xe9)).toBe(true);
  });

  test('puts what concerns the whole file at the heading', async () => {
    const [header] = (await textOf('periode,kode_wilayah,tingkat\n2024-01,19.71,SD\n')).split('\n');
    expect(header).toMatch(/^periode,kode_wilayah,tingkat,"?kesalahan: .*jumlah/);
  });

  test('marks a record of several lines at its end', async () => {
    const text = await textOf(`${HEADER}\n2024-01,"19.71\n","S\nD",20\n2024-01,19.01,SD,4\n`);
    expect(text).toMatch(/\n2024-01,"19\.71\n","S\nD",20,.+\n2024-01,19\.01,SD,4\n$/);
  });

  test('marks each line for itself where a quote is broken', async () => {
    const text = await textOf(`${HEADER}\n2024-01,"19.71,SD,20\n2024-01,19.01,TK,4\n`);
    expect(text.split('\n')[1]).toMatch(/^2024-01,"19\.71,SD,20,.+/);
    expect(text.split('\n')).toHaveLength(4);
  });

  test('is the same file again once its last column is taken away', async () => {
    const csv = `${HEADER}\n2024-01,19.71,TK,5\n2024-01,19.01,SD,\n2024-01,19.02,SD,7\n`;
    const Papa = (await import('papaparse')).default;
    const rows = Papa.parse<string[]>(await textOf(csv)).data;
    expect(rows.map((row) => row.slice(0, 4).join(',')).join('\n')).toBe(csv);
  });

  test('has no form for what is no text', async () => {
    expect(await marked(Buffer.from('PK\u0003\u0004 a workbook'))).toBeUndefined();
  });

  test('marks thousands of wrong rows', async () => {
    const many = ALL ? 10_000 : 1_000;
    const rows = Array.from({ length: many }, (_, i) => `2024-01,19.71,X${i},5\n`).join('');
    const lines = (await textOf(`${HEADER}\n${rows}`)).trimEnd().split('\n');
    expect(lines).toHaveLength(many + 1);
    expect(lines.slice(1).every((line, i) => line.startsWith(`2024-01,19.71,X${i},5,`))).toBe(true);
  });
});
