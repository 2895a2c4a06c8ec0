import { beforeAll } from '@jest/globals';
import { api } from '../../lambdas/api/router.ts';
import { publishRelease } from '../../lambdas/publish-release.ts';
import type { Log } from '../../lambdas/runtime/context.ts';
import { validateUpload } from '../../lambdas/validate-upload.ts';
import { catalogue } from '../../schemas/agency/catalogue.ts';
import { contentsOf, eventOf, type MemoryContext, putIncoming } from '../support/memory-context.ts';
import { publishedSample } from '../support/published-sample.ts';

/**
 * Tokens that stand for what must never be seen, put where staff may put it: personal data in refused files, and the
 * references and codes of accepted rows about people. Then everything that anybody can read is searched for them.
 */
const PERSONAL = {
  nik: '1971014101900077',
  phone: '081234567877',
  email: 'kenari.kuning@example.com',
  nip: '197910032005011077',
  name: 'Kenari Kuning Binti Contoh',
} as const;
const ROWS = { case: 'KSS-2024-7797', school: '19717797', facility: 'FAS-7797' } as const;

const logged: string[] = [];
const record = (message: string, facts?: object) => void logged.push(JSON.stringify([message, facts]));
const log: Log = { info: record, warn: record, error: record };

const line = (
  id: string,
  period: string,
  change: Readonly<Record<string, string>>,
  extra: readonly string[] = [],
) => {
  const columns = catalogue.get(id)?.columns ?? [];
  const examples = columns.map(
    ({ name, example }) => change[name] ?? (name === 'periode' ? period : example),
  );
  return `${[...columns.map(({ name }) => name), ...extra.map(() => 'nama')].join(',')}\n${[...examples, ...extra].join(',')}\n`;
};

let context: MemoryContext;
const ids = ['rehab-clients', 'cases', 'peer-educators', 'seizures'];

const send = async (id: string, period: string, csv: string, name = `${id}.csv`) => {
  await validateUpload(context)(eventOf(await putIncoming(context, id, period, csv, { name })));
  await publishRelease(context)(eventOf(id));
};

beforeAll(async () => {
  context = Object.assign(Object.create(await publishedSample(ids)), { log }) as MemoryContext;
  // Refused: a personal datum in every column, a column of names, and a line list of clients.
  for (const [kind, secret] of Object.entries(PERSONAL)) {
    if (kind === 'name')
      await send('rehab-clients', '2024-12', line('rehab-clients', '2024-12', {}, [secret]));
    else
      for (const id of ids)
        for (const { name } of catalogue.get(id)?.columns ?? [])
          await send(id, '2024-12', line(id, '2024-12', { [name]: secret }), `${kind}-${name}.csv`);
  }
  await send(
    'rehab-clients',
    '2024-11',
    `nik,nama,alamat\n${PERSONAL.nik},${PERSONAL.name},Jalan Kenari 77\n`,
  );
  // Accepted rows, with references that must stay private.
  await send(
    'cases',
    '2025-01',
    line('cases', '2025-01', { ref_kasus: ROWS.case, tanggal_ungkap: '2025-01-05' }),
  );
  await send('seizures', '2025-01', line('seizures', '2025-01', { ref_kasus: ROWS.case }));
  await send(
    'peer-educators',
    '2025-01',
    line('peer-educators', '2025-01', { npsn: ROWS.school.padStart(8, '1') }),
  );
  await send('rehab-clients', '2025-01', line('rehab-clients', '2025-01', { kode_fasilitas: ROWS.facility }));
});

const found = (texts: Readonly<Record<string, string>>, secrets: readonly string[]) =>
  Object.entries(texts).flatMap(([where, text]) =>
    secrets.filter((secret) => text.includes(secret)).map((secret) => `${secret} in ${where}`),
  );
const everything = [...Object.values(PERSONAL), ...Object.values(ROWS), 'Jalan Kenari 77'];

/** Every answer of the API that has no body, for every dataset, version and indicator. */
const answers = async (): Promise<Record<string, string>> => {
  const app = api(context, () => 'petugas' as never);
  const get = async (path: string) => (await app.request(path)).text();
  const openapi = JSON.parse(await get('/v1/openapi.json')) as {
    paths: Record<string, Record<string, unknown>>;
  };
  const uploads = (JSON.parse(await get('/v1/uploads?limit=999')) as { uploads: { id: string }[] }).uploads;
  const texts: Record<string, string> = {};
  const ask = async (path: string) => {
    texts[path] = await get(path);
  };
  for (const [path, methods] of Object.entries(openapi.paths)) {
    if (!('get' in methods)) continue;
    if (!path.includes('{')) await ask(path === '/v1/summary' ? `${path}?period=2024` : path);
    else if (path.startsWith('/v1/uploads'))
      for (const { id } of uploads) await ask(path.replace('{id}', id));
    else if (path.startsWith('/v1/indicators'))
      for (const id of ids)
        for (const indicator of catalogue.get(id)?.indicators ?? [])
          await ask(path.replace('{id}', indicator.id));
    else
      for (const id of ids) {
        const { versions } = JSON.parse(await get(`/v1/datasets/${id}/versions`)) as {
          versions: { version: string }[];
        };
        for (const { version } of versions)
          await ask(
            path
              .replace('{id}', id)
              .replace('{version}', version)
              .replace('{a}', version)
              .replace('{b}', 'latest'),
          );
      }
  }
  return texts;
};

test('the tokens are in what was uploaded, and the rows were accepted', async () => {
  const uploaded = await contentsOf(context.privateBucket);
  const incoming = Object.fromEntries(
    Object.entries(uploaded).filter(([key]) => key.startsWith('incoming/')),
  );
  for (const secret of everything) expect(found(incoming, [secret])).not.toEqual([]);
  const accepted = Object.fromEntries(
    Object.entries(uploaded).filter(([key]) => key.startsWith('accepted/')),
  );
  for (const secret of Object.values(ROWS)) expect(found(accepted, [secret])).not.toEqual([]);
});

test('no public object has one', async () => {
  const contents = await contentsOf(context.publicBucket);
  expect(Object.keys(contents).length).toBeGreaterThan(500);
  expect(found(contents, everything)).toEqual([]);
});

test('no line of the log has one', () => {
  expect(logged.length).toBeGreaterThan(50);
  expect(found(Object.fromEntries(logged.entries()), everything)).toEqual([]);
});

test('no report has one', async () => {
  const uploaded = await contentsOf(context.privateBucket);
  const reports = Object.fromEntries(Object.entries(uploaded).filter(([key]) => key.startsWith('reports/')));
  expect(Object.keys(reports).length).toBeGreaterThan(50);
  expect(found(reports, everything)).toEqual([]);
});

test('no answer of the API has one, to staff or to anybody', async () => {
  const texts = await answers();
  expect(Object.keys(texts).length).toBeGreaterThan(100);
  expect(found(texts, everything)).toEqual([]);
});
