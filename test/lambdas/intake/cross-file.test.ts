import { api } from '../../../lambdas/api/router.ts';
import { validateUpload } from '../../../lambdas/validate-upload.ts';
import { getUploadReport } from '../../../schemas/api/uploads/get-upload-report.ts';
import { uploadsShape } from '../../../schemas/api/uploads/list-uploads.ts';
import { defineDataset } from '../../../schemas/model/define-dataset.ts';
import { monthsOf } from '../../../schemas/model/period.ts';
import { dataset as schoolVisits } from '../../fixtures/school-visits.ts';
import { ALL } from '../../support/generated.ts';
import { eventOf, type MemoryContext, putIncoming } from '../../support/memory-context.ts';
import { publishedSample, publishMonth } from '../../support/published-sample.ts';

const reportShape = getUploadReport.responses[200].content['application/json'].schema;

const reportOf = async (context: MemoryContext, dataset: string) => {
  const app = api(context, () => 'petugas');
  const { uploads } = uploadsShape.parse(await (await app.request(`/v1/uploads?dataset=${dataset}`)).json());
  const [upload] = uploads;
  const report = reportShape.parse(await (await app.request(`/v1/uploads/${upload?.id}/report`)).json());
  return { upload, findings: report.findings };
};

describe('rules across files', () => {
  test('note a case that nobody reported, on its line, and accept the file', async () => {
    const context = await publishedSample(['cases', 'seizures'], ['2024-01']);
    expect((await reportOf(context, 'seizures')).findings).toEqual([]);
    await publishMonth(context, 'seizures', '2024-03');
    const { upload, findings } = await reportOf(context, 'seizures');
    expect(upload).toMatchObject({ state: 'published', errors: 0 });
    expect(upload?.warnings).toBe(findings.length);
    expect(findings[0]).toMatchObject({
      code: 'row/reference',
      severity: 'warning',
      column: 'ref_kasus',
      line: 2,
      detail: { dataset: 'cases' },
    });
    expect(findings[0]?.messages.id).toContain('belum ada di dataset "cases"');
  });

  test('find a case of any month', async () => {
    const both = await publishedSample(['cases', 'seizures'], ['2024-01']);
    await publishMonth(both, 'cases', '2024-03');
    await publishMonth(both, 'seizures', '2024-03');
    expect((await reportOf(both, 'seizures')).findings).toEqual([]);
  });

  test('note a stock that is far from the month before, both ways, and accept it', async () => {
    const context = await publishedSample(['ibm-units'], ['2024-01']);
    const lines = (csv: string) => csv.trimEnd().split('\n');
    await publishMonth(context, 'ibm-units', '2024-02', (csv) => `${lines(csv).slice(0, 2).join('\n')}\n`);
    const { upload, findings } = await reportOf(context, 'ibm-units');
    expect(upload?.state).toBe('published');
    expect(findings.map(({ code, severity }) => `${severity} ${code}`)).toContain('warning file/implausible');
    expect(findings[0]?.messages.id).toContain('2024-01');
    await publishMonth(context, 'ibm-units', '2024-03');
    expect((await reportOf(context, 'ibm-units')).findings.map(({ code }) => code)).toContain(
      'file/implausible',
    );
  });

  test('do not speak of the sample, whose files agree', async () => {
    const datasets = ['cases', 'seizures', 'ibm-units', 'rehab-facilities'];
    const months = monthsOf('2024').slice(0, ALL ? 12 : 3);
    const context = await publishedSample(datasets, months);
    const app = api(context, () => 'petugas');
    const { uploads } = uploadsShape.parse(await (await app.request('/v1/uploads?limit=999')).json());
    expect(uploads.filter(({ warnings }) => warnings !== 0)).toEqual([]);
    expect(uploads).toHaveLength(datasets.length * months.length);
  });

  test('are declared, and a declaration that names what is not there is refused', () => {
    const { rules: _rules, columns: _columns, ...declared } = schoolVisits;
    expect(() =>
      defineDataset({ ...declared, foreignKeys: [{ column: 'x', dataset: 'cases', key: 'y' }] } as never),
    ).toThrow('foreignKeys names the unknown column "x"');
    expect(() => defineDataset({ ...declared, plausible: { share: 0.5 } } as never)).toThrow('for stocks');
  });

  test('say nothing of a file that is refused', async () => {
    const context = await publishedSample(['cases', 'seizures'], ['2024-01']);
    await validateUpload(context)(eventOf(await putIncoming(context, 'seizures', '2024-03', 'salah\n')));
    const { findings } = await reportOf(context, 'seizures');
    expect(findings.every(({ code }) => code !== 'row/reference')).toBe(true);
  });
});
