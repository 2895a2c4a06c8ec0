import * as z from 'zod';
import { type ReleaseCheck, utf8 } from '../release-check.ts';

const PROFILE = 'https://datapackage.org/profiles/2.0/datapackage.json';

const shape = z.object({
  $schema: z.literal(PROFILE),
  name: z.string(),
  version: z.string(),
  created: z.string(),
  resources: z.array(z.object({ path: z.string(), bytes: z.int(), hash: z.string() })),
});

/** datapackage.json describes this release: its version, and every data file with its bytes and hash. */
export const datapackage: ReleaseCheck = {
  name: 'datapackage',
  file: 'datapackage.json',
  run: ({ manifest, files }) => {
    let found: unknown;
    try {
      found = JSON.parse(utf8(files.get('datapackage.json')));
    } catch {
      return { problems: ['datapackage.json is missing or no JSON'] };
    }
    const parsed = shape.safeParse(found);
    if (!parsed.success) return { problems: [z.prettifyError(parsed.error)] };
    const { name, version, created, resources } = parsed.data;
    const same = { name: manifest.dataset, version: manifest.version, created: manifest.created };
    return {
      problems: [
        ...Object.entries({ name, version, created })
          .filter(([key, value]) => value !== same[key as keyof typeof same])
          .map(
            ([key, value]) => `${key} is "${value}", the manifest's is "${same[key as keyof typeof same]}"`,
          ),
        ...manifest.files
          .filter((file) => file.role === 'data')
          .flatMap((file) => {
            const resource = resources.find(({ path }) => path === file.name);
            if (!resource) return [`no resource has the path ${file.name}`];
            return resource.bytes === file.bytes && resource.hash === `sha256:${file.sha256}`
              ? []
              : [`the resource ${file.name} has other bytes or another hash than the manifest`];
          }),
      ],
    };
  },
};
