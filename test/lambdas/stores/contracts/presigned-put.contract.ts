import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import type { SignedPut } from '../../../../lambdas/stores/object-store.ts';
import { allOf, bytes, fresh, type ObjectStoreUnderTest } from './object-store-subject.ts';

const uploadOf = (text: string) => {
  const sha256 = createHash('sha256').update(text).digest('hex');
  const metadata = { dataset: 'screening', 'file-name': 'a%20b.csv' };
  const terms = {
    bytes: bytes(text).length,
    sha256,
    contentType: 'text/csv',
    metadata,
    expiresInSeconds: 60,
  };
  return { terms, base64: Buffer.from(sha256, 'hex').toString('base64') };
};

type Change = (request: SignedPut) => SignedPut;

/** Sets headers, or takes those away that are undefined. */
const headers =
  (changes: Readonly<Record<string, string | undefined>>): Change =>
  (request) => {
    const changed = Object.entries({ ...request.headers, ...changes });
    const given = changed.filter((entry): entry is [string, string] => entry[1] !== undefined);
    return { ...request, headers: Object.fromEntries(given) };
  };
const url =
  (pattern: RegExp, replacement: (found: string) => string): Change =>
  (request) => ({ ...request, url: request.url.replace(pattern, replacement) });
const same: Change = (request) => request;

/** What differs from the request that was signed for `a,b\n`, the body sent, and the change. */
const REFUSED = [
  ['a longer body', 'a,b\n1', same],
  ['a shorter body', 'a,', same],
  ['another body of the same length', 'a;b\n', same],
  [
    'another body with its own checksum',
    'a;b\n',
    headers({ 'x-amz-checksum-sha256': uploadOf('a;b\n').base64 }),
  ],
  ['no checksum', 'a,b\n', headers({ 'x-amz-checksum-sha256': undefined })],
  ['another type', 'a,b\n', headers({ 'content-type': 'text/html' })],
  ['other metadata', 'a,b\n', headers({ 'x-amz-meta-dataset': 'x' })],
  ['less metadata', 'a,b\n', headers({ 'x-amz-meta-dataset': undefined })],
  ['more metadata', 'a,b\n', headers({ 'x-amz-meta-extra': 'x' })],
  ['no if-none-match', 'a,b\n', headers({ 'if-none-match': undefined })],
  ['another key', 'a,b\n', url(/signed.csv/, () => 'other.csv')],
  ['another time', 'a,b\n', url(/(?<=expires=)\d/i, (digit) => String((Number(digit) + 1) % 10))],
  ['another signature', 'a,b\n', url(/(?<=signature=)./i, (digit) => (digit === '0' ? '1' : '0'))],
] as const;

/** The name of a refusal; a store's suite says by these names what its endpoint lets through. */
export type Refusal = (typeof REFUSED)[number][0];

/** What every presigned PUT holds to. */
export const presignedPutContract = (
  subject: () => ObjectStoreUnderTest,
  letThrough: readonly Refusal[] = [],
): void => {
  test('a presigned put is accepted once, then 412', async () => {
    const { store, send } = subject();
    const key = `${fresh()}2024 01/a+b é.csv`;
    const { terms } = uploadOf('a,b\n1,2\n');
    const request = await store.presignPut(key, terms);
    expect(request.method).toBe('PUT');
    expect(Object.keys(request.headers)).toEqual(expect.arrayContaining(['content-type', 'if-none-match']));
    expect(Object.keys(request.headers)).not.toEqual(expect.arrayContaining(['host']));
    expect(await send(request, bytes('a,b\n1,2\n'))).toBe(200);
    expect(await send(request, bytes('a,b\n1,2\n'))).toBe(412);
    expect(await store.head(key)).toMatchObject({
      key,
      size: terms.bytes,
      contentType: 'text/csv',
      metadata: terms.metadata,
    });
    expect(await allOf(store.versions(key))).toHaveLength(1);
  });

  const refused = REFUSED.filter(([name]) => !letThrough.includes(name));
  test.each(refused)('%s is refused and writes nothing', async (_name, body, change) => {
    const { store, send } = subject();
    const prefix = fresh();
    const request = await store.presignPut(`${prefix}signed.csv`, uploadOf('a,b\n').terms);
    expect([400, 403]).toContain(await send(change(request), bytes(body)));
    expect(await allOf(store.versions(prefix))).toEqual([]);
    // It was that difference and nothing else.
    expect(await send(request, bytes('a,b\n'))).toBe(200);
  });

  test('a key that clients would rewrite is not presigned', async () => {
    const { store } = subject();
    await expect(store.presignPut('a/../b.csv', uploadOf('x').terms)).rejects.toThrow('".."');
  });
};
