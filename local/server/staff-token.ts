import { createHash, timingSafeEqual } from 'node:crypto';
import type { Authenticate } from '../../lambdas/api/context.ts';

/** RFC 9110: the scheme is the same in any case. */
const SCHEME = /^bearer +/i;

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Checks `Authorization: Bearer <token>` against one token, in constant time. */
export const bearerToken = (token: string): Authenticate => {
  const expected = digest(token);
  return ({ authorization }) =>
    authorization !== undefined &&
    SCHEME.test(authorization) &&
    timingSafeEqual(digest(authorization.replace(SCHEME, '')), expected)
      ? 'staff'
      : undefined;
};
