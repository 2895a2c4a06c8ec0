import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export const ACCOUNT = '000000000000';
export const REGION = 'us-east-1';

export interface Emulator {
  readonly url: string;
  /** The environment with which an AWS client, the CDK or a test process talks to the emulator only. */
  readonly env: Readonly<Record<string, string>>;
  readonly log: string;
  stop(): Promise<void>;
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

/** Starts MiniStack on loopback, on a free port, with new keys (the CDK caches accounts by key). */
export const startEmulator = async (bin: string, folder: string): Promise<Emulator> => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = {
    AWS_ACCESS_KEY_ID: `AKIA${randomBytes(8).toString('hex').toUpperCase()}`,
    AWS_SECRET_ACCESS_KEY: randomBytes(20).toString('hex'),
    AWS_REGION: REGION,
    AWS_DEFAULT_REGION: REGION,
    AWS_ENDPOINT_URL: url,
    AWS_EC2_METADATA_DISABLED: 'true',
  };
  const log = join(folder, 'emulator.log');
  const output = openSync(log, 'w');
  const child = spawn(join(bin, 'ministack'), [], {
    cwd: folder,
    // A group of its own: the functions' processes end with it.
    detached: true,
    stdio: ['ignore', output, output],
    env: {
      ...env,
      PATH: process.env.PATH,
      HOME: folder,
      TMPDIR: folder,
      BIND_HOST: '127.0.0.1',
      GATEWAY_PORT: String(port),
      // Would open a port on every interface.
      IOT_MTLS_ENABLED: '0',
    },
  });
  const emulator = { url, env, log, stop: () => stop(child) };
  await answering(url, child, log);
  return emulator;
};

const answering = async (url: string, child: ChildProcess, log: string): Promise<void> => {
  for (let tries = 0; tries < 150; tries++) {
    if (child.exitCode !== null) break;
    const answer = await fetch(`${url}/_ministack/health`).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(200);
  }
  await stop(child);
  throw new Error(`The emulator did not answer at ${url} within 30 s; its log is ${log}.`);
};

/** SIGTERM to the whole group, and after 5 s SIGKILL. */
const stop = async (child: ChildProcess): Promise<void> => {
  const signal = (name: NodeJS.Signals) => {
    try {
      process.kill(-(child.pid ?? 0), name);
    } catch {
      // The group has ended.
    }
  };
  if (child.pid === undefined) return;
  signal('SIGTERM');
  if (child.exitCode === null && child.signalCode === null)
    await Promise.race([once(child, 'exit'), sleep(5000)]);
  signal('SIGKILL');
};
