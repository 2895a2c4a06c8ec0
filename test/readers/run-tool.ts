import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Runs a tool; the answer is what it printed, or why it failed. */
export const runTool = async (
  command: string,
  args: readonly string[],
  cwd: string,
): Promise<{ readonly out: string } | { readonly failed: string }> => {
  try {
    const { stdout } = await run(command, [...args], { cwd, maxBuffer: 1 << 26, timeout: 300_000 });
    return { out: stdout };
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: string };
    return { failed: (stderr || message).trim().split('\n').slice(-3).join(' ') };
  }
};
