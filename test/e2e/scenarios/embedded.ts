import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { LocalServer } from '../../../local/server/server.ts';
import { sampleServer } from '../../support/sample-server.ts';

/** The same files through the embedded runtime; the cloud's responses and bytes have to equal its. */
export const runEmbedded = async (work: string): Promise<LocalServer> => {
  const folder = join(work, 'embedded');
  await mkdir(folder);
  return (await sampleServer(folder, 'token-of-the-embedded-run')).server;
};
