import * as z from 'zod';
import type { Contract } from './contract.ts';
import { type Problem, problemShape } from './problem.ts';

type Shape<T> = T extends z.ZodType ? z.input<T> : Record<never, never>;
type Optional<T> = Record<never, never> extends T ? { readonly query?: T } : { readonly query: T };

/** The input of a call: the parts of the request that the contract asks for. */
export type CallOf<C extends Contract> = (C extends { request: { params: infer P } }
  ? { readonly params: Shape<P> }
  : unknown) &
  (C extends { request: { query: infer Q } } ? Optional<Shape<Q>> : unknown) &
  (C extends { request: { body: { content: { 'application/json': { schema: infer B } } } } }
    ? { readonly body: Shape<B> }
    : unknown);

type JsonOf<R> = R extends { content: { 'application/json': { schema: infer S extends z.ZodType } } }
  ? z.output<S>
  : never;

/** The successful answer of a route. */
export type AnswerOf<C extends Contract> = C['responses'] extends { 200: infer R }
  ? JsonOf<R>
  : C['responses'] extends { 201: infer R }
    ? JsonOf<R>
    : never;

/** The server refused a request. */
export class ApiError extends Error {
  readonly status: number;
  /** The problem that the server answered; undefined where it answered something else. */
  readonly problem: Problem | undefined;

  constructor(status: number, path: string, message: string, problem?: Problem) {
    super(`${status} ${path}: ${message}`);
    this.name = 'ApiError';
    this.status = status;
    this.problem = problem;
  }
}

export interface ClientOptions {
  /** Root of the site: the API is under /v1 of it. */
  readonly url: string;
  /** Bearer token, for the staff routes. */
  readonly token?: string;
  readonly fetch?: typeof fetch;
}

/** Calls any route by its contract: typed by it, checked against it. In Node and in browsers alike. */
export type Call = <C extends Contract>(contract: C, call: CallOf<C>) => Promise<AnswerOf<C>>;

/**
 * A client of the API at a URL.
 * @throws ApiError where the server refuses, with its problem
 * @throws Error where the server cannot be reached, naming it
 */
export const apiClient = ({ url, token, fetch: send = fetch }: ClientOptions): Call => {
  return async (contract, call) => {
    const {
      params = {},
      query = {},
      body,
    } = call as {
      params?: Record<string, string>;
      query?: Record<string, unknown>;
      body?: unknown;
    };
    const path = contract.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
      encodeURIComponent(params[name] ?? ''),
    );
    const address = new URL(path, url);
    for (const [name, value] of Object.entries(query))
      if (value !== undefined) address.searchParams.set(name, String(value));
    const response = await reach(send, address, {
      method: contract.method.toUpperCase(),
      headers: {
        accept: 'application/json',
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw await refusal(response, path);
    const success = contract.responses[200] ?? contract.responses[201];
    const shape = success?.content['application/json']?.schema;
    if (!(shape instanceof z.ZodType)) throw new Error(`${path} does not answer JSON.`);
    return shape.parse(await response.json()) as AnswerOf<typeof contract>;
  };
};

/** fetch, with a message that says which server could not be reached. */
const reach = async (send: typeof fetch, address: URL, init: RequestInit): Promise<Response> => {
  try {
    return await send(address, init);
  } catch (error) {
    const { cause } = error as Error & { cause?: Error };
    throw new Error(
      `Server tidak terjangkau / cannot reach the server: ${address.origin} (${cause?.message ?? error})`,
    );
  }
};

/** The error of an answer that is no success. The API answers a problem, a bucket answers XML. */
export const refusal = async (response: Response, path: string): Promise<ApiError> => {
  const body = await response.text();
  const { data: problem } = problemShape.safeParse(parse(body));
  return problem
    ? new ApiError(response.status, path, problem.detail, problem)
    : new ApiError(response.status, path, body);
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
