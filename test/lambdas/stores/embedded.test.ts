import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type LocalStores, openLocalStores } from '../../../local/stores/open.ts';
import { bytesOf } from '../../../pipeline/upload/parse/bytes.ts';
import { localSubject, SIGNER } from './contracts/local-subject.ts';
import { objectStoreContract } from './contracts/object-store.contract.ts';
import { bytes, present } from './contracts/object-store-subject.ts';
import { presignedPutContract } from './contracts/presigned-put.contract.ts';
import { registryContract } from './contracts/registry.contract.ts';

const CSV = { contentType: 'text/csv' };
const newFolder = () => mkdtemp(join(tmpdir(), 'bersinar-stores-'));

describe('embedded stores', () => {
  let folder: string;
  let stores: LocalStores;
  beforeAll(async () => {
    folder = await newFolder();
    stores = await openLocalStores(folder, { signer: SIGNER });
  });
  afterAll(async () => {
    await stores.close();
    await rm(folder, { recursive: true });
  });
  const subject = () => localSubject(stores.bucket('private'));

  objectStoreContract(subject);
  presignedPutContract(subject);
  registryContract(() => stores.registry);

  test('buckets do not see each other', async () => {
    await stores.bucket('one').put('same', bytes('1'), CSV);
    expect(await stores.bucket('two').get('same')).toBeUndefined();
    expect(await stores.bucket('two').put('same', bytes('2'), { ...CSV, when: 'absent' })).toBeDefined();
    for await (const { size } of stores.bucket('one').versions('')) expect(size).toBe(1);
  });

  test('a copy from another bucket keeps its bytes when that one goes, and how long it may be kept', async () => {
    const [from, to] = [stores.bucket('copied-from'), stores.bucket('copied-to')];
    const { versionId } = present(await from.put('a', bytes('1'), CSV));
    const options = { ...CSV, cacheControl: 'max-age=1', when: 'absent' } as const;
    await to.copy({ bucket: 'copied-from', key: 'a' }, 'b', options);
    await from.remove('a', versionId);
    const copy = present(await to.get('b'));
    expect(copy.cacheControl).toBe('max-age=1');
    expect(new TextDecoder().decode(await bytesOf(copy.body))).toBe('1');
  });

  test('listeners hear of what was written, until they stop', async () => {
    const heard: string[] = [];
    const stop = stores.bucket('heard').onPut((bucket, { key }) => heard.push(`${bucket} ${key}`));
    await stores.bucket('heard').put('a', bytes('1'), CSV);
    await stores.bucket('heard').put('a', bytes('2'), { ...CSV, when: 'absent' });
    await stores.bucket('unheard').put('b', bytes('1'), CSV);
    stop();
    await stores.bucket('heard').put('c', bytes('1'), CSV);
    expect(heard).toEqual(['heard a']);
  });

  test('a listing of more versions than a page holds is whole', async () => {
    const store = stores.bucket('many');
    for (let i = 0; i < 1100; i++) await store.put(`k${i % 7}`, bytes('same'), CSV);
    const seen = new Map<string, string[]>();
    for await (const { key, versionId, isLatest } of store.versions('k')) {
      expect(isLatest).toBe(!seen.has(key));
      seen.set(key, [...(seen.get(key) ?? []), versionId]);
    }
    expect([...seen.keys()]).toEqual(['k0', 'k1', 'k2', 'k3', 'k4', 'k5', 'k6']);
    expect([...seen.values()].flat()).toHaveLength(1100);
    for (const ids of seen.values()) expect(ids).toEqual(ids.toSorted().reverse());
  });

  test('a damaged file is noticed, not served', async () => {
    const put = await stores.bucket('hurt').put('a', bytes('whole'), CSV);
    const sha256 = String(put?.etag.slice(1, -1));
    await writeFile(join(folder, 'blobs', sha256.slice(0, 2), sha256), 'wh0le');
    const { body } = (await stores.bucket('hurt').get('a')) ?? {};
    await expect(bytesOf(body ?? (async function* () {})())).rejects.toThrow('damaged');
  });

  test('writes that share a commit are apart: one that throws leaves nothing and takes nothing with it', async () => {
    let reads = 0;
    const clock = () => {
      reads += 1;
      if (reads === 3) throw new Error('a clock that stopped');
      return new Date('2025-01-02T00:00:00Z');
    };
    const other = await newFolder();
    const { bucket, close } = await openLocalStores(other, { clock });
    const keys = ['a', 'b', 'c', 'd', 'e'];
    const answers = await Promise.allSettled(keys.map((key) => bucket('private').put(key, bytes(key), CSV)));
    const failed = keys.filter((_, i) => answers[i]?.status === 'rejected');
    expect(failed).toHaveLength(1);
    const there: string[] = [];
    for await (const { key } of bucket('private').versions('')) there.push(key);
    expect(there).toEqual(keys.filter((key) => !failed.includes(key)));
    await close();
    await rm(other, { recursive: true });
  });

  test.each(['', 'a', 'Upper', 'a/b', 'a\0b', '-a'])('%j is no bucket', (name) => {
    expect(() => stores.bucket(name)).toThrow('bucket');
  });
});

describe('embedded stores, closed and opened again', () => {
  let folder: string;
  afterEach(() => rm(folder, { recursive: true }));

  test('everything is still there, and time goes on', async () => {
    folder = await newFolder();
    let now = new Date('2025-01-02T00:00:00Z');
    const first = await openLocalStores(folder, { clock: () => now });
    const put = await first.bucket('private').put('a', bytes('1'), { ...CSV, cacheControl: 'no-cache' });
    await first.registry.write([{ put: { pk: 'DATASET#x', sk: 'HEAD', n: 3 } }]);
    await first.close();

    now = new Date('2025-01-01T00:00:00Z'); // a clock set back
    const second = await openLocalStores(folder, { clock: () => now });
    const store = second.bucket('private');
    expect(await store.head('a')).toMatchObject({ ...put, cacheControl: 'no-cache' });
    expect(await store.put('a', bytes('2'), { ...CSV, when: 'absent' })).toBeUndefined();
    const next = await store.put('a', bytes('2'), CSV);
    expect(next?.lastModified).toEqual(put?.lastModified);
    expect(String(next?.versionId) > String(put?.versionId)).toBe(true);
    expect(await second.registry.get({ pk: 'DATASET#x', sk: 'HEAD' })).toEqual({
      pk: 'DATASET#x',
      sk: 'HEAD',
      n: 3,
    });
    expect(await readdir(join(folder, 'blobs', 'tmp'))).toEqual([]);
    await second.close();
  });
});
