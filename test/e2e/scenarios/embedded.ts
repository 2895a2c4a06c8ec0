import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { LocalServer } from '../../../local/server/server.ts';
import { sampleServer } from '../../support/sample-server.ts';

/** The same files through the embedded runtime: what the cloud's answers and bytes have to equal. */
export const runEmbedded = async (work: string): Promise<LocalServer> => {
  const folder = join(work, 'embedded');
  await mkdir(folder);
  return (await sampleServer(folder, 'token-of-the-embedded-run')).server;
};
