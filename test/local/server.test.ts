import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type Client, staffClient } from '../../local/client/staff-client.ts';
import { catalogue } from '../../schemas/agency/catalogue.ts';
import { summaryShape } from '../../schemas/api/figures/get-summary.ts';
import { type Dataset, hasPublicRows } from '../../schemas/model/dataset.ts';
import { figuresOf2024 } from '../support/figures.ts';
import { ROOT, type Spawned, spawnServer, TOKEN, temporaryFolder } from '../support/spawned.ts';

/** `npm start` in a process of its own, which publishes the sample of 2024 before it is ready. */
let server: Spawned;
let client: Client;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;

const text = async (path: string) => (await fetch(new URL(path, server.url))).text();
const json = async (path: string) => JSON.parse(await text(path));
const latest = (dataset: string): Promise<{ version: string; n: number }> =>
  json(`/datasets/${dataset}/latest.json`);
const summary = async (period: string) => {
  const { indicators } = summaryShape.parse(await json(`/v1/summary?period=${period}`));
  return Object.fromEntries(indicators.map((indicator) => [indicator.id, indicator]));
};
const sampleFile = (dataset: string, period: string) =>
  readFile(`${ROOT}/sample-data/${dataset}/${period}.csv`, 'utf8');
const send = async (dataset: string, period: string, body: string) => {
  const id = await client.send({ dataset, period, filename: 'berkas.csv', body: Buffer.from(body) });
  return client.finished(id, { pollMs: 10 });
};

beforeAll(async () => {
  folder = await temporaryFolder();
  server = await spawnServer(folder.path);
  client = staffClient(server.url, TOKEN);
});

afterAll(async () => {
  await server.stop();
  await folder.remove();
});

describe('the sample of 2024', () => {
  test('gives every figure of the agency’s account, number for number', async () => {
    const indicators = await summary('2024');
    const given = Object.fromEntries(
      Object.keys(figuresOf2024).map((id) => [
        id,
        { value: indicators[id]?.value, unit: indicators[id]?.unit },
      ]),
    );
    expect(given).toEqual(figuresOf2024);
    for (const id of Object.keys(figuresOf2024))
      expect(indicators[id]).toMatchObject({ status: 'published' });
  });

  test('breaks activists down by setting and cases by scope, adding up', async () => {
    const indicators = await summary('2024');
    const parts = (id: string, dimension: string) =>
      Object.fromEntries(
        (indicators[id]?.breakdown ?? []).flatMap((b) =>
          b.dimension === dimension ? b.items.map((item) => [item.code, item.value ?? 0]) : [],
        ),
      );
    expect(parts('syndicate-cases', 'lingkup')).toEqual({ ANTARPROVINSI: 3, LOKAL: 9 });
    const activists = parts('p4gn-activists', 'lingkungan');
    expect(Object.keys(activists)).toEqual(['PENDIDIKAN', 'PEMERINTAH', 'MASYARAKAT', 'SWASTA']);
    expect(Object.values(activists).reduce((sum, value) => sum + value, 0)).toBe(326);
  });

  test('never adds the disputed facilities up, and says that they are disputed', async () => {
    const indicators = await summary('2024');
    expect(indicators['sni-facilities-other']?.notes?.[0]?.en).toMatch(/22/);
    expect(
      await text(`/datasets/rehab-facilities/${(await latest('rehab-facilities')).version}/tables.csv`),
    ).not.toMatch(/,27,/);
    expect(indicators['seized-ganja']?.notes?.[0]?.en).toMatch(/54[.,]94/);
  });

  test('answers a month where the release plan allows it, and no monthly suspects', async () => {
    const march = await summary('2024-03');
    expect(march['clients-rehabilitated']?.value).toBeGreaterThanOrEqual(10);
    expect(march['syndicate-cases']?.status).toMatch(/published|zero/);
    expect(march.suspects).toBeUndefined();
  });

  test('was published month by month: twelve versions, each file as its manifest says', async () => {
    const { version, n } = await latest('seizures');
    expect([version, n]).toEqual(['1.11.0', 12]);
    const manifest = await json(`/datasets/seizures/${version}/manifest.json`);
    for (const file of manifest.files) {
      const body = Buffer.from(
        await (await fetch(new URL(`/datasets/seizures/${version}/${file.name}`, server.url))).arrayBuffer(),
      );
      expect([body.length, createHash('sha256').update(body).digest('hex')]).toEqual([
        file.bytes,
        file.sha256,
      ]);
    }
    expect(manifest.periods).toHaveLength(12);
  });
});

