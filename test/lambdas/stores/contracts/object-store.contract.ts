import { expect, test } from '@jest/globals';
import { bytesOf } from '../../../../pipeline/upload/parse/bytes.ts';
import { allOf, bytes, fresh, type ObjectStoreUnderTest, present, textOf } from './object-store-subject.ts';

const CSV = { contentType: 'text/csv; charset=utf-8' };
const ODD_KEYS = [
  'a b/c  d.csv',
  'a+b/c+d.csv',
  'a%20b/%2F.csv',
  'a/../b/./c.csv',
  'slash/at/the/end/',
  'two//slashes',
  'é/ñ-日本-😀.csv',
  'q?a=1&b=<2>#"\'.csv',
  '~!$()*,;:@=.csv',
];

/**
 * What every ObjectStore holds to. `subject` is called in each case.
 * @param beyond what the subject is known not to do
 */
export const objectStoreContract = (
  subject: () => ObjectStoreUnderTest,
  beyond: readonly ('copy over an object' | 'part of a version')[] = [],
): void => {
  test('a put is read back with its type and metadata', async () => {
    const { store } = subject();
    const key = `${fresh()}a.csv`;
    const metadata = { 'row-count': '12', uploader: 'a%20b' };
    const put = present(
      await store.put(key, bytes('a,b\n'), { ...CSV, cacheControl: 'max-age=60', metadata }),
    );
    expect(put).toMatchObject({ key, size: 4, etag: expect.stringMatching(/^".+"$/) });
    expect(Math.abs(Date.now() - put.lastModified.getTime())).toBeLessThan(60_000);
    const { body, ...head } = present(await store.get(key));
    expect(head).toMatchObject({ ...put, contentType: CSV.contentType, metadata });
    expect(new TextDecoder().decode(await bytesOf(body))).toBe('a,b\n');
    expect(await store.head(key)).toEqual(head);
  });

  test('a part of an object is read alone', async () => {
    const { store } = subject();
    const key = `${fresh()}a.csv`;
    const { versionId } = present(await store.put(key, bytes('0123456789'), CSV));
    const ofVersion = !beyond.includes('part of a version');
    if (ofVersion) await store.put(key, bytes('newer'), CSV);
    const part = async (from: number, to: number) => {
      const { body, size } = present(await store.get(key, ofVersion ? versionId : undefined, { from, to }));
      return [size, new TextDecoder().decode(await bytesOf(body))];
    };
    expect(await part(0, 1)).toEqual([10, '0']);
    expect(await part(3, 7)).toEqual([10, '3456']);
    expect(await part(9, 10)).toEqual([10, '9']);
    expect(await part(0, 10)).toEqual([10, '0123456789']);
    for (const [from, to] of [
      [5, 11],
      [10, 11],
      [4, 4],
    ] as const)
      await expect(store.get(key, versionId, { from, to })).rejects.toThrow();
    expect(await store.get(`${fresh()}b.csv`, undefined, { from: 0, to: 1 })).toBeUndefined();
  });

  test('a key or version without an object is undefined', async () => {
    const { store } = subject();
    const key = `${fresh()}a.csv`;
    expect([await store.get(key), await store.head(key)]).toEqual([undefined, undefined]);
    const { versionId } = present(await store.put(key, bytes('x'), CSV));
    const other = `${fresh()}b.csv`;
    expect([await store.get(other, versionId), await store.head(other, versionId)]).toEqual([
      undefined,
      undefined,
    ]);
    expect(await allOf(store.versions(fresh()))).toEqual([]);
  });

  test('remove deletes one version for good; what lies beneath is current again', async () => {
    const { store } = subject();
    const key = `${fresh()}a.csv`;
    const first = present(await store.put(key, bytes('1'), CSV));
    const second = present(await store.put(key, bytes('2'), CSV));
    const twin = `${fresh()}twin.csv`;
    await store.put(twin, bytes('2'), CSV);
    await store.remove(key, second.versionId);
    expect(await store.get(key, second.versionId)).toBeUndefined();
    expect([await textOf(store, key), await textOf(store, twin)]).toEqual(['1', '2']);
    await store.remove(key, first.versionId);
    await store.remove(key, first.versionId);
    expect(await store.head(key)).toBeUndefined();
    expect(await allOf(store.versions(key))).toEqual([]);
    expect(await store.put(key, bytes('3'), { ...CSV, when: 'absent' })).toBeDefined();
    expect(await textOf(store, key)).toBe('3');
  });

  test('absent: only the first put writes', async () => {
    const { store } = subject();
    const key = `${fresh()}a.csv`;
    expect(await store.put(key, bytes('1'), { ...CSV, when: 'absent' })).toBeDefined();
    expect(await store.put(key, bytes('2'), { ...CSV, when: 'absent' })).toBeUndefined();
    expect(await store.put(key, bytes('1'), { ...CSV, when: 'absent' })).toBeUndefined();
    expect(await textOf(store, key)).toBe('1');
    expect(await allOf(store.versions(key))).toHaveLength(1);
  });

  test('etag: only over the version that has it', async () => {
    const { store } = subject();
    const key = `${fresh()}latest.json`;
    const when = { etag: '"00000000000000000000000000000000"' };
    expect(await store.put(key, bytes('0'), { ...CSV, when })).toBeUndefined();
    const first = present(await store.put(key, bytes('1'), CSV));
    const second = present(await store.put(key, bytes('2'), { ...CSV, when: { etag: first.etag } }));
    expect(second.etag).not.toBe(first.etag);
    expect(await store.put(key, bytes('3'), { ...CSV, when: { etag: first.etag } })).toBeUndefined();
    expect(await textOf(store, key)).toBe('2');
  });

  test.each(['absent', 'etag'])('of 20 racing puts with condition %s one writes', async (kind) => {
    const { store } = subject();
    const key = `${fresh()}a.csv`;
    const base = kind === 'etag' ? present(await store.put(key, bytes('base'), CSV)) : undefined;
    const when = base ? { etag: base.etag } : 'absent';
    const puts = Array.from({ length: 20 }, (_, i) => store.put(key, bytes(`racer ${i}`), { ...CSV, when }));
    const answers = await Promise.all(puts);
    const winner = answers.findIndex((answer) => answer !== undefined);
    expect(answers.filter((answer) => answer !== undefined)).toHaveLength(1);
    expect(await textOf(store, key)).toBe(`racer ${winner}`);
    expect(await allOf(store.versions(key))).toHaveLength(base ? 2 : 1);
  });

  test('versions are listed by key, newest first, and each can be read', async () => {
    const { store } = subject();
    const prefix = fresh();
    for (const text of ['1', '2', '3']) await store.put(`${prefix}b`, bytes(text), CSV);
    for (const key of ['a', 'b/c', 'b c', '\uffee', '😀']) await store.put(prefix + key, bytes(key), CSV);
    const listed = await allOf(store.versions(prefix));
    expect(listed.map(({ key, isLatest }) => `${key.slice(prefix.length)} ${isLatest}`)).toEqual([
      'a true',
      'b true',
      'b false',
      'b false',
      'b c true',
      'b/c true',
      '\uffee true',
      '😀 true',
    ]);
    const texts = await Promise.all(listed.map(({ key, versionId }) => textOf(store, key, versionId)));
    expect(texts).toEqual(['a', '3', '2', '1', 'b c', 'b/c', '\uffee', '😀']);
    expect(new Set(listed.map(({ versionId }) => versionId)).size).toBe(listed.length);
    for (const { isLatest, ...version } of listed) {
      const head = present(await store.head(version.key, version.versionId));
      expect(head).toMatchObject({ ...version });
      if (isLatest) expect(await store.head(version.key)).toEqual(head);
    }
    const times = listed.slice(1, 4).map(({ lastModified }) => lastModified.getTime());
    expect(times).toEqual([...times].sort((a, b) => b - a));
    expect(await allOf(store.versions(`${prefix}b`))).toHaveLength(5);
  });

  test.each(ODD_KEYS)('a copy of %s has its bytes, type and metadata, and outlives it', async (odd) => {
    const { store } = subject();
    const prefix = fresh();
    const source = present(await store.put(`${prefix}from/${odd}`, bytes(odd), CSV));
    const options = { contentType: 'text/plain', metadata: { copied: 'yes' }, when: 'absent' } as const;
    const copy = present(
      await store.copy({ bucket: store.bucket, key: source.key }, `${prefix}to/${odd}`, options),
    );
    expect(copy).toMatchObject({ key: `${prefix}to/${odd}`, size: source.size });
    await store.remove(source.key, source.versionId);
    expect(await textOf(store, copy.key)).toBe(odd);
    expect(await store.head(copy.key)).toMatchObject({
      ...copy,
      contentType: 'text/plain',
      metadata: { copied: 'yes' },
    });
    expect(await allOf(store.versions(prefix))).toEqual([{ ...copy, isLatest: true }]);
  });

  test('a copy of what is not there throws and writes nothing', async () => {
    const { store } = subject();
    const prefix = fresh();
    const from = { bucket: store.bucket, key: `${prefix}none` };
    await expect(store.copy(from, `${prefix}to`, { ...CSV, when: 'absent' })).rejects.toThrow();
    expect(await allOf(store.versions(prefix))).toEqual([]);
  });

  if (!beyond.includes('copy over an object'))
    test('of 20 racing copies to a key one writes, and none where an object is', async () => {
      const { store } = subject();
      const prefix = fresh();
      const froms = Array.from({ length: 20 }, (_, i) => ({
        bucket: store.bucket,
        key: `${prefix}from/${i}`,
      }));
      for (const { key } of froms) await store.put(key, bytes(key), CSV);
      const copy = (from: (typeof froms)[number]) =>
        store.copy(from, `${prefix}to`, { ...CSV, when: 'absent' });
      const answers = await Promise.all(froms.map(copy));
      const winner = answers.findIndex((answer) => answer !== undefined);
      expect(answers.filter((answer) => answer !== undefined)).toHaveLength(1);
      expect(await textOf(store, `${prefix}to`)).toBe(froms[winner]?.key);
      expect(await Promise.all(froms.map(copy))).toEqual(froms.map(() => undefined));
      expect(await allOf(store.versions(`${prefix}to`))).toHaveLength(1);
    });

  test('the same bytes again are a version of their own', async () => {
    const { store } = subject();
    const key = `${fresh()}a.csv`;
    const [first, second] = [await store.put(key, bytes('x'), CSV), await store.put(key, bytes('x'), CSV)];
    expect(present(second).etag).toBe(present(first).etag);
    expect(present(second).versionId).not.toBe(present(first).versionId);
  });

  test.each(ODD_KEYS)('key %s is kept as it is', async (odd) => {
    const { store } = subject();
    const prefix = fresh();
    const put = present(await store.put(prefix + odd, bytes(odd), CSV));
    expect(await textOf(store, prefix + odd)).toBe(odd);
    expect(await allOf(store.versions(prefix + odd))).toMatchObject([{ ...put, isLatest: true }]);
  });

  test('a key of 1024 bytes fits; an empty one, a longer one and odd metadata do not', async () => {
    const { store } = subject();
    const key = fresh().padEnd(1024, 'k');
    expect(await store.put(key, bytes('x'), CSV)).toBeDefined();
    expect(await textOf(store, key)).toBe('x');
    for (const bad of ['', `${key}k`, 'a\0b'])
      await expect(store.put(bad, bytes('x'), CSV)).rejects.toThrow();
    for (const metadata of [{ Upper: 'x' }, { name: 'é' }, { name: ' x' }, { name: '' }])
      await expect(store.put(`${fresh()}a`, bytes('x'), { ...CSV, metadata })).rejects.toThrow();
  });

  test('an empty body and one of 6 MB come back', async () => {
    const { store } = subject();
    const prefix = fresh();
    expect(await store.put(`${prefix}empty`, new Uint8Array(), CSV)).toMatchObject({ size: 0 });
    expect(await textOf(store, `${prefix}empty`)).toBe('');
    const large = Buffer.alloc(6 * 1024 * 1024, 'Bangka Belitung,');
    expect(await store.put(`${prefix}large`, large, CSV)).toMatchObject({ size: large.length });
    const { body } = present(await store.get(`${prefix}large`));
    expect(large.equals(await bytesOf(body))).toBe(true);
  });

  test('a caller that changes its bytes later changes nothing', async () => {
    const { store } = subject();
    const key = `${fresh()}a`;
    const body = bytes('abc');
    await store.put(key, body, CSV);
    body.fill(0);
    expect(await textOf(store, key)).toBe('abc');
  });
};
