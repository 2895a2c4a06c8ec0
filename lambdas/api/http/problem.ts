import type { Context as HonoContext } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { type Problem, type ProblemCode, type ProblemError, problems } from '../../../schemas/api/problem.ts';
import { type Text, text } from '../../../schemas/model/text.ts';

/** Answers an RFC 9457 problem: `detail` in English, `messages` in both languages. */
export const problem = (
  c: HonoContext,
  code: ProblemCode,
  messages: Text = standardText(code),
  errors: readonly ProblemError[] = [],
  status: number = problems[code].status,
): Response => {
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
  });
};

/** The text of a problem that has no details of its own. */
const standardText = (code: ProblemCode): Text => {
  const { title, mend } = problems[code];
  return text(`${title.id}. ${mend.id}`, `${title.en}. ${mend.en}`);
};

/** 400 for a request with errors, all of them listed. */
export const invalidRequest = (c: HonoContext, errors: readonly ProblemError[]): Response =>
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

/** The error of a value that is not accepted: where it is, the value given, what is accepted. */
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

/** The most values that a sentence lists; `allowed` has them all. */
const NAMED = 30;

/** The expected text, followed by the allowed values if they are few and not in the text yet. */
const listed = (expected: Text, allowed: readonly string[] = []): Text => {
  const [first] = allowed;
  if (first === undefined || allowed.length > NAMED || expected.en.includes(first)) return expected;
  const list = allowed.join(', ');
  return text(`${expected.id}: ${list}`, `${expected.en}: ${list}`);
};
