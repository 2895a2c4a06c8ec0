import { createHash } from 'node:crypto';
import type { ObjectStore, StoredObject } from '../../lambdas/stores/object-store.ts';
import { uploadHeaders } from '../../lambdas/stores/upload-headers.ts';
import { grantOf, type PutGrant } from './put-signature.ts';

/** A PUT as it arrived. Header names may be in any case. */
export interface PutRequest {
  /** Path with query, or the full URL. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: AsyncIterable<Uint8Array> | Uint8Array;
}

/** An HTTP status, S3's code for a refusal, and the version that a 200 wrote. */
export interface PutAnswer {
  readonly status: 200 | 400 | 403 | 412;
  readonly code?: string;
  readonly object?: StoredObject;
}

const refuse = (status: 400 | 403 | 412, code: string): PutAnswer => ({ status, code });

/** Whether every header is as it was signed, and there is no other `x-amz-` header. */
const headersMatch = (terms: PutGrant['terms'], headers: PutRequest['headers']): boolean => {
  const given = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  const wanted = uploadHeaders(terms);
  const extra = [...given.keys()].filter((name) => name.startsWith('x-amz-') && !(name in wanted));
  return extra.length === 0 && Object.entries(wanted).every(([name, value]) => given.get(name) === value);
};

/** Reads to the end, or until there are too many bytes. */
const readUpTo = async (body: PutRequest['body'], bytes: number): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  let room = bytes + 1;
  for await (const chunk of body instanceof Uint8Array ? [body] : body) {
    chunks.push(chunk.subarray(0, room));
    room -= Math.min(chunk.length, room);
    if (room === 0) break;
  }
  return Buffer.concat(chunks);
};

/**
 * Answers a presigned PUT as S3 does: 403 when the signature, the time or a header is wrong, 400 when the
 * body is not the announced one, 412 when the key has an object, else 200 and the version written.
 */
export const acceptSignedPut = async (
  store: ObjectStore & { readonly bucket: string },
  secret: string,
  request: PutRequest,
  now: Date,
): Promise<PutAnswer> => {
  const grant = grantOf(secret, request.url);
  if (!grant || grant.bucket !== store.bucket) return refuse(403, 'SignatureDoesNotMatch');
  if (now.getTime() >= grant.expires) return refuse(403, 'AccessDenied');
  const { key, terms } = grant;
  if (!headersMatch(terms, request.headers)) return refuse(403, 'SignatureDoesNotMatch');
  const body = await readUpTo(request.body, terms.bytes);
  if (body.length < terms.bytes) return refuse(400, 'IncompleteBody');
  if (body.length > terms.bytes) return refuse(400, 'EntityTooLarge');
  if (createHash('sha256').update(body).digest('hex') !== terms.sha256) return refuse(400, 'BadDigest');
  const object = await store.put(key, body, {
    contentType: terms.contentType,
    metadata: terms.metadata,
    when: 'absent',
  });
  return object ? { status: 200, object } : refuse(412, 'PreconditionFailed');
};
