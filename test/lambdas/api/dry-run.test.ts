import { api } from '../../../lambdas/api/router.ts';
import { publishRelease } from '../../../lambdas/publish-release.ts';
import { sweep } from '../../../lambdas/sweep.ts';
import { validateUpload } from '../../../lambdas/validate-upload.ts';
import { getUploadPreview } from '../../../schemas/api/uploads/get-upload-preview.ts';
import { uploadsShape } from '../../../schemas/api/uploads/list-uploads.ts';
import {
  contentsOf,
  eventOf,
  type MemoryContext,
  memoryContext,
  putIncoming,
} from '../../support/memory-context.ts';

const shape = getUploadPreview.responses[200].content['application/json'].schema;
const HEADER = 'periode,kode_wilayah,tingkat,jumlah';
const csv = (rows: string) => `${HEADER}\n${rows}`;

const dryRun = async (context: MemoryContext, period: string, body: string, name = 'uji.check') => {
  await validateUpload(context)(eventOf(await putIncoming(context, 'school-visits', period, body, { name })));
  await publishRelease(context)(eventOf('school-visits'));
  const { uploads } = uploadsShape.parse(await (await get(context, '/v1/uploads')).json());
  const upload = uploads.find(({ filename }) => filename === name);
  if (!upload) throw new Error('The dry run is not listed.');
  return upload;
};
const get = (context: MemoryContext, path: string, headers: Record<string, string> = {}) =>
  api(context, () => 'petugas').request(path, { headers });
const published = async () => {
  const context = memoryContext();
  await validateUpload(context)(
    eventOf(await putIncoming(context, 'school-visits', '2024-01', csv('2024-01,19.71,SD,20\n'))),
  );
  await publishRelease(context)(eventOf('school-visits'));
  return context;
};

