import type { Context as HonoContext } from 'hono';
import { addressNotFound } from '../../lambdas/api/http/address-not-found.ts';
import { text } from '../../schemas/model/text.ts';
import type { LocalObjectStore } from '../stores/indexed-object-store.ts';

/** The greatest length of a key in a bucket, in bytes of UTF-8. */
const MAX_KEY = 1024;

/** Answers `/datasets/...` from the public bucket, as CloudFront does in the cloud: ETag, 304, HEAD, no listing. */
export const serveFile = async (c: HonoContext, store: LocalObjectStore) => {
  const key = keyOf(c.req.path);
  const object = key === undefined || Buffer.byteLength(key) > MAX_KEY ? undefined : await store.get(key);
  if (!object)
    return addressNotFound(
      c,
      text(
        `Tidak ada berkas ${c.req.path}. Daftar dataset: /v1/datasets`,
        `There is no file ${c.req.path}. The datasets are listed in /v1/datasets`,
      ),
    );
  const headers: Record<string, string> = {
    'content-type': object.contentType,
    'cache-control': object.cacheControl ?? 'no-cache',
    etag: object.etag,
    'last-modified': object.lastModified.toUTCString(),
    'access-control-allow-origin': '*',
  };
  const known = c.req.header('if-none-match')?.split(/\s*,\s*/) ?? [];
  if (known.includes(object.etag) || known.includes('*')) return c.body(null, 304, headers);
  headers['content-length'] = String(object.size);
  if (c.req.method === 'HEAD') return c.body(null, 200, headers);
  return c.body(streamOf(object.body), 200, headers);
};

/** The object key of a path; a folder's key is its page. Undefined for a path with invalid percent encoding. */
const keyOf = (path: string): string | undefined => {
  try {
    const key = decodeURIComponent(path.slice(1));
    return key.endsWith('/') ? `${key}index.html` : key;
  } catch {
    return undefined;
  }
};

const streamOf = (body: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> => {
  const iterator = body[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await iterator.return?.();
    },
  });
};
