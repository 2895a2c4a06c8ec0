import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');
export const TOKEN = 'token-for-tests';

export interface Spawned {
  readonly url: string;
  readonly process: ChildProcess;
  /** Its output so far. */
  readonly output: () => string;
  /** Sends a signal and waits for the end; the answer is the exit code, null after a kill. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** `npm start` as a process of its own, without npm around it. Resolves when it printed `ready <url>` or `until` says so. */
export const spawnServer = async (
  folder: string,
  args: readonly string[] = [],
  { root = ROOT, until = /^ready (\S+)$/m }: { root?: string; until?: RegExp } = {},
): Promise<Spawned> => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'bin/bersinar.ts', 'serve', ...args], {
    cwd: root,
    env: { ...process.env, PORT: '0', BERSINAR_DATA: folder, BERSINAR_STAFF_TOKEN: TOKEN, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const match = await new Promise<RegExpExecArray>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString('utf8');
      const found = until.exec(output);
      if (found) resolve(found);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('exit', (code) =>
      reject(new Error(`The server ended with ${code} before it was ready:\n${output}`)),
    );
  });
  return {
    url: match[1] ?? '',
    process: child,
    output: () => output,
    async stop(signal = 'SIGTERM') {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      const ended = once(child, 'exit');
      child.kill(signal);
      const [code] = await ended;
      return code as number | null;
    },
  };
};

/** A folder for one test, and its removal. */
export const temporaryFolder = async (): Promise<{ path: string; remove: () => Promise<void> }> => {
  const path = await mkdtemp(join(tmpdir(), 'bersinar-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
};
