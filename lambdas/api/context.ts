import type { Context } from '../runtime/context.ts';

/** What the routes may use. A route takes a `Pick` of it, so that its needs are in its type. */
export type ApiContext = Pick<
  Context,
  'catalogue' | 'registry' | 'privateBucket' | 'publicBucket' | 'clock' | 'log' | 'limits' | 'large'
>;

/** Names the member of staff who sends a request; undefined for anybody else. In the cloud API Gateway has checked the token. */
export type Authenticate = (request: {
  readonly authorization: string | undefined;
  readonly env: unknown;
}) => string | undefined;
