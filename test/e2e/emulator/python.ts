import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pythonTools } from '../../support/python-tools.ts';
import { ROOT } from '../../support/spawned.ts';

const REQUIREMENTS = join(import.meta.dirname, '../requirements.txt');
const CACHE = join(ROOT, '.cache/e2e');
/** The minor version of Python 3 that the emulator needs. */
const OLDEST = 11;

/** The exit code that says that the machine lacks something, so that .ci/run can tell it from a failure. */
export const TOOL_MISSING = 75;

/** A tool that this machine lacks, and how to install it. */
export class ToolMissing extends Error {}

/**
 * The `bin` folder of a virtual environment with the packages of requirements.txt. It is made once and kept in
 * `.cache/`, under a digest of what it was made from; throws ToolMissing where it cannot be made.
 */
export const emulatorTools = async (): Promise<string> => {
  const digest = createHash('sha256')
    .update(await readFile(REQUIREMENTS))
    .digest('hex')
    .slice(0, 12);
  const made = await pythonTools(join(CACHE, `venv-${digest}`), ['-r', REQUIREMENTS], OLDEST);
  if ('missing' in made) throw new ToolMissing(made.missing);
  return made.bin;
};