describe('a dry run', () => {
  test('shows version, figures and rows that would change, and changes nothing that is public', async () => {
    const context = await published();
    const before = await contentsOf(context.publicBucket);
    const upload = await dryRun(context, '2024-01', csv('2024-01,19.71,SD,25\n2024-01,19.01,SMA,9\n'));
    expect(upload).toMatchObject({ state: 'checked', dry_run: true, needs_approval: false, version: null });
    const preview = shape.parse(await (await get(context, `/v1/uploads/${upload.id}/preview`)).json());
    expect(preview).toMatchObject({ version: { now: '1.0.0', next: '1.0.1' }, change: 'patch' });
    expect(preview.figures).toContainEqual(
      expect.objectContaining({
        indicator: 'pupils-visited',
        period: '2024-01',
        area: '19',
        before: { value: '20', status: 'published' },
        after: { value: '34', status: 'published' },
      }),
    );
    expect(preview.tables.some(({ counts }) => counts.changed > 0)).toBe(true);
    expect(await contentsOf(context.publicBucket)).toEqual(before);
  });

  test('is what publishing the same file then does', async () => {
    const context = await published();
    const body = csv('2024-02,19.71,SD,11\n');
    const { id } = await dryRun(context, '2024-02', body);
    const preview = shape.parse(await (await get(context, `/v1/uploads/${id}/preview`)).json());
    await validateUpload(context)(eventOf(await putIncoming(context, 'school-visits', '2024-02', body)));
    await publishRelease(context)(eventOf('school-visits'));
    const real = (await (
      await get(context, `/v1/datasets/school-visits/compare/1.0.0/${preview.version.next}`)
    ).json()) as { tables: unknown };
    expect(real.tables).toEqual(preview.tables);
  });

  test('of the same rows says that nothing would change', async () => {
    const context = await published();
    const { id } = await dryRun(context, '2024-01', csv('2024-01,19.71,SD,20\n'));
    expect(shape.parse(await (await get(context, `/v1/uploads/${id}/preview`)).json())).toMatchObject({
      version: { now: '1.0.0', next: null },
      figures: [],
    });
  });

  test('of a dataset without releases previews the first', async () => {
    const context = memoryContext();
    const { id, state } = await dryRun(context, '2024-01', csv('2024-01,19.71,SD,20\n'));
    expect(state).toBe('checked');
    expect(shape.parse(await (await get(context, `/v1/uploads/${id}/preview`)).json()).version).toEqual({
      now: null,
      next: '1.0.0',
    });
    // The list of datasets alone, which says that nothing is published yet.
    expect(Object.keys(await contentsOf(context.publicBucket))).toEqual(['datasets/index.html']);
  });

  test('shows no count of persons that publishing would hide', async () => {
    const context = await published();
    const { id } = await dryRun(context, '2024-01', csv('2024-01,19.71,SD,20\n2024-01,19.01,SMA,3\n'));
    const text = await (await get(context, `/v1/uploads/${id}/preview`)).text();
    const { figures } = shape.parse(JSON.parse(text));
    for (const { after } of figures) if (after?.status === 'suppressed') expect(after.value).toBeNull();
    expect(text).toContain('suppressed');
  });

  test('that is refused has its report and no preview', async () => {
    const context = await published();
    const { id, state } = await dryRun(context, '2024-01', csv('2024-01,19.71,TK,20\n'));
    expect(state).toBe('rejected');
    expect((await get(context, `/v1/uploads/${id}/preview`)).status).toBe(404);
    expect(await (await get(context, `/v1/uploads/${id}/report`)).text()).toContain('TK');
  });

  test('says when the real upload would wait for an approval', async () => {
    const context = memoryContext();
    const rows = ['19.71', '19.01', '19.02', '19.03'].map((area) => `2024-01,${area},SD,20\n`).join('');
    await validateUpload(context)(eventOf(await putIncoming(context, 'school-visits', '2024-01', csv(rows))));
    await publishRelease(context)(eventOf('school-visits'));
    expect(await dryRun(context, '2024-01', csv('2024-01,19.71,SD,20\n'))).toMatchObject({
      state: 'checked',
      needs_approval: true,
    });
  });

  test('does not count as an upload of its month: a later upload is checked as if there had been no dry run', async () => {
    const context = memoryContext();
    await dryRun(
      context,
      '2024-01',
      csv(['19.71', '19.01', '19.02'].map((a) => `2024-01,${a},SD,20\n`).join('')),
    );
    await validateUpload(context)(
      eventOf(await putIncoming(context, 'school-visits', '2024-01', csv('2024-01,19.71,SD,20\n'))),
    );
    await publishRelease(context)(eventOf('school-visits'));
    const { uploads } = uploadsShape.parse(await (await get(context, '/v1/uploads')).json());
    expect(uploads.map(({ state }) => state).sort()).toEqual(['checked', 'published']);
  });

  test('whose message was lost is found by the sweeper, and repeating it changes nothing', async () => {
    const context = await published();
    await putIncoming(context, 'school-visits', '2024-02', csv('2024-02,19.71,SD,11\n'), {
      name: 'uji.check',
    });
    await sweep(context)();
    const messages = context.intakeQueue.messages.splice(0);
    expect(messages).toHaveLength(1);
    for (let i = 0; i < 2; i++) {
      await validateUpload(context)(eventOf(...messages));
      await publishRelease(context)(eventOf('school-visits'));
    }
    const { uploads } = uploadsShape.parse(await (await get(context, '/v1/uploads')).json());
    expect(uploads.map(({ state }) => state).sort()).toEqual(['checked', 'published']);
  });
});

describe('a report', () => {
  test('is JSON with definitions, a page, or the file itself with what is wrong beside each line', async () => {
    const context = memoryContext();
    const { id } = await dryRun(
      context,
      '2024-01',
      csv('2024-01,19.71,TK,20\n').replaceAll(',', ';'),
      'januari.csv',
    );
    const path = `/v1/uploads/${id}/report`;
    const report = (await (await get(context, path)).json()) as { findings: { definition?: string }[] };
    expect(report.findings[0]?.definition).toBe('/v1/datasets/school-visits#/columns/2');
    const page = await get(context, path, { accept: 'text/html' });
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await page.text()).toContain('januari.csv');
    const marked = await get(context, path, { accept: 'text/csv' });
    expect(marked.headers.get('content-disposition')).toContain('januari-kesalahan.csv');
    expect(await marked.text()).toMatch(
      /^periode;kode_wilayah;tingkat;jumlah;kesalahan\n2024-01;19\.71;TK;20;.+TK/,
    );
    expect((await get(context, path, { accept: 'application/pdf' })).status).toBe(406);
    expect(marked.headers.get('cache-control')).toBe('private, no-store');
  });
});
