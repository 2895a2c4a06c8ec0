import { readJournal } from '../../../lambdas/commit/head/journal.ts';
import { readHead } from '../../../lambdas/commit/head/read-head.ts';
import { reconcileRows } from '../../../lambdas/intake/rows/row-reconciliation.ts';
import { publishRelease } from '../../../lambdas/publish-release.ts';
import { keys } from '../../../lambdas/stores/keys.ts';
import { paths } from '../../../lambdas/stores/paths.ts';
import { recordOf } from '../../../lambdas/stores/records/record.ts';
import { uploadFormat } from '../../../lambdas/stores/records/upload.ts';
import { validateUpload } from '../../../lambdas/validate-upload.ts';
import { catalogueOf } from '../../../schemas/agency/catalogue.ts';
import { dataset as schoolVisits } from '../../fixtures/school-visits.ts';
import { eventOf, memoryContext, putIncoming, readText } from '../../support/memory-context.ts';

/** School visits reported once a year, with figures that wait sixty days: rows are repeated and embargoed. */
const dataset = {
  ...schoolVisits,
  key: { columns: ['kode_wilayah', 'tingkat'], within: 'year' },
  release: { ...schoolVisits.release, lagDays: 60 },
} as const;

const csv = (period: string, ...rows: readonly string[]) =>
  ['periode,kode_wilayah,tingkat,jumlah', ...rows.map((row) => `${period},${row}`), ''].join('\n');

test('every row is accounted for at every hop, from the declared number to the journal', async () => {
  const context = memoryContext(catalogueOf([dataset]));
  const files = {
    '2025-01': ['19.71,SD,20', '19.01,SMA,8'],
    '2025-02': ['19.71,SD,21', '19.02,SD,30', '19.03,SD,3'],
    '2025-04': ['19.04,SD,40'],
  };
  for (const [period, rows] of Object.entries(files)) {
    const metadata = { rows: String(rows.length) };
    await validateUpload(context)(
      eventOf(await putIncoming(context, dataset.id, period, csv(period, ...rows), { metadata })),
    );
  }
  for (const { sk } of await context.registry.query('UPLOADS')) {
    const record = recordOf(uploadFormat, await context.registry.get(keys.upload(sk)));
    const declared = files[record?.period as keyof typeof files].length;
    const stored = await readText(
      context.privateBucket,
      paths.acceptedRows(dataset.id, record?.digest ?? ''),
    );
    expect([record?.rows, stored?.trim().split('\n').length]).toEqual([declared, declared]);
  }
  await publishRelease(context)(eventOf(dataset.id));
  const rows = { rowsIn: 6, repeated: 1, embargoed: 1, released: 4 };
  expect((await readHead(context.registry, dataset.id))?.rows).toEqual(rows);
  expect((await readJournal(context.privateBucket, dataset.id, 1))?.rows).toEqual(rows);

  // Of the rows released: what the visits count is what was published and suppressed together.
  const data = await readText(context.publicBucket, paths.published(dataset.id, '1.0.0', 'data.csv'));
  const visits = [...(data ?? '').matchAll(/^bulan,\S+?,19,TOTAL,kunjungan,(\d+),/gm)].map((m) =>
    Number(m[1]),
  );
  expect(visits.reduce((sum, n) => sum + n, 0)).toBe(rows.released);
  expect(data).toMatch(/^bulan-jenjang,2025-01,19,ATAS,pelajar,8,/m);
});

test('a refused file leaves its rows in its report and nowhere else', async () => {
  const context = memoryContext();
  const message = await putIncoming(
    context,
    'school-visits',
    '2024-01',
    csv('2024-01', '19.71,SD,20', '19.99,SD,1'),
  );
  await validateUpload(context)(eventOf(message));
  const [index] = await context.registry.query('UPLOADS');
  expect(await context.registry.get(keys.upload(index?.sk ?? ''))).toMatchObject({
    state: 'rejected',
    rows: 2,
  });
  const found: string[] = [];
  for await (const { key } of context.privateBucket.versions('accepted/')) found.push(key);
  expect(found).toEqual([]);
});

const stored = new TextEncoder().encode('{}\n{}\n');
test.each([
  ['a row that the parser lost', 3, 2, 2, undefined],
  ['a row that was not stored', 3, 3, 2, undefined],
  ['a declared number that is another', 2, 2, 2, 3],
])('%s stops the upload', (_what, counted, accepted, _lines, declared) => {
  expect(() => reconcileRows('d', { counted, accepted, declared }, stored)).toThrow(/rows declared/);
});
test('two rows everywhere are two rows', () => {
  expect(() => reconcileRows('d', { counted: 2, accepted: 2, declared: 2 }, stored)).not.toThrow();
});
