import { expect, test } from '@jest/globals';
import type { Registry } from '../../../../lambdas/stores/registry.ts';
import { freshPartition as fresh, putAll } from './registry-subject.ts';

/** What every Registry's getMany and query hold to. `subject` is called in each case. */
export const registryReadContract = (subject: () => Registry): void => {
  test('getMany answers in the order asked, with gaps, repeats and more than 100 keys', async () => {
    const registry = subject();
    const pk = fresh();
    const keys = Array.from({ length: 230 }, (_, i) => ({ pk, sk: `K#${i}` }));
    await putAll(
      registry,
      keys.filter((_, i) => i % 3 !== 0).map((key, i) => ({ ...key, i })),
    );
    const asked = [...keys.toReversed(), ...keys.slice(0, 5)];
    const found = await registry.getMany(asked);
    expect(found.map((item) => item?.sk)).toEqual(
      asked.map(({ sk }) => (Number(sk.slice(2)) % 3 === 0 ? undefined : sk)),
    );
    expect(await registry.getMany([])).toEqual([]);
  });

  test('getMany reads only the attributes that are asked for, names that DynamoDB reserves included', async () => {
    const registry = subject();
    const [pk, there, absent] = [fresh(), 'A', 'B'];
    await putAll(registry, [{ pk, sk: there, name: 'n', value: 1, inputs: { a: 'x' } }]);
    const keys = [
      { pk, sk: there },
      { pk, sk: absent },
    ];
    expect(await registry.getMany(keys, ['name', 'inputs', 'none'])).toEqual([
      { pk, sk: there, name: 'n', inputs: { a: 'x' } },
      undefined,
    ]);
    expect(await registry.getMany(keys, [])).toEqual([{ pk, sk: there }, undefined]);
  });

  test('a query is in UTF-8 byte order, by prefix, either way, up to a limit', async () => {
    const registry = subject();
    const pk = fresh();
    const sorted = ['A', 'R', 'R#', 'R#1', 'R#10', 'R#2', 'R#é', 'R#\uffee', 'R#😀', 'R$', 'S'];
    await putAll(
      registry,
      sorted.toSorted().map((sk) => ({ pk, sk })),
    );
    await putAll(
      registry,
      [`${pk}R`, pk.slice(0, -1), `${pk}#`].map((other) => ({ pk: other, sk: 'R#3' })),
    );
    const keysOf = async (options?: Parameters<Registry['query']>[1]) =>
      (await registry.query(pk, options)).map(({ sk }) => sk);
    expect(await keysOf()).toEqual(sorted);
    expect(await keysOf({ prefix: '' })).toEqual(sorted);
    expect(await keysOf({ reverse: true })).toEqual(sorted.toReversed());
    expect(await keysOf({ prefix: 'R#' })).toEqual(sorted.slice(2, 9));
    expect(await keysOf({ prefix: 'R#', reverse: true })).toEqual(sorted.slice(2, 9).toReversed());
    expect(await keysOf({ prefix: 'R#', limit: 2 })).toEqual(['R#', 'R#1']);
    expect(await keysOf({ prefix: 'R#', limit: 2, reverse: true })).toEqual(['R#😀', 'R#\uffee']);
    expect(await keysOf({ limit: 0 })).toEqual([]);
    expect(await keysOf({ prefix: 'T' })).toEqual([]);
  });

  test('a query reads more than 1 MB', async () => {
    const registry = subject();
    const pk = fresh();
    const text = 'x'.repeat(20_000);
    const items = Array.from({ length: 150 }, (_, i) => ({
      pk,
      sk: `I#${String(i).padStart(3, '0')}`,
      text,
    }));
    await putAll(registry, items);
    expect(await registry.query(pk)).toEqual(items);
    expect(await registry.query(pk, { reverse: true, limit: 120 })).toEqual(items.toReversed().slice(0, 120));
    expect(await registry.getMany(items)).toEqual(items);
  });
};
