import { execFile, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { staffClient } from '../../local/client/staff-client.ts';
import { ROOT, type Spawned, spawnServer, TOKEN, temporaryFolder } from '../support/spawned.ts';

const run = promisify(execFile);
const sample = (dataset: string, period: string) => readFile(`${ROOT}/sample-data/${dataset}/${period}.csv`);
const fetchText = async (url: string) => (await fetch(url)).text();
const periods = ['2024-01', '2024-02', '2024-03', '2024-04'];

/** Uploads months of documents one after the other, waiting for each; stops quietly where the server dies. */
const uploadMonths = async ({ url }: Spawned, months: readonly string[]): Promise<void> => {
  const client = staffClient(url, TOKEN);
  const present = new Set((await client.uploads()).map((upload) => upload.period));
  for (const period of months.filter((month) => !present.has(month))) {
    const body = await sample('cooperation-documents', period);
    const id = await client.send({
      dataset: 'cooperation-documents',
      period,
      filename: `${period}.csv`,
      body,
    });
    await client.finished(id, { pollMs: 5 });
  }
};

/** All released data files of the dataset, by path. */
const released = async ({ url }: Spawned): Promise<Record<string, string>> => {
  const { versions } = JSON.parse(await fetchText(`${url}/v1/datasets/cooperation-documents/versions`)) as {
    versions: { version: string }[];
  };
  const paths = versions.flatMap(({ version }) =>
    ['data.csv', 'data.json', 'tables.csv', 'tables.json'].map(
      (name) => `/datasets/cooperation-documents/${version}/${name}`,
    ),
  );
  return Object.fromEntries(
    await Promise.all(paths.map(async (path) => [path, await fetchText(url + path)] as const)),
  );
};

describe('the process', () => {
  test('killed at any moment of a publish and started again converges to the same bytes', async () => {
    const calm = await temporaryFolder();
    const server = await spawnServer(calm.path, ['--no-sample']);
    await uploadMonths(server, periods);
    const expected = await released(server);
    expect(Object.keys(expected)).toHaveLength(16);
    await server.stop();
    await calm.remove();

    const folder = await temporaryFolder();
    for (const delay of [20, 45, 80, 130]) {
      const doomed = await spawnServer(folder.path, ['--no-sample']);
      const uploading = uploadMonths(doomed, periods).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, delay));
      await doomed.stop('SIGKILL');
      await uploading;
    }
    const survivor = await spawnServer(folder.path, ['--no-sample']);
    await uploadMonths(survivor, periods);
    const client = staffClient(survivor.url, TOKEN);
    for (const { id } of await client.uploads())
      expect((await client.finished(id, { pollMs: 20 })).state).toBe('published');
    expect(await released(survivor)).toEqual(expected);
    await survivor.stop();
    await folder.remove();
  });

  test('stops cleanly on Ctrl-C', async () => {
    const folder = await temporaryFolder();
    const server = await spawnServer(folder.path, ['--no-sample']);
    expect(await server.stop('SIGINT')).toBe(0);
    await folder.remove();
  });

  test('says which folder cannot be used, and ends', async () => {
    const started = run(process.execPath, ['--import', 'tsx', 'bin/bersinar.ts', 'serve', '--no-sample'], {
      cwd: ROOT,
      env: { ...process.env, PORT: '0', BERSINAR_DATA: join(ROOT, 'README.md'), NODE_OPTIONS: '' },
    });
    await expect(started).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/README\.md.*BERSINAR_DATA/),
    });
  });

  test('ends when npm, which started it, is stopped alone', async () => {
    const folder = await temporaryFolder();
    const npm = spawn('npm', ['start', '--', '--no-sample'], {
      cwd: ROOT,
      env: { ...process.env, PORT: '0', BERSINAR_DATA: folder.path, NODE_OPTIONS: '' },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let output = '';
    const url = await new Promise<string>((resolve) => {
      npm.stdout.on('data', (chunk: Buffer) => {
        output += chunk.toString('utf8');
        const found = /^ready (\S+)$/m.exec(output)?.[1];
        if (found) resolve(found);
      });
    });
    npm.kill('SIGTERM');
    const answers = async () =>
      fetch(`${url}/v1/indicators`).then(
        () => true,
        () => false,
      );
    let tries = 0;
    while ((await answers()) && tries < 100) {
      tries += 1;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(await answers()).toBe(false);
    await folder.remove();
  });

  test('says which port is in use, without a stack', async () => {
    const folder = await temporaryFolder();
    const server = await spawnServer(folder.path, ['--no-sample']);
    const { port } = new URL(server.url);
    const second = run(process.execPath, ['--import', 'tsx', 'bin/bersinar.ts', 'serve', '--no-sample'], {
      cwd: ROOT,
      env: { ...process.env, PORT: port, BERSINAR_DATA: `${folder.path}/other`, NODE_OPTIONS: '' },
    });
    await expect(second).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(new RegExp(`^Port ${port} .* is in use`)),
    });
    await server.stop();
    await folder.remove();
  });
});

