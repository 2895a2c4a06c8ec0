import { access, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runTool } from './run-tool.ts';

/** The oldest Python that the tools run on. */
const OLDEST = [3, 10] as const;
const NEEDED = `Python >= ${OLDEST.join('.')} with venv is needed (Debian: apt install python3-venv)`;

/** The folder of its programs, or what is missing on this machine. */
export type PythonTools = { readonly bin: string } | { readonly missing: string };

/**
 * A virtual environment with packages from the registry, made once in a folder: a second call finds it there.
 * @param folder for this set of packages alone
 */
export const pythonTools = async (folder: string, packages: readonly string[]): Promise<PythonTools> => {
  const bin = join(folder, 'bin');
  const whole = join(folder, 'installed.txt');
  const found = await access(whole).then(
    () => true,
    () => false,
  );
  if (found) return { bin };
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const version = await runTool('python3', ['-c', 'import sys; print(*sys.version_info[:2])'], folder);
  if ('failed' in version) return { missing: `${NEEDED}; python3 does not run: ${version.failed}` };
  const [major = 0, minor = 0] = version.out.trim().split(' ').map(Number);
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]))
    return { missing: `${NEEDED}; python3 here is ${major}.${minor}` };
  const made = await runTool('python3', ['-m', 'venv', folder], folder);
  if ('failed' in made) return { missing: `${NEEDED}; venv failed: ${made.failed}` };
  const pip = ['install', '--quiet', '--disable-pip-version-check', ...packages];
  const installed = await runTool(join(bin, 'pip'), pip, folder);
  if ('failed' in installed)
    return { missing: `pip could not install ${packages.join(', ')} from its registry: ${installed.failed}` };
  await writeFile(whole, `${packages.join('\n')}\n`);
  return { bin };
};
