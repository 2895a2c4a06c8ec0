import { randomBytes } from 'node:crypto';
import type { Log } from '../../../lambdas/runtime/context.ts';
import { localEnv, readEnv } from '../../../schemas/runtime/env.ts';
import { publishSample } from '../../client/publish-sample.ts';
import { staffClient } from '../../client/staff-client.ts';
import { startServer } from '../../server/server.ts';
import { EXIT } from '../misuse.ts';
import { progressBar } from './progress.ts';

/** Warnings and errors go to stderr, one JSON line each. The API shows everything else. */
const consoleLog: Log = {
  info: () => undefined,
  warn: (message, facts) => console.error(JSON.stringify({ level: 'warn', message, ...facts })),
  error: (message, facts) => console.error(JSON.stringify({ level: 'error', message, ...facts })),
};

/** `bersinar serve`: the whole pipeline, portal and API on one port, until a signal stops it. */
export const serve = async ({ sample }: { readonly sample: boolean }): Promise<number> => {
  const env = readEnv(localEnv, process.env);
  const token = env.BERSINAR_STAFF_TOKEN ?? randomBytes(18).toString('base64url');
  const server = await startServer({
    host: env.HOST,
    port: env.PORT,
    folder: env.BERSINAR_DATA,
    staffToken: token,
    requestsPerMinute: env.BERSINAR_REQUESTS_PER_MINUTE,
    log: consoleLog,
    ...(env.MAX_UPLOAD_BYTES !== undefined && { limits: { bytes: env.MAX_UPLOAD_BYTES } }),
  });
  const stopping: { exit?: Promise<never> } = {};
  const stop = () => {
    stopping.exit ??= server.close().then(() => process.exit(EXIT.accepted));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  // A signal to `npm start` ends npm and its shell, but not this process: stop when the parent is gone.
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event === 'start')
    setInterval(() => process.ppid !== parent && stop(), 500).unref();

  await server.runtime.idle();
  if (sample) {
    const bar = progressBar('publishing the sample of 2024');
    try {
      await publishSample(staffClient(server.url, token), server.runtime.idle, bar.show);
      bar.end();
    } catch (error) {
      if (stopping.exit !== undefined) return stopping.exit;
      await server.close();
      throw error;
    }
  }
  if (env.BERSINAR_STAFF_TOKEN === undefined) console.log(`staff token ${token}`);
  console.log(`ready ${server.url}`);
  return EXIT.accepted;
};
