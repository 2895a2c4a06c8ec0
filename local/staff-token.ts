import { createHash, timingSafeEqual } from 'node:crypto';
import type { Authenticate } from '../lambdas/api/app.ts';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Checks `Authorization: Bearer <token>` against one token, in constant time. */
export const bearerToken = (token: string): Authenticate => {
  const expected = digest(`Bearer ${token}`);
  return ({ authorization }) =>
    authorization !== undefined && timingSafeEqual(digest(authorization), expected) ? 'staff' : undefined;
};
