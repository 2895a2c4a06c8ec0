import { sha256 } from '../../../pipeline/publish/manifest/digest.ts';
import type { ReleaseCheck } from '../release-check.ts';

/** Every file has the length and digest that the manifest gives it. */
export const hashes: ReleaseCheck = {
  name: 'hashes',
  run: ({ manifest, files }) => ({
    problems: manifest.files.flatMap((file) => {
      const bytes = files.get(file.name);
      if (!bytes) return [];
      if (bytes.length !== file.bytes) return [`${file.name} has ${bytes.length} bytes, not ${file.bytes}`];
      return sha256(bytes) === file.sha256 ? [] : [`${file.name} has another sha256 than the manifest says`];
    }),
  }),
};
