import type { Context as HonoContext } from 'hono';
import { text } from '../../../schemas/model/text.ts';
import { invalidRequest, problem, refused } from './problem.ts';

/** An announcement is a few hundred bytes. */
const MAX_BYTES = 16 * 1024;

const JSON_TYPE = /^application\/([\w.-]+\+)?json\s*(;|$)/i;

/** Reads a JSON body: its value, or the problem to answer where it is too large or no JSON. A request without a body has the value {}. */
export const readJsonBody = async (
  c: HonoContext,
): Promise<{ readonly value: unknown } | { readonly refusal: Response }> => {
  const sent = await readText(c.req.raw);
  if (sent === undefined) return { refusal: problem(c, 'too-large', TOO_LARGE) };
  const type = c.req.header('content-type');
  // The check of the body's members says what is missing.
  if (type === undefined && sent === '') return { value: {} };
  if (type === undefined || !JSON_TYPE.test(type)) return { refusal: problem(c, 'unsupported-media-type') };
  try {
    return { value: JSON.parse(sent) };
  } catch {
    const given = { code: 'malformed', path: '/body', given: '…', expected: text('JSON', 'JSON') };
    return { refusal: invalidRequest(c, [refused(given)]) };
  }
};

/** The body as text; undefined where it is longer than a request may be. */
const readText = async (request: Request): Promise<string | undefined> => {
  const decoder = new TextDecoder();
  let [size, read] = [0, ''];
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > MAX_BYTES) return undefined;
    read += decoder.decode(chunk, { stream: true });
  }
  return read + decoder.decode();
};

const TOO_LARGE = text(
  `Permintaan paling besar ${MAX_BYTES} byte; berkasnya sendiri dikirim dengan PUT.`,
  `A request has at most ${MAX_BYTES} bytes; the file itself is sent by PUT.`,
);
