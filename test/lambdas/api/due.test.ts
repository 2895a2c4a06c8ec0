import { api } from '../../../lambdas/api/router.ts';
import { validateUpload } from '../../../lambdas/validate-upload.ts';
import { listDue } from '../../../schemas/api/uploads/list-due.ts';
import { eventOf, putIncoming } from '../../support/memory-context.ts';
import { publishedSample } from '../../support/published-sample.ts';

const shape = listDue.responses[200].content['application/json'].schema;

test('months that are over and not reported are listed for staff, with what became of the last upload', async () => {
  const context = await publishedSample(['cases', 'seizures'], ['2024-01']);
  await validateUpload(context)(eventOf(await putIncoming(context, 'cases', '2024-03', 'salah\n')));
  const at = Object.assign(Object.create(context), { clock: () => new Date('2024-05-01T00:00:00Z') });
  const app = api(at, () => 'petugas');
  const { today, due } = shape.parse(await (await app.request('/v1/uploads/due')).json());
  expect(today).toBe('2024-05-01');
  expect(due.map(({ period, dataset, overdue }) => `${period} ${dataset} ${overdue}`)).toEqual([
    '2024-02 cases 55',
    '2024-02 seizures 55',
    '2024-03 cases 24',
    '2024-03 seizures 24',
    '2024-04 cases 0',
    '2024-04 seizures 0',
  ]);
  expect(due.map(({ last_upload }) => last_upload?.state ?? null)).toEqual([
    null,
    null,
    'rejected',
    null,
    null,
    null,
  ]);
  const one = shape.parse(await (await app.request('/v1/uploads/due?dataset=seizures')).json());
  expect(new Set(one.due.map(({ dataset }) => dataset))).toEqual(new Set(['seizures']));
  expect((await app.request('/v1/uploads/due?dataset=x')).status).toBe(404);
  expect((await api(at, () => undefined).request('/v1/uploads/due')).status).toBe(401);
});
