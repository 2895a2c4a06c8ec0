import type * as z from 'zod';
import { bilingual } from './bilingual.ts';
import { EXAMPLE_SHA256 } from './examples.ts';
import { type ProblemCode, problemShape, problems } from './problem.ts';

interface Content {
  readonly schema: z.ZodType | { readonly type: 'string' };
  readonly example?: unknown;
}

interface Response {
  readonly description: string;
  readonly headers?: object;
  readonly content: { readonly [mediaType: string]: Content };
}

const header = (id: string, en: string, example: string) => ({
  description: bilingual(id, en),
  required: true,
  schema: { type: 'string' as const },
  example,
});

const Link = header(
  'Lisensi, dokumentasi, dan versi terkait (RFC 8288).',
  'Licence, documentation and related versions (RFC 8288).',
  '<https://creativecommons.org/licenses/by/4.0/>; rel="license"',
);

/** Headers of every successful answer to a GET. */
export const headers = {
  ETag: header(
    'Penanda kuat jawaban ini, untuk If-None-Match.',
    'Strong validator of this answer, for If-None-Match.',
    `"${EXAMPLE_SHA256}"`,
  ),
  'Repr-Digest': header(
    'SHA-256 jawaban ini (RFC 9530).',
    'SHA-256 of this answer (RFC 9530).',
    'sha-256=:XwwdngubLwx/WjsfaU9dCp1+jGtaSTgnFg8eLTxLWmk=:',
  ),
  Link,
};

/** Headers of the failures that have headers of their own. */
const failureHeaders: { readonly [code in ProblemCode]?: Record<string, ReturnType<typeof header>> } = {
  unauthorized: {
    'WWW-Authenticate': header('Cara membuktikan diri.', 'How to authenticate.', 'Bearer'),
  },
  'too-many-requests': {
    'Retry-After': header('Detik untuk ditunggu.', 'Seconds to wait.', '30'),
  },
};

/** The contract of a route. The server checks requests with it; the client takes the types of its calls from it. */
export interface Contract {
  readonly method: 'get' | 'post';
  /** With `{name}` for what is variable. */
  readonly path: string;
  readonly operationId: string;
  readonly tags: string[];
  /** One line, in both languages. */
  readonly summary: string;
  readonly description: string;
  readonly security: { staff: string[] }[];
  /** Only for a route that will end: when it was deprecated, when it ends (ISO 8601), and what to use instead. */
  readonly deprecation?: { readonly since: string; readonly sunset?: string; readonly successor: string };
  readonly request?: {
    readonly params?: z.ZodObject;
    readonly query?: z.ZodObject;
    readonly body?: {
      readonly required: true;
      readonly content: { 'application/json': { schema: z.ZodType; example?: unknown } };
    };
  };
  /** Parameters that no zod object can describe, since their names depend on the dataset. */
  readonly parameters?: object[];
  readonly responses: { readonly [status: number]: Response };
}

/** Keeps method and path as literal types. */
export const contract = <
  M extends Contract['method'],
  P extends string,
  C extends Omit<Contract, 'method' | 'path'>,
>(
  declared: { readonly method: M; readonly path: P } & C,
) => declared;

/** Anyone may call the route, without a token. */
export const anyone: [] = [];
/** Staff may call the route, with a bearer token that has the scope `uploads/write`. */
export const staff: [{ staff: string[] }] = [{ staff: [] }];

/** A successful JSON answer with an example of it. */
export const json = <S extends z.ZodType>(description: string, schema: S, example: z.input<S>) => ({
  description,
  headers,
  content: { 'application/json': { schema, example } },
});

/** A 201 answer. It has no ETag, since clients do not keep it. */
export const created = <S extends z.ZodType>(description: string, schema: S, example: z.input<S>) => ({
  ...json(description, schema, example),
  headers: { Link },
});

/** A successful answer that Accept turns into JSON or CSV, with an example of both. */
export const jsonOrCsv = <S extends z.ZodType>(
  description: string,
  schema: S,
  example: z.input<S>,
  csv: string,
) => ({
  description,
  headers,
  content: {
    'application/json': { schema, example },
    'text/csv': { schema: { type: 'string' as const }, example: csv },
  },
});

/** The same answer also as a page, by Accept. */
export const withPage = <R extends Response>(response: R) => ({
  ...response,
  content: { ...response.content, 'text/html': { schema: { type: 'string' as const } } } as R['content'] & {
    'text/html': { schema: { type: 'string' } };
  },
});

const failure = (code: ProblemCode) => {
  const { title, mend } = problems[code];
  return {
    description: bilingual(`${title.id}. ${mend.id}`, `${title.en}. ${mend.en}`),
    ...(failureHeaders[code] && { headers: failureHeaders[code] }),
    content: { 'application/problem+json': { schema: problemShape } },
  };
};

/** The failures of every route. */
export const failures = {
  400: failure('invalid-request'),
  429: failure('too-many-requests'),
  500: failure('internal'),
} as const;

/** Also where the path has an id that may not exist. */
export const namedFailures = { ...failures, 404: failure('not-found') } as const;

/** Also where the answer comes from files of a release, which may have been taken down. */
export const withdrawn = { 410: failure('gone') } as const;

/** Also where the answer has no fixed size. */
export const unbounded = { 422: failure('answer-too-large') } as const;

/** Also where the path has a version. */
export const versionFailures = { ...namedFailures, ...withdrawn, ...unbounded } as const;

/** Also where the header Accept chooses the format. */
export const notAcceptable = { 406: failure('not-acceptable') } as const;

/** The failures of routes that only staff may call. */
export const staffFailures = { ...namedFailures, 401: failure('unauthorized') } as const;

/** The failures of a route that takes a body. */
export const bodyFailures = {
  ...failures,
  401: failure('unauthorized'),
  413: failure('too-large'),
  415: failure('unsupported-media-type'),
} as const;
