import type { Context as HonoContext } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type * as z from 'zod';
import type { Text } from '../../schemas/text.ts';

export interface ProblemError {
  readonly code: string;
  /** JSON pointer into the request: `/query/period`, `/body/sha256`. */
  readonly path: string;
  readonly detail: string;
}

/** Names of what can go wrong, stable for programs. */
export type ProblemCode =
  | 'invalid-request'
  | 'unauthorized'
  | 'not-found'
  | 'unsupported-media-type'
  | 'too-large'
  | 'not-allowed-here'
  | 'internal';

/** Answers an RFC 9457 problem in English with both languages in `messages`. */
export const problem = (
  c: HonoContext,
  status: ContentfulStatusCode,
  code: ProblemCode,
  messages: Text,
  errors: readonly ProblemError[] = [],
) =>
  c.body(
    JSON.stringify({ type: `/problems/${code}`, title: code, status, detail: messages.en, messages, errors }),
    status,
    { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store' },
  ) as never;

/** zod's issues as problem errors, each with where in the request it is. */
export const errorsOf = (error: z.ZodError, target: string): readonly ProblemError[] => {
  const part = target === 'json' ? 'body' : target;
  return error.issues.flatMap((issue): ProblemError[] => {
    const path = `/${[part, ...issue.path].join('/')}`;
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({
        code: 'unknown-parameter',
        path: `${path}/${key}`,
        detail: `"${key}" is not a parameter of this route.`,
      }));
    return [{ code: issue.code.replaceAll('_', '-'), path, detail: issue.message }];
  });
};

export const invalidRequest = (c: HonoContext, errors: readonly ProblemError[]) =>
  problem(
    c,
    400,
    'invalid-request',
    {
      id: `Permintaan tidak dapat diterima: ${errors.map((e) => `${e.path}: ${e.detail}`).join(' ')}`,
      en: `The request cannot be accepted: ${errors.map((e) => `${e.path}: ${e.detail}`).join(' ')}`,
    },
    errors,
  );
