import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Deployed } from '../cloud/deploy.ts';
import type { Emulator } from '../emulator/emulator.ts';

export interface Site {
  readonly url: string;
  close(): void;
}

/**
 * Differences: a distribution of MiniStack answers on the emulator's port by its Host header, and not at a name of
 * its own; and it reaches no API of the emulator as an origin, for that would be TLS on port 443. This is the
 * address that people would use: pages and files through the distribution, `/v1/*` straight from the API.
 */
export const openSite = async (emulator: Emulator, { siteUrl, apiUrl }: Deployed): Promise<Site> => {
  const { hostname: distribution } = new URL(siteUrl);
  const [api = ''] = new URL(apiUrl).hostname.split('.');
  const server = createServer((incoming, outgoing) => {
    const path = incoming.url ?? '/';
    const toApi = path.startsWith('/v1/');
    const forwarded = request(
      `${emulator.url}${toApi ? `/_aws/execute-api/${api}/$default` : ''}${path}`,
      {
        method: incoming.method,
        headers: {
          ...incoming.headers,
          ...(!toApi && { host: distribution, 'x-forwarded-proto': 'https' }),
        },
      },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      },
    );
    forwarded.on('error', (error) => outgoing.writeHead(502).end(String(error)));
    incoming.pipe(forwarded);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
};
