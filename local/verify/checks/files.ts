import type { ReleaseCheck } from '../release-check.ts';

/** Every file that the manifest lists exists. */
export const files: ReleaseCheck = {
  name: 'files',
  run: ({ manifest, files: present }) => ({
    problems: manifest.files.filter(({ name }) => !present.has(name)).map(({ name }) => `${name} is missing`),
  }),
};
