import { ingest } from '../../../../pipeline/upload/ingest.ts';
import { reportPage } from '../../../../pipeline/upload/report/page.ts';
import { reportFindings } from '../../../../pipeline/upload/report/report.ts';
import { dataset } from '../../../fixtures/school-visits.ts';

const pageOf = async (csv: string, state: string) => {
  const open = async function* () {
    yield Buffer.from(csv);
  };
  const { findings, rowCount } = await ingest(open, { dataset, period: '2024-01', today: '2024-02-01' });
  return reportPage(
    {
      id: 'u1',
      state,
      filename: '<b>jan.csv',
      period: '2024-01',
      received: '2024-02-01T01:02:03.000Z',
      rows: rowCount,
    },
    reportFindings(findings, dataset),
    dataset,
  );
};
const HEADER = 'periode,kode_wilayah,tingkat,jumlah';

describe('the page of a report', () => {
  test('names rule, count, lines, values, suggestion and definition, in both languages', async () => {
    const page = await pageOf(`${HEADER}\n2024-01,19.71,sd1,5\n2024-01,19.01,TK,4\n`, 'rejected');
    expect(page).toContain('2×');
    expect(page).toContain('2, 3');
    expect(page).toContain('<code>TK</code>');
    expect(page).toContain('Ditolak');
    expect(page).toContain('Refused');
    expect(page).toContain('perbaiki berkas, lalu unggah lagi');
    const column = dataset.columns.find(({ name }) => name === 'tingkat');
    expect(page).toContain(column?.definition.id);
  });

  test('escapes what the uploader wrote', async () => {
    const page = await pageOf(`${HEADER}\n2024-01,19.71,<script>alert(1)</script>,5\n`, 'rejected');
    expect(page).not.toMatch(/<script|<b>jan/);
    expect(page).toContain('&lt;b&gt;jan.csv');
  });

  test('says so where there is nothing', async () => {
    expect(await pageOf(`${HEADER}\n2024-01,19.71,SD,5\n`, 'published')).toContain('Tidak ada temuan');
  });
});
