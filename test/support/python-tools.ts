import { access, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runTool } from './run-tool.ts';

/** The folder of its programs, or the name of the part that this machine lacks. */
export type PythonTools = { readonly bin: string } | { readonly missing: string };

/** Where a Python is looked for; PYTHON names one. */
const NAMES = [process.env.PYTHON, 'python3', 'python3.13', 'python3.12', 'python3.11'];

/** The first Python 3 that is new enough, or why there is none. */
const findPython = async (
  oldest: number,
): Promise<{ readonly python: string } | { readonly missing: string }> => {
  const seen: string[] = [];
  for (const name of NAMES) {
    if (!name) continue;
    const found = await runTool(name, ['-c', 'import sys; print(*sys.version_info[:2])'], '.');
    if ('failed' in found) continue;
    const [major = 0, minor = 0] = found.out.trim().split(' ').map(Number);
    if (major === 3 && minor >= oldest) return { python: name };
    seen.push(`${name} is ${major}.${minor}`);
  }
  return {
    missing: `Python 3.${oldest} or newer with venv is needed (${seen.join(', ') || 'none was found'}). Install it, or name it: PYTHON=/path/to/python3.12`,
  };
};

/**
 * A virtual environment with packages from the registry, made once in a folder: a second call finds it there.
 * @param folder for this set of packages alone
 * @param packages as pip takes them, `-r <file>` among them
 * @param oldest the minor version of Python 3 that they need at least
 */
export const pythonTools = async (
  folder: string,
  packages: readonly string[],
  oldest = 10,
): Promise<PythonTools> => {
  const bin = join(folder, 'bin');
  const whole = join(folder, 'installed.txt');
  const found = await access(whole).then(
    () => true,
    () => false,
  );
  if (found) return { bin };
  const python = await findPython(oldest);
  if ('missing' in python) return python;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const made = await runTool(python.python, ['-m', 'venv', folder], folder);
  if ('failed' in made) return { missing: `venv failed (Debian: apt install python3-venv): ${made.failed}` };
  const pip = ['install', '--quiet', '--disable-pip-version-check', ...packages];
  const installed = await runTool(join(bin, 'pip'), pip, folder);
  if ('failed' in installed)
    return { missing: `pip could not install ${packages.join(' ')} from its registry: ${installed.failed}` };
  await writeFile(whole, `${packages.join('\n')}\n`);
  return { bin };
};
