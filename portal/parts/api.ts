import type { AnswerOf } from '../../schemas/api/client.ts';
import type { Contract } from '../../schemas/api/contract.ts';
import type { Problem } from '../../schemas/api/problem.ts';

/** A request that was refused or could not be made, in words for people. */
export class LoadError extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.name = 'LoadError';
    this.status = status;
  }
}

/** A JSON document of this site. @throws LoadError */
export const getJson = async <T>(path: string, init: RequestInit = {}): Promise<T> => {
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch {
    throw new LoadError(
      0,
      'Server tidak terjangkau; periksa sambungan. / The server cannot be reached; check the connection.',
    );
  }
  if (response.ok) return (await response.json()) as T;
  const problem = (await response.json().catch(() => undefined)) as Problem | undefined;
  throw new LoadError(response.status, wordsOf(problem) ?? `${response.status} ${response.statusText}`);
};

const wordsOf = (problem: Problem | undefined): string | undefined =>
  problem?.messages && `${problem.messages.id} / ${problem.messages.en}`;

/**
 * Calls a route by the type of its contract, e.g. `get<typeof getSummary>('/v1/summary', { period: '2024' })`. Only the
 * type is taken from the contract, so that a page carries none of it.
 * @throws LoadError
 */
export const get = <C extends Contract>(
  path: C['path'],
  query: Record<string, string | undefined> = {},
  params: Record<string, string> = {},
  init?: RequestInit,
): Promise<AnswerOf<C>> => {
  const given = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined);
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  return getJson(given.length > 0 ? `${filled}?${new URLSearchParams(given)}` : filled, init);
};
