import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keys } from '../../lambdas/stores/keys.ts';
import { headFormat } from '../../lambdas/stores/records/head.ts';
import { latestFormat } from '../../lambdas/stores/records/latest.ts';
import { recordOf } from '../../lambdas/stores/records/record.ts';
import { readStored } from '../../lambdas/stores/stored-object.ts';
import { rebuild } from '../../local/runtime/rebuild.ts';
import { openRuntime, type Runtime } from '../../local/runtime/runtime.ts';
import type { LocalObjectStore } from '../../local/stores/indexed-object-store.ts';
import { quiet } from '../support/memory-context.ts';

/**
 * A data folder as it was before stored things had formats: two datasets with two months each and one rejected file,
 * accepted rows under `staged/` and candidates under `staging/`.
 */
const ARCHIVE = join(import.meta.dirname, '../fixtures/data-folder-format-1.tar.gz');
const DATASET = 'cooperation-documents';
const CORRECTION = `periode,nomor_dokumen,jenis,kategori_mitra,nama_mitra,tanggal_ttd,tanggal_akhir,kode_wilayah
2024-02,PKS/002/II/2024/BNNP-BABEL,PKS,SWASTA,Perkebunan Kelapa Sawit Koba,2024-02-09,2027-02-08,19.04
2024-02,MOU/003/II/2024/BNNP-BABEL,MOU,PEMERINTAH,Pemerintah Kota Pangkalpinang,2024-02-15,2026-02-14,19.71
2024-02,PKS/004/II/2024/BNNP-BABEL,PKS,KOMUNITAS,Kwartir Daerah Gerakan Pramuka Bangka Belitung,2024-02-21,2026-02-20,19
`;

/** Key -> digest of the current version. */
const publicFiles = async (store: LocalObjectStore): Promise<Map<string, string>> => {
  const files = new Map<string, string>();
  for await (const { key, etag, isLatest } of store.versions('')) if (isLatest) files.set(key, etag);
  return files;
};

/** The pages of a dataset and the list of datasets are made again by newer code; nothing else may change. */
const isPage = (key: string): boolean => /^datasets\/([^/]+\/)?index\.html$/.test(key);

let root = '';
const start = (): Promise<Runtime> =>
  openRuntime({
    folder: join(root, 'data'),
    signer: { baseUrl: 'http://127.0.0.1', secret: 'not a secret' },
    log: quiet,
    clock: () => new Date('2024-07-01T00:00:00.000Z'),
  });

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'bersinar-former-'));
  execFileSync('tar', ['xzf', ARCHIVE, '-C', root]);
});
afterAll(() => rm(root, { recursive: true, force: true }));

test('a data folder of older code opens with the same public files and goes on', async () => {
  let runtime = await start();
  const before = await publicFiles(runtime.context.publicBucket);
  expect(before.size).toBeGreaterThan(40);
  const unchanged = async (): Promise<void> => {
    const now = await publicFiles(runtime.context.publicBucket);
    expect([...now.keys()]).toEqual([...before.keys()]);
    for (const [key, digest] of before) if (!isPage(key)) expect([key, now.get(key)]).toEqual([key, digest]);
  };
  await runtime.sweep();
  await runtime.idle();
  await unchanged();
  await runtime.close();

  runtime = await start();
  await runtime.sweep();
  await runtime.idle();
  await unchanged();

  const { context } = runtime;
  const latest = await readStored(latestFormat, context.publicBucket, `datasets/${DATASET}/latest.json`);
  expect(latest?.version).toBe('1.1.0');
  const key = `incoming/${DATASET}/2024-02/koreksi.csv`;
  await context.privateBucket.put(key, new TextEncoder().encode(CORRECTION), { contentType: 'text/csv' });
  await runtime.idle();

  expect(recordOf(headFormat, await context.registry.get(keys.head(DATASET)))?.version).toBe('1.1.1');
  expect((await context.registry.get(keys.head(DATASET)))?.format).toBe(headFormat.number);
  const after = await publicFiles(context.publicBucket);
  expect(after.has(`datasets/${DATASET}/1.1.1/manifest.json`)).toBe(true);
  const released = [...before].filter(([name]) => /\/\d+\.\d+\.\d+\//.test(name));
  for (const [name, digest] of released) expect([name, after.get(name)]).toEqual([name, digest]);
  await runtime.close();
});

test('its public files can be made again from the candidates of older code', async () => {
  const runtime = await start();
  const { publicBucket } = runtime.context;
  const before = await publicFiles(publicBucket);
  const versions: { key: string; versionId: string }[] = [];
  for await (const version of publicBucket.versions('')) versions.push(version);
  for (const { key, versionId } of versions) await publicBucket.remove(key, versionId);
  await runtime.sweep();
  await runtime.idle();
  expect([...(await publicFiles(publicBucket))].sort()).toEqual([...before].sort());
  await runtime.close();
});

test('a rebuild from its uploads leaves nothing under the former prefixes', async () => {
  const runtime = await start();
  const prefixes = async (): Promise<Set<string>> => {
    const found = new Set<string>();
    for await (const { key } of runtime.context.privateBucket.versions(''))
      found.add(key.split('/')[0] ?? '');
    return found;
  };
  const former = ['staged', 'staging', 'said'];
  const before = await prefixes();
  expect(former.filter((prefix) => before.has(prefix))).toEqual(former);
  expect(await rebuild(runtime, () => runtime.clearTable(), 'uploads')).toMatchObject({ unfinished: 0 });
  const after = await prefixes();
  expect(former.filter((prefix) => after.has(prefix))).toEqual([]);
  await runtime.close();
});
