import type { APIGatewayProxyResult, LambdaEvent } from 'hono/aws-lambda';
import { keys } from '../../stores/keys.ts';
import type { ApiContext } from '../context.ts';

/** An event of an HTTP API, payload format 2.0. */
export type ApiEvent = Extract<LambdaEvent, { readonly rawPath: string }>;
type Answer = APIGatewayProxyResult & { readonly headers?: Readonly<Record<string, unknown>> };
type Answering = (event: ApiEvent) => Promise<Answer>;

/** An answer, and what is said instead to who has it already. */
interface Ready {
  readonly whole: Answer;
  readonly notModified: Answer;
  readonly etag: string;
}

/** What may be kept, in characters of bodies: an answer has 4 MiB at most, a year's summary some 50 kB. */
const MOST = 32 * 1024 * 1024;

/**
 * Answers of figures that a warm function has given before, for as long as every HEAD is what it was then. A figure that
 * is asked for as it stands follows from HEADs, code and request alone, so the same answer can be given as it is: body,
 * digest and headers, made once by the app. HEADs are read for every request, consistently, so nothing is ever older
 * than the table (docs/decisions/0022-ready-answers.md).
 */
export const readyAnswers = (
  { catalogue, registry }: Pick<ApiContext, 'catalogue' | 'registry'>,
  app: Answering,
): Answering => {
  const headKeys = [...catalogue.keys()].map(keys.head);
  const headsNow = async (): Promise<string> => {
    const heads = await registry.getMany(headKeys, ['revision', 'content', 'manifestSha256']);
    return heads
      .map((head) => (head ? `${head.revision} ${head.content} ${head.manifestSha256}` : ''))
      .join();
  };
  let kept = { heads: '', size: 0, answers: new Map<string, Ready>() };
  return async (event) => {
    const key = keyOf(event);
    if (key === undefined) return app(event);
    const heads = await headsNow();
    const ready = kept.heads === heads ? kept.answers.get(key) : undefined;
    const { 'if-none-match': condition, ...headers } = event.headers;
    if (ready && condition === undefined) return ready.whole;
    if (ready && condition === ready.etag) return ready.notModified;
    // Rare: the first of its kind, or a condition in another form, which is the app's to understand.
    if (ready) return app(event);
    const whole = await app({ ...event, headers });
    const etag = whole.headers?.etag;
    if (whole.statusCode !== 200 || typeof etag !== 'string') return app(event);
    const notModified = await app({ ...event, headers: { ...headers, 'if-none-match': etag } });
    // Where a HEAD moved meanwhile, nobody knows which of them the answer is of.
    if ((await headsNow()) === heads) {
      const size = (whole.body ?? '').length;
      if (kept.heads !== heads || kept.size + size > MOST) kept = { heads, size: 0, answers: new Map() };
      kept.answers.set(key, { whole, notModified, etag });
      kept.size += size;
    }
    return condition === undefined ? whole : condition === etag ? notModified : app(event);
  };
};

/** What tells such requests apart; undefined for others: as of a day answers follow from files and clock, however it is written. */
const keyOf = ({ requestContext, rawPath, rawQueryString, headers }: ApiEvent): string | undefined => {
  if (requestContext.http.method !== 'GET' || /as_of|%/.test(rawQueryString)) return undefined;
  if (rawPath !== '/v1/summary' && !rawPath.startsWith('/v1/indicators/')) return undefined;
  return `${rawPath}?${rawQueryString} ${headers.accept ?? ''}`;
};
