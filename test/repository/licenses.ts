import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../support/spawned.ts';

export interface Licensed {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression, as the package states it. */
  readonly license: string;
  /** Part of what is deployed or run by `npm start`, not only of building and testing. */
  readonly production: boolean;
}

interface Lock {
  readonly packages: Readonly<
    Record<string, { version?: string; license?: string; dev?: boolean; devOptional?: boolean }>
  >;
}

/** Every package of the lockfile with its licence. */
export const licensedPackages = async (): Promise<readonly Licensed[]> => {
  const { packages } = JSON.parse(await readFile(join(ROOT, 'package-lock.json'), 'utf8')) as Lock;
  return Object.entries(packages).flatMap(([path, { version = '', license = 'none', dev, devOptional }]) =>
    path === ''
      ? []
      : [
          {
            name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
            version,
            license,
            production: !dev && !devOptional,
          },
        ],
  );
};