describe('the pages of the datasets', () => {
  const jsonLdOf = (page: string) =>
    /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? 'no JSON-LD';
  /** The way to the site's parts, the same on every page. */
  const NAVIGATION = /<header class="site">.*?<\/header>/s;
  const linksOf = (page: string, at: string): readonly string[] =>
    [...page.replace(NAVIGATION, '').matchAll(/\s(?:href|src)="([^"#]+)/g)]
      .map(([, href]) => new URL((href ?? '').replaceAll('&amp;', '&'), new URL(at, server.url)))
      .filter(({ origin }) => origin === server.url)
      .map(({ pathname, search }) => `${pathname}${search}`);

  test.each([...catalogue.keys()])('%s: data, hashes, JSON-LD and a way to every version', async (id) => {
    const at = `/datasets/${id}/`;
    const { version } = await latest(id);
    const [page, own, manifest] = await Promise.all([
      text(at),
      text(`${at}${version}/`),
      json(`${at}${version}/manifest.json`),
    ]);
    expect(jsonLdOf(page)).toBe(jsonLdOf(own));
    for (const file of manifest.files.filter(({ role }: { role: string }) => role === 'data')) {
      expect(page).toContain(`${version}/${file.name}`);
      expect(page).toContain(file.sha256);
    }
    expect(page).toContain('id="pratinjau-data"');
    expect(page).toContain('id="kamus-data"');
    const { versions } = await json(`/v1/datasets/${id}/versions`);
    const links = linksOf(page, at);
    for (const listed of versions) expect(links).toContain(`${at}${listed.version}/`);
  });

  test('lead nowhere but to what is there, like the list of them', async () => {
    const list = await text('/datasets/');
    for (const id of catalogue.keys()) expect(list).toContain(`href="${id}/"`);
    const pages = ['/datasets/', ...[...catalogue.keys()].map((id) => `/datasets/${id}/`)];
    const links = (await Promise.all(pages.map(async (at) => linksOf(await text(at), at)))).flat();
    const answers = await Promise.all(
      [...new Set(links)].map(async (path) => {
        const { status } = await fetch(new URL(path, server.url), { method: 'HEAD' });
        return status === 200 ? [] : [`${status} ${path}`];
      }),
    );
    expect(answers.flat()).toEqual([]);
  });

  test('what is not there is a page for browsers and a problem for programs', async () => {
    const ask = (accept: string) => fetch(new URL('/datasets/none/', server.url), { headers: { accept } });
    expect((await ask('text/html')).headers.get('content-type')).toMatch(/^text\/html/);
    expect((await ask('*/*')).headers.get('content-type')).toMatch(/^application\/problem/);
  });
});

describe('provenance, walked over HTTP', () => {
  const sha256 = (body: Uint8Array) => createHash('sha256').update(body).digest('hex');
  const bytes = async (path: string) =>
    Buffer.from(await (await fetch(new URL(path, server.url))).arrayBuffer());

  test('leads from every figure to its release, its files’ hashes, the uploads’ hashes and row counts', async () => {
    const indicators = Object.values(await summary('2024'));
    expect(indicators).toHaveLength(Object.keys(figuresOf2024).length);
    for (const { dataset, version, provenance } of indicators) {
      if (!provenance) throw new Error(`${dataset} has no provenance.`);
      const manifestBytes = await bytes(provenance.manifest);
      expect(sha256(manifestBytes)).toBe(provenance.manifest_sha256);
      const manifest = JSON.parse(manifestBytes.toString('utf8'));
      expect([manifest.dataset, manifest.version]).toEqual([dataset, version]);
      const file = manifest.files.find((f: { name: string }) => provenance.data.endsWith(`/${f.name}`));
      expect(sha256(await bytes(provenance.data))).toBe(file.sha256);
      let rows = 0;
      for (const { period, upload } of manifest.periods) {
        const uploaded = sha256(Buffer.from(await sampleFile(dataset, period)));
        const record = await client.state(upload.id);
        expect(record).toMatchObject({ sha256: uploaded, period });
        rows += record.rows ?? 0;
        // Of files about people the public manifest has neither digest nor count: they could be guessed back.
        const open = hasPublicRows(catalogue.get(dataset) as Dataset);
        expect([upload.sha256, upload.rows]).toEqual(open ? [uploaded, record.rows] : [undefined, undefined]);
        expect([manifest.content !== undefined, manifest.rows !== undefined]).toEqual([open, open]);
      }
      if (manifest.rows) expect(manifest.rows).toMatchObject({ rowsIn: rows, released: rows });
    }
  });

  test('the chain of manifests leads back to 1.0.0', async () => {
    let { version, manifest } = await json('/datasets/seizures/latest.json');
    let digest: string = manifest.sha256;
    const seen: string[] = [];
    for (;;) {
      const body = await bytes(`/datasets/seizures/${version}/manifest.json`);
      expect(sha256(body)).toBe(digest);
      seen.push(version);
      const { previous } = JSON.parse(body.toString('utf8'));
      if (!previous) break;
      ({ version, sha256: digest } = previous);
    }
    expect(seen).toHaveLength(12);
    expect(seen.at(-1)).toBe('1.0.0');
  });
});

describe('over HTTP', () => {
  test('a corrected month gives a new version whose figures moved and leaves the old bytes alone', async () => {
    const before = await latest('cooperation-documents');
    const path = `/datasets/cooperation-documents/${before.version}/data.csv`;
    const oldBytes = await text(path);
    const lines = (await sampleFile('cooperation-documents', '2024-05')).trim().split('\n');
    const upload = await send('cooperation-documents', '2024-05', `${lines.slice(0, -1).join('\n')}\n`);
    expect(upload.state).toBe('published');
    const after = await latest('cooperation-documents');
    expect(after.n).toBe(before.n + 1);
    expect((await summary('2024'))['cooperation-documents']).toMatchObject({
      value: 32,
      version: after.version,
    });
    expect(await text(path)).toBe(oldBytes);

    const restored = await send('cooperation-documents', '2024-05', `${lines.join('\n')}\n`);
    expect(restored.state).toBe('published');
    expect((await summary('2024'))['cooperation-documents']?.value).toBe(33);
    const newest = await latest('cooperation-documents');
    expect(await text(`/datasets/cooperation-documents/${newest.version}/data.csv`)).toBe(oldBytes);
  });

  test('the identical file again gives the same state and no new version', async () => {
    const before = await latest('cases');
    const upload = await send('cases', '2024-04', await sampleFile('cases', '2024-04'));
    expect(upload.state).toBe('published');
    expect(await latest('cases')).toEqual(before);
  });

  test('a broken file gives a report of every bad row and changes nothing public', async () => {
    const before = await text('/datasets/cooperation-documents/latest.json');
    const rows = Array.from(
      { length: 200 },
      (_, i) => `2024-06,PKS/${i},XYZ,SWASTA,PT Timah,2024-06-0${1 + (i % 9)},,19.71`,
    );
    const header = (await sampleFile('cooperation-documents', '2024-06')).split('\n')[0];
    const id = await client.send({
      dataset: 'cooperation-documents',
      period: '2024-06',
      filename: 'rusak.csv',
      body: Buffer.from([header, ...rows, ''].join('\n')),
    });
    expect(await client.finished(id, { pollMs: 10 })).toMatchObject({ state: 'rejected', errors: 200 });
    const { state, findings } = await client.report(id);
    expect(state).toBe('rejected');
    expect(findings.map((finding) => finding.line)).toEqual(rows.map((_, i) => i + 2));
    expect(findings[0]).toMatchObject({
      code: 'cell/code',
      severity: 'error',
      row: 1,
      column: 'jenis',
      value: 'XYZ',
      ruleId: 'jenis.code',
    });
    expect(await text('/datasets/cooperation-documents/latest.json')).toBe(before);
  });

  test('a nil month is declared with rows: 0', async () => {
    const header = (await sampleFile('seizures', '2024-01')).split('\n')[0];
    const refused = await send('seizures', '2025-01', `${header}\n`);
    expect(refused.state).toBe('rejected');
    const id = await client.send({
      dataset: 'seizures',
      period: '2025-01',
      filename: 'nihil.csv',
      body: Buffer.from(`${header}\n`),
      rows: 0,
    });
    expect(await client.finished(id, { pollMs: 10 })).toMatchObject({ state: 'published', rows: 0 });
    expect((await summary('2025-01'))['seized-sabu']).toMatchObject({ value: 0, status: 'zero' });
  });

  test('the bucket takes exactly the announced file', async () => {
    const announce = (bytes: number) =>
      fetch(new URL('/v1/uploads', server.url), {
        method: 'POST',
        headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
        body: JSON.stringify({
          dataset: 'cases',
          period: '2024-01',
          filename: 'x.csv',
          bytes,
          sha256: 'a'.repeat(64),
        }),
      });
    const { upload } = (await (await announce(3)).json()) as {
      upload: { url: string; headers: Record<string, string> };
    };
    const put = (body: string, headers = upload.headers, url = upload.url) =>
      fetch(url, { method: 'PUT', headers, body });
    expect((await put('abcd')).status).toBe(400);
    expect((await put('abc')).status).toBe(400);
    expect((await put('abc', { ...upload.headers, 'x-amz-meta-sha256': 'b'.repeat(64) })).status).toBe(403);
    expect((await put('abc', upload.headers, upload.url.replace('2024-01', '2024-02'))).status).toBe(403);
  });

  test('released files have ETag, HEAD, immutable caching; latest.json a short one', async () => {
    const { version } = await latest('cases');
    const url = new URL(`/datasets/cases/${version}/data.csv`, server.url);
    const response = await fetch(url);
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const etag = response.headers.get('etag') ?? '';
    expect((await fetch(url, { headers: { 'if-none-match': etag } })).status).toBe(304);
    const head = await fetch(url, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length')]).toEqual([
      200,
      String((await response.arrayBuffer()).byteLength),
    ]);
    expect(
      (await fetch(new URL('/datasets/cases/latest.json', server.url))).headers.get('cache-control'),
    ).toBe('public, max-age=60');
    expect((await fetch(new URL('/datasets/cases/9.9.9/data.csv', server.url))).status).toBe(404);
  });

  test('nothing of the private bucket can be read', async () => {
    for (const path of [
      '/incoming/cases/2024-01/x.csv',
      '/datasets/../private',
      '/_objects/private/incoming/x',
      '/accepted/cases/x.jsonl',
      '/datasets/%zz',
      `/datasets/${'x'.repeat(3000)}`,
    ])
      expect((await fetch(new URL(path, server.url))).status).toBe(404);
  });

  test('the first page is there', async () => expect(await text('/')).toContain('/assets/home.js'));
});

describe('a restart', () => {
  test('keeps everything and publishes nothing new', async () => {
    const before = await Promise.all(['cases', 'cooperation-documents'].map(latest));
    const figures = await text('/v1/summary?period=2024');
    const uploads = await client.uploads();
    expect(await server.stop()).toBe(0);
    server = await spawnServer(folder.path);
    client = staffClient(server.url, TOKEN);
    expect(await client.uploads()).toEqual(uploads);
    expect(await Promise.all(['cases', 'cooperation-documents'].map(latest))).toEqual(before);
    expect(await text('/v1/summary?period=2024')).toBe(figures);
  });
});
