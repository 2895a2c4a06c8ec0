import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { staffClient } from '../../../local/client.ts';
import { publishSample } from '../../../local/sample.ts';
import { type LocalServer, startServer } from '../../../local/server.ts';

const TOKEN = 'token-of-the-embedded-run';
const log = { info: () => undefined, warn: console.error, error: console.error };

/** The same files through the embedded runtime: what the cloud's answers and bytes have to equal. */
export const runEmbedded = async (work: string): Promise<LocalServer> => {
  const folder = join(work, 'embedded');
  await mkdir(folder);
  const server = await startServer({ folder, host: '127.0.0.1', port: 0, staffToken: TOKEN, log });
  await publishSample(staffClient(server.url, TOKEN), () => undefined);
  return server;
};
