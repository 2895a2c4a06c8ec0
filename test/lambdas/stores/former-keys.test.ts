import { getByKeyOrFormer, keyAndFormer } from '../../../lambdas/stores/former-keys.ts';
import { paths } from '../../../lambdas/stores/paths.ts';
import { memoryObjectStore } from '../../../local/stores/memory-object-store.ts';

const text = (value: string) => new TextEncoder().encode(value);
const options = { contentType: 'text/plain' };

test('accepted rows, candidates and the disclosure history have former keys, nothing else', () => {
  expect(keyAndFormer(paths.acceptedRows('d', 'abc'))).toEqual([
    'accepted/d/abc.jsonl',
    'staged/d/abc.jsonl',
  ]);
  expect(keyAndFormer(paths.candidate('d', 'abc', 'data.csv'))).toEqual([
    'candidates/d/abc/data.csv',
    'staging/d/abc/data.csv',
  ]);
  expect(keyAndFormer('disclosure-history/')).toEqual(['disclosure-history/', 'said/']);
  expect(keyAndFormer(paths.report('u'))).toEqual([paths.report('u')]);
});

test('an object is read under its key, or else under its former key', async () => {
  const store = memoryObjectStore();
  const key = paths.acceptedRows('d', 'abc');
  expect(await getByKeyOrFormer(store, key)).toBeUndefined();
  await store.put('staged/d/abc.jsonl', text('old'), options);
  expect(await getByKeyOrFormer(store, key)).toMatchObject({ key: 'staged/d/abc.jsonl', size: 3 });
  await store.put(key, text('newer'), options);
  expect(await getByKeyOrFormer(store, key)).toMatchObject({ key, size: 5 });
});
