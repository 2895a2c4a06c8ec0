import type { APIGatewayProxyResult, LambdaEvent } from 'hono/aws-lambda';
import { keys } from '../../stores/keys.ts';
import type { ApiContext } from '../context.ts';

/** An event of an HTTP API, payload format 2.0. */
export type ApiEvent = Extract<LambdaEvent, { readonly rawPath: string }>;
type Answer = APIGatewayProxyResult & { readonly headers?: Readonly<Record<string, unknown>> };
type Answering = (event: ApiEvent) => Promise<Answer>;

/** An answer, and the 304 for clients that have it already. */
interface Ready {
  readonly whole: Answer;
  readonly notModified: Answer;
  readonly etag: string;
}

/** The most that is kept, in characters of bodies. An answer has 4 MiB at most, the summary of a year about 50 kB. */
const MOST = 32 * 1024 * 1024;

/**
 * Keeps answers about figures and gives them again while no HEAD moves. Such an answer follows from the HEADs, the code
 * and the request alone, so body, digest and headers can stay as the app made them. The HEADs are read consistently for
 * every request, so no answer is older than the table (docs/decisions/0022-ready-answers.md).
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
    // Rare: a condition in another form, such as a list of tags. The app reads it.
    if (ready) return app(event);
    const whole = await app({ ...event, headers });
    const etag = whole.headers?.etag;
    if (whole.statusCode !== 200 || typeof etag !== 'string') return app(event);
    const notModified = await app({ ...event, headers: { ...headers, 'if-none-match': etag } });
    // If a HEAD moved meanwhile, the answer may be of the old one or the new one: do not keep it.
    if ((await headsNow()) === heads) {
      const size = (whole.body ?? '').length;
      if (kept.heads !== heads || kept.size + size > MOST) kept = { heads, size: 0, answers: new Map() };
      kept.answers.set(key, { whole, notModified, etag });
      kept.size += size;
    }
    return condition === undefined ? whole : condition === etag ? notModified : app(event);
  };
};

/** The key of a request whose answer may be kept. Undefined for others, such as `as_of`, whose answers depend on files and the clock. */
const keyOf = ({ requestContext, rawPath, rawQueryString, headers }: ApiEvent): string | undefined => {
  if (requestContext.http.method !== 'GET' || /as_of|%/.test(rawQueryString)) return undefined;
  if (rawPath !== '/v1/summary' && !rawPath.startsWith('/v1/indicators/')) return undefined;
  return `${rawPath}?${rawQueryString} ${headers.accept ?? ''}`;
};
