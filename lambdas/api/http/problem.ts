import type { Context as HonoContext } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { type Problem, type ProblemCode, type ProblemError, problems } from '../../../schemas/api/problem.ts';
import { type Text, text } from '../../../schemas/model/text.ts';

/** Answers an RFC 9457 problem in English with both languages in `messages`. */
export const problem = (
  c: HonoContext,
  code: ProblemCode,
  messages: Text = told(code),
  errors: readonly ProblemError[] = [],
  status: number = problems[code].status,
) => {
  const { title } = problems[code];
  const body: Problem = {
    type: `/v1/docs#${code}`,
    code,
    title: title.en,
    status,
    detail: messages.en,
    messages,
    errors: [...errors],
  };
  return c.body(JSON.stringify(body), status as ContentfulStatusCode, {
    'content-type': 'application/problem+json; charset=utf-8',
    'cache-control': 'no-store',
  }) as never;
};

/** What a problem says when there is nothing more to say than its name does. */
const told = (code: ProblemCode): Text => {
  const { title, mend } = problems[code];
  return text(`${title.id}. ${mend.id}`, `${title.en}. ${mend.en}`);
};

/** A request that is refused for what is in it. */
export const invalidRequest = (c: HonoContext, errors: readonly ProblemError[]) =>
  problem(
    c,
    'invalid-request',
    text(errors.map((e) => e.messages.id).join(' '), errors.map((e) => e.messages.en).join(' ')),
    errors,
  );

interface Refused {
  readonly code: string;
  readonly path: string;
  readonly given: string | null;
  readonly expected: Text;
  readonly allowed?: readonly string[];
}

const LONGEST = 200;

/** One error in words: where, the value given, what is accepted. */
export const refused = ({ code, path, given, expected, allowed }: Refused): ProblemError => {
  const name = path.split('/').slice(2).join('/') || path.slice(1);
  const shown = given === null ? null : given.length > LONGEST ? `${given.slice(0, LONGEST)}…` : given;
  const accepted = listed(expected, allowed);
  const messages =
    shown === null
      ? text(`${name} belum ada; diperlukan: ${accepted.id}.`, `${name} is missing; it needs ${accepted.en}.`)
      : text(
          `${name} "${shown}" tidak diterima; yang diterima: ${accepted.id}.`,
          `${name} "${shown}" is not accepted; accepted: ${accepted.en}.`,
        );
  return {
    code,
    path,
    given: shown,
    ...(allowed?.length && { allowed: [...allowed] }),
    detail: messages.en,
    messages,
  };
};

/** As many as a sentence can name; `allowed` has them all. */
const NAMED = 30;

/** What is accepted, with its list where that is short and not in the words already. */
const listed = (expected: Text, allowed: readonly string[] = []): Text => {
  const [first] = allowed;
  if (first === undefined || allowed.length > NAMED || expected.en.includes(first)) return expected;
  const list = allowed.join(', ');
  return text(`${expected.id}: ${list}`, `${expected.en}: ${list}`);
};
