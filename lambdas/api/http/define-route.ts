import type { Context as HonoContext } from 'hono';
import type * as z from 'zod';
import type { Contract } from '../../../schemas/api/contract.ts';
import type { ApiContext } from '../context.ts';
import { readRequest } from './read-request.ts';

type Read<S> = S extends z.ZodType ? z.output<S> : Record<never, never>;

/** The parts of a request, as the schemas of its contract read them. */
interface Parts<C extends Contract> {
  readonly params: Read<C extends { request: { params: infer P } } ? P : unknown>;
  readonly query: Read<C extends { request: { query: infer Q } } ? Q : unknown>;
  readonly body: Read<
    C extends { request: { body: { content: { 'application/json': { schema: infer B } } } } } ? B : unknown
  >;
}

type JsonOf<R> = R extends { content: { 'application/json': { schema: infer S extends z.ZodType } } }
  ? z.input<S>
  : never;

type SuccessOf<C extends Contract> = C['responses'] extends { 200: infer R }
  ? JsonOf<R>
  : C['responses'] extends { 201: infer R }
    ? JsonOf<R>
    : never;

/** One request to a route that its contract accepts. */
export interface Call<C extends Contract> extends Parts<C> {
  readonly c: HonoContext;
  /** Makes the successful answer in JSON: its body has the shape that the contract gives it. */
  readonly json: (body: SuccessOf<C>) => Response;
}

/** A route as the router needs it. */
export interface Route<C extends Contract = Contract> {
  readonly contract: C;
  /** Checks a request against the contract and answers it. */
  readonly answer: (c: HonoContext, context: ApiContext) => Promise<Response>;
}

/** The route of a contract. `handle` gets only requests that the contract accepts. */
export const defineRoute = <C extends Contract>(
  contract: C,
  handle: (call: Call<C>, context: ApiContext) => Response | Promise<Response>,
): Route<C> => {
  const status = contract.responses[201] ? 201 : 200;
  return {
    contract,
    async answer(c, context) {
      const request = await readRequest(c, contract);
      if ('refusal' in request) return request.refusal;
      const json = (body: object) => c.json(body, status);
      return handle({ c, json, ...(request as Parts<C>) }, context);
    },
  };
};
