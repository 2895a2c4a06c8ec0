import { sha256 } from '../../../pipeline/publish/manifest/digest.ts';
import { type ReleaseCheck, utf8 } from '../release-check.ts';

/** SHA256SUMS names every other listed file with the digest that it has. */
export const sums: ReleaseCheck = {
  name: 'sums',
  file: 'SHA256SUMS',
  run: ({ manifest, files }) => {
    const lines = utf8(files.get('SHA256SUMS')).split('\n').filter(Boolean);
    const given = new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
    const others = manifest.files.filter(({ name }) => name !== 'SHA256SUMS');
    return {
      problems: [
        ...others.flatMap(({ name }) => {
          const bytes = files.get(name);
          if (!given.has(name)) return [`SHA256SUMS does not name ${name}`];
          return bytes && sha256(bytes) !== given.get(name)
            ? [`SHA256SUMS has another digest for ${name}`]
            : [];
        }),
        ...[...given.keys()]
          .filter((name) => !others.some((file) => file.name === name))
          .map((name) => `SHA256SUMS names ${name}, which the manifest does not`),
      ],
    };
  },
};
