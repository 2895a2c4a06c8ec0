import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Script } from 'node:vm';

/**
 * Run as a script of its own: `node make-cache.js <folder of a bundle>`. Loads the bundle as Lambda would, answers one
 * request over an empty table, and writes the code that V8 has by then beside each file that was loaded. What it writes is
 * good for exactly this build of Node with exactly these flags.
 */
interface Bundle {
  readonly handler: (event: object) => Promise<unknown>;
  readonly loaded: ReadonlyMap<string, { readonly script: Script }>;
}

const [, , folder = '.'] = process.argv;
const server = createServer((_, response) => response.end('{}'));
server.listen(0, '127.0.0.1', async () => {
  const { port } = server.address() as AddressInfo;
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'none',
    AWS_SECRET_ACCESS_KEY: 'none',
    PRIVATE_BUCKET: 'none',
    PUBLIC_BUCKET: 'none',
    TABLE_NAME: 'none',
    POWERTOOLS_TRACE_ENABLED: 'false',
  });
  const { handler, loaded } = require(join(folder, 'index.js')) as Bundle;
  const http = { method: 'GET', path: '/v1/summary' };
  await handler({
    version: '2.0',
    rawPath: http.path,
    rawQueryString: 'period=2024',
    headers: {},
    requestContext: { http, domainName: 'localhost' },
  });
  for (const [file, { script }] of loaded)
    writeFileSync(join(folder, `${file}.cache`), script.createCachedData());
  server.close();
  server.closeAllConnections();
});
