import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../../support/spawned.ts';

const run = promisify(execFile);
const REQUIREMENTS = join(import.meta.dirname, '../requirements.txt');
const CACHE = join(ROOT, '.cache/e2e');
const NAMES = [process.env.PYTHON, 'python3', 'python3.13', 'python3.12', 'python3.11'];

/** The exit code that says that the machine lacks something, so that .ci/run can tell it from a failure. */
export const TOOL_MISSING = 75;

/** What this machine lacks, and how to mend it. */
export class ToolMissing extends Error {}

/** A Python that the emulator runs on. */
const findPython = async (): Promise<string> => {
  const seen: string[] = [];
  for (const name of NAMES) {
    if (!name) continue;
    const found = await run(name, ['-c', 'import sys; print("%d.%d" % sys.version_info[:2])']).catch(
      () => undefined,
    );
    if (!found) continue;
    const version = found.stdout.trim();
    if (Number(version.split('.')[1]) >= 11) return name;
    seen.push(`${name} is ${version}`);
  }
  throw new ToolMissing(
    `Python 3.11 or newer with venv is needed (${seen.join(', ') || 'none was found'}). Install it, or name it: PYTHON=/path/to/python3.12 npm run test:e2e`,
  );
};

/**
 * The `bin` folder of a virtual environment with the packages of requirements.txt. It is made once and kept in
 * `.cache/`, under a digest of what it was made from; throws ToolMissing where it cannot be made.
 */
export const pythonTools = async (): Promise<string> => {
  const python = await findPython();
  const digest = createHash('sha256')
    .update(await readFile(REQUIREMENTS))
    .digest('hex')
    .slice(0, 12);
  const folder = join(CACHE, `venv-${digest}`);
  const bin = join(folder, 'bin');
  if (await stat(join(folder, 'complete')).catch(() => undefined)) return bin;
  await rm(folder, { recursive: true, force: true });
  await mkdir(CACHE, { recursive: true });
  try {
    await run(python, ['-m', 'venv', folder], { timeout: 120_000 });
    await run(join(bin, 'pip'), ['install', '--quiet', '--disable-pip-version-check', '-r', REQUIREMENTS], {
      timeout: 300_000,
    });
    await run('touch', [join(folder, 'unfinished')]);
    await rename(join(folder, 'unfinished'), join(folder, 'complete'));
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: string };
    throw new ToolMissing(
      `The Python packages of test/e2e/requirements.txt cannot be installed into ${folder}; the Python package registry has to be reachable (Debian also needs python3-venv). ${(stderr || message).trim().split('\n').slice(-2).join(' ')}`,
    );
  }
  return bin;
};
