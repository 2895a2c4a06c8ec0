import { describe, expect, test } from '@jest/globals';
import { memoryBuckets, memoryObjectStore } from '../../../local/stores/memory-object-store.ts';
import { memoryRegistry } from '../../../local/stores/memory-registry.ts';
import { localSubject, SIGNER } from './contracts/local-subject.ts';
import { objectStoreContract } from './contracts/object-store.contract.ts';
import { bytes, textOf } from './contracts/object-store-subject.ts';
import { presignedPutContract } from './contracts/presigned-put.contract.ts';
import { registryContract } from './contracts/registry.contract.ts';

describe('memory objects', () => {
  const subject = localSubject(memoryObjectStore({ signer: SIGNER }));
  objectStoreContract(() => subject);
  presignedPutContract(() => subject);

  test('versions are as deterministic as the clock and the sequence given', async () => {
    const run = async () => {
      let [time, sequence] = [1_735_689_600_000, 40];
      const store = memoryObjectStore({ clock: () => new Date(time--), nextSequence: () => ++sequence });
      const put = (key: string) => store.put(key, bytes(key), { contentType: 'text/plain' });
      return [await put('a'), await put('b'), await put('a')];
    };
    const [first, , third] = await run();
    expect(await run()).toEqual(await run());
    expect(first?.versionId).toBe('001735689600000-000000000041');
    // The clock went back; the store's time did not.
    expect(third).toMatchObject({
      lastModified: first?.lastModified,
      versionId: '001735689600000-000000000043',
    });
  });

  test('buckets of one memory copy from each other and keep what the other removes', async () => {
    const bucket = memoryBuckets();
    const csv = { contentType: 'text/csv' };
    const put = await bucket('from').put('a', bytes('1'), csv);
    await bucket('to').copy({ bucket: 'from', key: 'a' }, 'b', { ...csv, when: 'absent' });
    await bucket('from').remove('a', put?.versionId ?? '');
    expect(await bucket('from').get('a')).toBeUndefined();
    expect(await textOf(bucket('to'), 'b')).toBe('1');
  });

  test('without a signer nothing is presigned', async () => {
    const terms = { bytes: 1, sha256: '', contentType: 'a/b', metadata: {}, expiresInSeconds: 1 };
    await expect(memoryObjectStore().presignPut('a', terms)).rejects.toThrow('without a signer');
  });
});

describe('memory registry', () => {
  const registry = memoryRegistry();
  registryContract(() => registry);
});
