import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { openRuntime, type Runtime, type RuntimeOptions } from '../runtime/runtime.ts';
import { localApp } from './app.ts';
import { bearerToken } from './staff-token.ts';

export interface ServerOptions extends Omit<RuntimeOptions, 'signer'> {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly staffToken: string;
  /** Requests to the API that one address may make in a minute; no limit unless told. */
  readonly requestsPerMinute?: number;
}

export interface LocalServer {
  readonly url: string;
  readonly runtime: Runtime;
  /** Accepts no more requests, waits for the messages in work, closes the stores. */
  close(): Promise<void>;
}

const SWEEP_EVERY_MS = 10 * 60_000;

/** Starts the embedded runtime behind one HTTP port and sweeps once, so that work from before a crash is finished. */
export const startServer = async (options: ServerOptions): Promise<LocalServer> => {
  const server = createServer();
  const port = await listen(server, options.port, options.host);
  const host = options.host.includes(':') ? `[${options.host}]` : options.host;
  const url = `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`;
  // A secret of this process: presigned URLs are valid for five minutes and may end with the process.
  const secret = randomBytes(32).toString('hex');
  const runtime = await openRuntime({ ...options, signer: { baseUrl: url, secret } }).catch(
    (error: Error) => {
      server.close();
      throw new Error(
        `The data folder "${options.folder}" cannot be used (BERSINAR_DATA): ${error.message}. Name a folder that can be written.`,
      );
    },
  );
  const app = localApp(runtime, {
    secret,
    authenticate: bearerToken(options.staffToken),
    ...(options.requestsPerMinute !== undefined && { requestsPerMinute: options.requestsPerMinute }),
  });
  server.on('request', getRequestListener(app.fetch));
  await runtime.sweep();
  const sweeper = setInterval(() => void runtime.sweep(), SWEEP_EVERY_MS);
  return {
    url,
    runtime,
    async close() {
      clearInterval(sweeper);
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      await runtime.close();
      server.closeAllConnections();
      await closed;
    },
  };
};

const listen = (server: Server, port: number, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(
              `Port ${port} on ${host} is in use. Stop the other program or choose another: PORT=8788 npm start`,
            )
          : error,
      ),
    );
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
