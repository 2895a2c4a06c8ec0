import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { memoryObjectStore } from '../../../local/stores/memory-object-store.ts';
import { acceptSignedPut } from '../../../local/stores/signed-put.ts';
import { bytesOf } from '../../../pipeline/upload/parse/bytes.ts';
import { SIGNER } from './contracts/local-subject.ts';
import { bytes, present } from './contracts/object-store-subject.ts';

const NOW = new Date('2025-01-01T00:00:00Z');
const TEXT = 'a,b\n1,2\n';

const setUp = async (key = 'incoming/a b.csv') => {
  const store = memoryObjectStore({ bucket: 'private', clock: () => NOW, signer: SIGNER });
  const sha256 = createHash('sha256').update(TEXT).digest('hex');
  const terms = {
    bytes: TEXT.length,
    sha256,
    contentType: 'text/csv',
    metadata: { by: 'x' },
    expiresInSeconds: 60,
  };
  return { store, request: { ...(await store.presignPut(key, terms)), body: bytes(TEXT) } };
};
const after = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);

test('the URL tells the bucket, the key and the terms', async () => {
  const { request } = await setUp();
  expect(request.url).toMatch(
    /^http:\/\/127\.0\.0\.1:8080\/_objects\/private\/incoming\/a%20b\.csv\?expires=1735689660000&terms=[\w-]+&signature=[0-9a-f]{64}$/,
  );
});

test('a put that keeps the terms is written and told', async () => {
  const { store, request } = await setUp();
  const answer = await acceptSignedPut(store, SIGNER.secret, request, after(59.999));
  expect(answer).toMatchObject({
    status: 200,
    object: { key: 'incoming/a b.csv', size: 8, lastModified: NOW },
  });
  const { body } = present(await store.get('incoming/a b.csv'));
  expect(Buffer.from(await bytesOf(body)).toString()).toBe(TEXT);
});

test('a path without host, header names in capitals and a body in pieces are the same', async () => {
  const { store, request } = await setUp();
  const url = request.url.slice(SIGNER.baseUrl.length);
  const headers = Object.fromEntries(Object.entries(request.headers).map(([k, v]) => [k.toUpperCase(), v]));
  async function* body() {
    for (const byte of bytes(TEXT)) yield Uint8Array.of(byte);
  }
  const answer = await acceptSignedPut(store, SIGNER.secret, { url, headers, body: body() }, NOW);
  expect(answer.status).toBe(200);
});

test('each refusal has its code', async () => {
  const { store, request } = await setUp();
  const code = async (change: object, secret = SIGNER.secret, now = NOW, into = store) => {
    const answer = await acceptSignedPut(into, secret, { ...request, ...change }, now);
    return `${answer.status} ${answer.code}`;
  };
  expect(await code({}, 'another secret')).toBe('403 SignatureDoesNotMatch');
  expect(await code({}, SIGNER.secret, after(60))).toBe('403 AccessDenied');
  expect(await code({}, SIGNER.secret, NOW, memoryObjectStore({ bucket: 'public' }))).toBe(
    '403 SignatureDoesNotMatch',
  );
  expect(await code({ headers: {} })).toBe('403 SignatureDoesNotMatch');
  expect(await code({ body: bytes(TEXT.slice(1)) })).toBe('400 IncompleteBody');
  expect(await code({ body: bytes(`${TEXT}1`) })).toBe('400 EntityTooLarge');
  expect(await code({ body: bytes('a,b\n1,3\n') })).toBe('400 BadDigest');
  expect(await code({})).toBe('200 undefined');
  expect(await code({})).toBe('412 PreconditionFailed');
});

test.each([
  '/',
  '/_objects/',
  '/_objects/private/a',
  '/_objects/private/%E0%A4%A?signature=00&terms=&expires=',
  '/_objects/private/a?signature=zz&terms=e30&expires=1e99',
  '//',
  'http://[',
])('%s is refused as unsigned', async (url) => {
  const { store, request } = await setUp();
  const answer = await acceptSignedPut(store, SIGNER.secret, { ...request, url }, NOW);
  expect(answer).toEqual({ status: 403, code: 'SignatureDoesNotMatch' });
});

test('an endless body is left after the first byte too many', async () => {
  const { store, request } = await setUp();
  let sent = 0;
  async function* body() {
    for (;;) {
      sent += 4;
      yield bytes('a,b\n');
    }
  }
  const answer = await acceptSignedPut(store, SIGNER.secret, { ...request, body: body() }, NOW);
  expect({ ...answer, sent }).toEqual({ status: 400, code: 'EntityTooLarge', sent: TEXT.length + 4 });
});
