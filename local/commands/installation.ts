import { randomBytes } from 'node:crypto';
import type { Context, Log } from '../../lambdas/runtime/context.ts';
import { openRuntime, type Runtime } from '../runtime/runtime.ts';
import { Misuse } from './misuse.ts';

/** The installation that a command changes: a data folder of this machine, or the cloud that the environment names. */
export interface InstallationFlags {
  readonly data: string;
  readonly cloud?: boolean;
}

const onlyErrors: Log = {
  info: () => undefined,
  warn: () => undefined,
  error: (message, facts) => console.error(JSON.stringify({ level: 'error', message, ...facts })),
};

/** The embedded runtime over a data folder, for one command. A server may have the folder open at the same time. */
export const withRuntime = async <T>(folder: string, work: (runtime: Runtime) => Promise<T>): Promise<T> => {
  const signer = { baseUrl: 'http://127.0.0.1', secret: randomBytes(32).toString('hex') };
  const runtime = await openRuntime({ folder, signer, log: onlyErrors }).catch((error: Error) => {
    throw new Misuse(`Folder data / data folder "${folder}" (BERSINAR_DATA): ${error.message}`);
  });
  try {
    return await work(runtime);
  } finally {
    await runtime.close();
  }
};

/**
 * Runs a command's work over the stores of an installation, then waits for the handlers and runs `done`. In the cloud
 * the bucket's notification starts the functions, so `done` runs at once there.
 */
export const inInstallation = async <T>(
  { data, cloud }: InstallationFlags,
  work: (context: Context) => Promise<T>,
  done: (context: Context, result: T) => Promise<void>,
): Promise<void> => {
  if (cloud) {
    const { cloudContext } = await import('../../lambdas/runtime/cloud.ts');
    const context = cloudContext(process.env);
    return done(context, await work(context));
  }
  await withRuntime(data, async (runtime) => {
    const result = await work(runtime.context);
    await runtime.idle();
    await done(runtime.context, result);
  });
};
