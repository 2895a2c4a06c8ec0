import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './spawned.ts';

/** What lies at the top of the project; all else there is made by commands, and git ignores it. */
const FOLDERS = [
  'bin',
  'docs',
  'lambdas',
  'lib',
  'local',
  'pipeline',
  'portal',
  'sample-data',
  'schemas',
  'test',
];

/** Every file of the project, as a path from its root such as `lib/config.ts`. A downloaded archive has no git. */
export const projectFiles = (): readonly string[] => [
  ...readdirSync(ROOT, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name),
  ...FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name).slice(ROOT.length + 1)),
  ),
];
