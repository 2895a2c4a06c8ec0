import { expect, test } from '@jest/globals';
import type { Item, Registry, Write } from '../../../../lambdas/stores/registry.ts';
import { freshPartition as fresh } from './registry-subject.ts';

/** What every Registry's writes hold to. `subject` is called in each case. */
export const registryWriteContract = (subject: () => Registry): void => {
  test('an item comes back as it was, nested values, null and booleans too', async () => {
    const registry = subject();
    const item = {
      pk: fresh(),
      sk: 'HEAD',
      text: 'é 日本 😀 \n',
      empty: '',
      count: 0,
      negative: -1.5,
      large: 9007199254740991,
      yes: true,
      no: false,
      nothing: null,
      list: ['a', 1, null, { b: [] }, [true]],
      map: { deep: { er: { still: '12.50' } }, none: {} },
    };
    expect(await registry.write([{ put: item }])).toBe(true);
    expect(await registry.get(item)).toEqual(item);
    expect(await registry.query(item.pk)).toEqual([item]);
    expect(await registry.getMany([item])).toEqual([item]);
  });

  test('an item that is not there is undefined', async () => {
    const registry = subject();
    const pk = fresh();
    expect(await registry.get({ pk, sk: 'x' })).toBeUndefined();
    expect(await registry.query(pk)).toEqual([]);
    expect(await registry.write([{ delete: { pk, sk: 'x' } }])).toBe(true);
  });

  test('a put replaces the whole item, and a reader cannot change it', async () => {
    const registry = subject();
    const key = { pk: fresh(), sk: 'x' };
    const list = ['a'];
    await registry.write([{ put: { ...key, old: 1 } }]);
    await registry.write([{ put: { ...key, list } }]);
    list.push('b');
    const read = await registry.get(key);
    (read?.list as string[] | undefined)?.push('c');
    expect(await registry.get(key)).toEqual({ ...key, list: ['a'] });
  });

  test.each<[string, Item | undefined, Write['when'], boolean]>([
    ['absent, none there', undefined, { absent: true }, true],
    ['absent, one there', { pk: '', sk: '', n: 1 }, { absent: true }, false],
    ['equals a number', { pk: '', sk: '', n: 1 }, { attribute: 'n', equals: 1 }, true],
    ['equals a text', { pk: '', sk: '', n: 'one' }, { attribute: 'n', equals: 'one' }, true],
    ['another number', { pk: '', sk: '', n: 2 }, { attribute: 'n', equals: 1 }, false],
    ['a text that looks like the number', { pk: '', sk: '', n: '1' }, { attribute: 'n', equals: 1 }, false],
    ['another attribute', { pk: '', sk: '', m: 1 }, { attribute: 'n', equals: 1 }, false],
    [
      'a reserved word as attribute',
      { pk: '', sk: '', status: 'x' },
      { attribute: 'status', equals: 'x' },
      true,
    ],
    ['equals, none there', undefined, { attribute: 'n', equals: 1 }, false],
  ])('condition %s holds for put, delete and check alike', async (_name, before, when, expected) => {
    const registry = subject();
    const pk = fresh();
    for (const kind of ['put', 'delete', 'check'] as const) {
      const key = { pk, sk: kind };
      const old = before && { ...before, ...key };
      if (old) await registry.write([{ put: old }]);
      const put = { ...key, fresh: true };
      const write = { put: { put }, delete: { delete: key }, check: { check: key } }[kind];
      expect(await registry.write([{ ...write, when } as Write])).toBe(expected);
      const after = { put, delete: undefined, check: old }[kind];
      expect(await registry.get(key)).toEqual(expected ? after : old);
    }
  });

  test('one condition that fails leaves everything as it was', async () => {
    const registry = subject();
    const pk = fresh();
    await registry.write([{ put: { pk, sk: 'a', n: 1 } }, { put: { pk, sk: 'b', n: 1 } }]);
    const writes = (n: number): Write[] => [
      { put: { pk, sk: 'a', n: 2 } },
      { delete: { pk, sk: 'b' } },
      { put: { pk, sk: 'c', n: 2 }, when: { absent: true } },
      { check: { pk: `${pk}#other`, sk: 'gate' }, when: { attribute: 'n', equals: n } },
    ];
    await registry.write([{ put: { pk: `${pk}#other`, sk: 'gate', n: 7 } }]);
    expect(await registry.write(writes(8))).toBe(false);
    expect(await registry.query(pk)).toEqual([
      { pk, sk: 'a', n: 1 },
      { pk, sk: 'b', n: 1 },
    ]);
    expect(await registry.write(writes(7))).toBe(true);
    expect(await registry.query(pk)).toEqual([
      { pk, sk: 'a', n: 2 },
      { pk, sk: 'c', n: 2 },
    ]);
  });

  test.each(['absent', 'equals'])('of 20 racing writes with condition %s one wins', async (kind) => {
    const registry = subject();
    const key = { pk: fresh(), sk: 'HEAD' };
    if (kind === 'equals') await registry.write([{ put: { ...key, n: 1 } }]);
    const when = kind === 'equals' ? { attribute: 'n', equals: 1 } : ({ absent: true } as const);
    const race = Array.from({ length: 20 }, (_, i) =>
      registry.write([
        { put: { ...key, n: 2, racer: i }, when },
        { put: { ...key, sk: `RACER#${i}` }, when: { absent: true } },
      ]),
    );
    const answers = await Promise.all(race);
    const winner = answers.indexOf(true);
    expect(answers.filter(Boolean)).toHaveLength(1);
    expect(await registry.query(key.pk)).toEqual([
      { ...key, n: 2, racer: winner },
      { ...key, sk: `RACER#${winner}` },
    ]);
  });

  test('a counter that 10 writers raise with compare-and-swap loses nothing', async () => {
    const registry = subject();
    const key = { pk: fresh(), sk: 'n' };
    await registry.write([{ put: { ...key, n: 0 } }]);
    const raise = async (): Promise<void> => {
      for (;;) {
        const n = Number((await registry.get(key))?.n);
        if (await registry.write([{ put: { ...key, n: n + 1 }, when: { attribute: 'n', equals: n } }]))
          return;
      }
    };
    await Promise.all(Array.from({ length: 10 }, raise));
    expect(await registry.get(key)).toEqual({ ...key, n: 10 });
  });

  test('a transaction of 100 writes fits, of none is true; 101 or a key twice throw and write nothing', async () => {
    const registry = subject();
    const pk = fresh();
    const writes = Array.from({ length: 101 }, (_, i) => ({ put: { pk, sk: `W#${i}` } }));
    await expect(registry.write(writes)).rejects.toThrow('100');
    await expect(registry.write([...writes.slice(0, 2), { delete: { pk, sk: 'W#0' } }])).rejects.toThrow(
      'twice',
    );
    expect(await registry.query(pk)).toEqual([]);
    expect(await registry.write(writes.slice(0, 100))).toBe(true);
    expect(await registry.write([])).toBe(true);
    expect(await registry.query(pk)).toHaveLength(100);
  });

  test.each<[string, Record<string, unknown>]>([
    ['undefined', { a: undefined }],
    ['undefined within', { a: { b: [undefined] } }],
    ['NaN', { a: Number.NaN }],
    ['infinity', { a: [Number.POSITIVE_INFINITY] }],
    ['an unsafe integer', { a: 2 ** 53 }],
    ['more than 400 KB', { a: 'x'.repeat(410_000) }],
    ['an empty key', { sk: '' }],
    ['a key of 901 bytes', { sk: 'x'.repeat(901) }],
  ])('an item with %s throws', async (_name, rest) => {
    const registry = subject();
    const item = { pk: fresh(), sk: 'x', ...rest } as unknown as Item;
    await expect(registry.write([{ put: item }])).rejects.toThrow();
    expect(await registry.query(item.pk)).toEqual([]);
  });

  test('more than 4 MB in one transaction throw', async () => {
    const registry = subject();
    const pk = fresh();
    const writes = Array.from({ length: 15 }, (_, i) => ({
      put: { pk, sk: `L#${i}`, text: 'x'.repeat(300_000) },
    }));
    await expect(registry.write(writes)).rejects.toThrow('bytes');
    expect(await registry.query(pk)).toEqual([]);
    expect(await registry.write(writes.slice(0, 13))).toBe(true);
  });

  test('keys of 900 bytes fit', async () => {
    const registry = subject();
    const item = { pk: fresh().padEnd(900, 'p'), sk: 's'.repeat(900), n: 1 };
    await registry.write([{ put: item }]);
    expect(await registry.get(item)).toEqual(item);
  });
};
