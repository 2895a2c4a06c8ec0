import type { Context as HonoContext } from 'hono';
import type { Contract } from '../../../schemas/api/contract.ts';
import type { ProblemError } from '../../../schemas/api/problem.ts';
import { invalidRequest } from './problem.ts';
import { requestErrors, unknownParameter } from './request-errors.ts';

interface Request {
  readonly params: object;
  readonly query: object;
  readonly body: object;
}

/** Reads a request by its contract: its parts, or the problem to answer for the first part that has errors. */
export const readRequest = async (
  c: HonoContext,
  { request = {} }: Pick<Contract, 'request'>,
): Promise<Request | { readonly refusal: Response }> => {
  const { query: querySchema, params: paramsSchema, body: bodySchema } = request;
  const known = Object.keys(querySchema?.shape ?? {});
  const refuse = (errors: readonly ProblemError[]) => ({ refusal: invalidRequest(c, errors) });

  // Hono drops a parameter without a name, so no schema would see it.
  if (new URL(c.req.url).searchParams.has('')) return refuse([unknownParameter('/query/', '', known)]);
  const givenQuery = queryOf(c);
  const query = querySchema?.safeParse(givenQuery);
  if (query?.error) return refuse(requestErrors('query', query.error, givenQuery, known));

  const givenParams = c.req.param();
  const params = paramsSchema?.safeParse(givenParams);
  if (params?.error) return refuse(requestErrors('path', params.error, givenParams));

  const parts = { query: query?.data ?? {}, params: params?.data ?? {} };
  if (!bodySchema) return { ...parts, body: {} };
  const { readJsonBody } = await import('./read-json-body.ts');
  const sent = await readJsonBody(c);
  if ('refusal' in sent) return sent;
  const body = bodySchema.content['application/json'].schema.safeParse(sent.value);
  if (body.error) return refuse(requestErrors('body', body.error, sent.value));
  return { ...parts, body: body.data as object };
};

/** The query; a parameter that is repeated is a list. */
const queryOf = (c: HonoContext): Record<string, string | string[] | undefined> =>
  Object.fromEntries(
    Object.entries(c.req.queries()).map(([name, values]) => [name, values.length === 1 ? values[0] : values]),
  );
