import type * as z from 'zod';
import { problemShape } from '../../schemas/api.ts';

/** A successful JSON answer of a route. */
export const answer = <S extends z.ZodType>(description: string, schema: S) => ({
  description,
  content: { 'application/json': { schema } },
});

const failure = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemShape } },
});

/** What every route may answer beside its own success. */
export const failures = {
  400: failure('The request is not acceptable; every reason is listed in errors'),
  404: failure('There is no such thing; the answer says what there is'),
} as const;

/** The same for routes that staff alone may call. */
export const staffFailures = { ...failures, 401: failure('A bearer token is needed') } as const;

/** The security requirement of staff routes in the OpenAPI document. */
export const staffSecurity = [{ staff: [] }];
