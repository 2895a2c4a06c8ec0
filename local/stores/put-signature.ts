import { createHmac, timingSafeEqual } from 'node:crypto';
import { checkMetadata, checkPresignableKey } from '../../lambdas/stores/check-object.ts';
import type { SignedPut, UploadTerms } from '../../lambdas/stores/object-store.ts';
import { uploadHeaders } from '../../lambdas/stores/upload-headers.ts';

/** Settings for signing uploads to this machine: the server's URL and a secret. */
export interface PutSigner {
  /** Without a slash at the end, such as `http://127.0.0.1:8080`. */
  readonly baseUrl: string;
  readonly secret: string;
}

/** The terms that one signature covers. */
export interface PutGrant {
  readonly bucket: string;
  readonly key: string;
  /** Milliseconds since 1970. */
  readonly expires: number;
  readonly terms: Omit<UploadTerms, 'expiresInSeconds'>;
}

const macOf = (secret: string, bucket: string, key: string, expires: string, terms: string): Buffer =>
  createHmac('sha256', secret)
    .update(JSON.stringify(['PUT', bucket, key, expires, terms]))
    .digest();

const pathOf = (bucket: string, key: string): string =>
  ['_objects', bucket, ...key.split('/')].map(encodeURIComponent).join('/');

/** `<baseUrl>/_objects/<bucket>/<key>?expires=<ms>&terms=<base64url JSON>&signature=<hex HMAC-SHA256>` */
export const signedPut = (
  { baseUrl, secret }: PutSigner,
  { bucket, key, terms, now }: { bucket: string; key: string; terms: UploadTerms; now: Date },
): SignedPut => {
  checkPresignableKey(key);
  checkMetadata(terms.metadata);
  const { expiresInSeconds, ...fixed } = terms;
  const expires = String(now.getTime() + expiresInSeconds * 1000);
  const text = Buffer.from(JSON.stringify(fixed)).toString('base64url');
  const signature = macOf(secret, bucket, key, expires, text).toString('hex');
  const query = new URLSearchParams({ expires, terms: text, signature });
  return { method: 'PUT', url: `${baseUrl}/${pathOf(bucket, key)}?${query}`, headers: uploadHeaders(fixed) };
};

/** `undefined` if the text is not a URL or its percent encoding is invalid. */
const parse = (url: string) => {
  try {
    const { pathname, searchParams } = new URL(url, 'http://localhost');
    const path = pathname.slice(pathname.indexOf('/_objects/') + 1).split('/');
    const [, bucket = '', ...key] = path.map(decodeURIComponent);
    const text = (name: string) => searchParams.get(name) ?? '';
    const [expires, terms] = [text('expires'), text('terms')];
    return { bucket, key: key.join('/'), expires, terms, signature: Buffer.from(text('signature'), 'hex') };
  } catch {
    return undefined;
  }
};

/**
 * The grant that a URL (or its path and query) carries; `undefined` if this secret did not sign it. Nothing
 * in it is used before the signature is checked, in constant time.
 */
export const grantOf = (secret: string, url: string): PutGrant | undefined => {
  const parsed = parse(url);
  if (!parsed) return undefined;
  const { bucket, key, expires, terms, signature } = parsed;
  const expected = macOf(secret, bucket, key, expires, terms);
  if (signature.length !== expected.length || !timingSafeEqual(signature, expected)) return undefined;
  return {
    bucket,
    key,
    expires: Number(expires),
    terms: JSON.parse(Buffer.from(terms, 'base64url').toString()),
  };
};
