import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

export type ToolResult = { readonly out: string } | { readonly failed: string; readonly out: string };

/** Runs a tool; returns its output, and the reason if it failed. */
export const runTool = async (
  command: string,
  args: readonly string[],
  cwd: string,
  { env = {}, timeoutMs = 300_000 }: { env?: Record<string, string>; timeoutMs?: number } = {},
): Promise<ToolResult> => {
  try {
    const { stdout } = await run(command, [...args], {
      cwd,
      maxBuffer: 1 << 26,
      timeout: timeoutMs,
      env: { ...process.env, ...env },
    });
    return { out: stdout };
  } catch (error) {
    const { stderr, stdout, message } = error as Error & { stderr?: string; stdout?: string };
    return { failed: (stderr || message).trim().split('\n').slice(-3).join(' '), out: stdout ?? '' };
  }
};
