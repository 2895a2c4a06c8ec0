import type { Context } from '../runtime/context.ts';

/** Everything that a route may use. A route takes a `Pick` of it, so that its type shows what it needs. */
export type ApiContext = Pick<
  Context,
  'catalogue' | 'registry' | 'privateBucket' | 'publicBucket' | 'clock' | 'log' | 'limits' | 'large'
>;

/** Names the member of staff who sends a request; undefined for anybody else. In the cloud API Gateway has checked the token. */
export type Authenticate = (request: {
  readonly authorization: string | undefined;
  readonly env: unknown;
}) => string | undefined;