describe('npx bersinar', () => {
  const bersinar = async (...args: readonly string[]) => {
    const options = { cwd: ROOT, env: { ...process.env, NODE_OPTIONS: '' } };
    return run(process.execPath, ['--import', 'tsx', 'bin/bersinar.ts', ...args], options).then(
      ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
      ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({
        code,
        stdout,
        stderr,
      }),
    );
  };
  const march = 'sample-data/cooperation-documents/2024-03.csv';

  test('check exits with 0 for a good file, 1 for a refused one, 2 for misuse', async () => {
    expect(await bersinar('check', 'cooperation-documents', march)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('DITERIMA'),
    });
    const refused = await bersinar('check', 'cooperation-documents', march, '--period', '2024-04', '--json');
    expect(refused.code).toBe(1);
    expect(JSON.parse(refused.stdout)).toMatchObject({
      state: 'rejected',
      findings: expect.arrayContaining([expect.objectContaining({ code: 'cell/period', line: 2 })]),
    });
    for (const wrong of [
      ['check', 'tidak-ada', march],
      ['check', 'cooperation-documents', 'tidak-ada.csv'],
      ['check', 'cooperation-documents', march, '--period', 'maret'],
      ['check', 'cooperation-documents'],
      ['kirim'],
      ['upload', 'cooperation-documents', '2024-03', march],
    ])
      expect((await bersinar(...wrong)).code).toBe(2);
  });

  test('check writes the file with what is wrong beside each line', async () => {
    const folder = await temporaryFolder();
    const marked = `${folder.path}/maret-kesalahan.csv`;
    const wrong = ['check', 'cooperation-documents', march, '--period', '2024-04', '--marked', marked];
    expect((await bersinar(...wrong)).code).toBe(1);
    const [header, first] = (await readFile(marked, 'utf8')).split('\n');
    expect(header).toMatch(/,kesalahan$/);
    expect(first).toMatch(/^2024-03,.*2024-04/);
    await folder.remove();
  });

  test('a template passes its own check', async () => {
    const { stdout } = await bersinar('template', 'cooperation-documents');
    expect(stdout.split('\n')[0]).toBe(
      'periode,nomor_dokumen,jenis,kategori_mitra,nama_mitra,tanggal_ttd,tanggal_akhir,kode_wilayah',
    );
    expect(stdout.trim().split('\n')).toHaveLength(2);
  });

  test('a workbook template passes its own check, and is uploaded as it is', async () => {
    const folder = await temporaryFolder();
    const file = `${folder.path}/maret.xlsx`;
    expect(await bersinar('template', 'cooperation-documents', '--xlsx', file)).toMatchObject({
      code: 0,
      stdout: '',
    });
    expect(await bersinar('check', 'cooperation-documents', file)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('1 baris'),
    });
    const nowhere = await bersinar('template', 'cooperation-documents', '--xlsx', `${folder.path}/a/b.xlsx`);
    expect(nowhere.code).toBe(2);
    const server = await spawnServer(`${folder.path}/data`, ['--no-sample']);
    const at = ['--url', server.url, '--token', TOKEN];
    const sent = await bersinar('upload', 'cooperation-documents', '2024-03', file, ...at);
    expect(sent).toMatchObject({ code: 0, stdout: expect.stringContaining('published') });
    await server.stop();
    await folder.remove();
  });

  test('upload waits for the terminal state, status lists it', async () => {
    const folder = await temporaryFolder();
    const server = await spawnServer(folder.path, ['--no-sample']);
    const at = ['--url', server.url, '--token', TOKEN];
    expect(await bersinar('upload', 'cooperation-documents', '2024-03', march, ...at)).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/published {2}1\.0\.0/),
    });
    const refused = await bersinar('upload', 'cooperation-documents', '2024-04', march, ...at);
    expect(refused).toMatchObject({ code: 1, stdout: expect.stringContaining('cell/period') });
    const dry = await bersinar('upload', 'cooperation-documents', '2024-03', march, '--dry-run', ...at);
    expect(dry).toMatchObject({ code: 0, stdout: expect.stringContaining('Tidak ada yang berubah: 1.0.0') });
    const due = await bersinar('due', 'cooperation-documents', '--json', ...at);
    expect((JSON.parse(due.stdout) as { period: string }[])[0]).toMatchObject({
      period: '2024-04',
      last_upload: { state: 'rejected' },
    });
    const { stdout } = await bersinar('status', ...at);
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => line.split(/\s+/)[1]),
    ).toEqual(['checked', 'rejected', 'published']);
    expect((await bersinar('status', 'u-tidak-ada', ...at)).code).toBe(1);
    await server.stop();
    await folder.remove();
  });
});
