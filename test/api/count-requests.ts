import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** Requests that this process answered, by status. */
export interface Requests {
  readonly byStatus: ReadonlyMap<number, number>;
  total(): number;
}

/** Counts what any HTTP server of this process answers from now on; the servers need not know. */
export const countRequests = (): Requests => {
  const byStatus = new Map<number, number>();
  subscribe('http.server.response.finish', (message) => {
    const { response } = message as { request: IncomingMessage; response: ServerResponse };
    byStatus.set(response.statusCode, (byStatus.get(response.statusCode) ?? 0) + 1);
  });
  return { byStatus, total: () => [...byStatus.values()].reduce((sum, n) => sum + n, 0) };
};
