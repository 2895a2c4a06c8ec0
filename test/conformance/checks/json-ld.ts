import * as z from 'zod';
import { type Check, textOf } from '../site.ts';

const thing = z.object({ '@type': z.string(), name: z.string().min(1) });

/** What dataset search engines read of schema.org's Dataset. */
const shape = z.object({
  '@context': z.literal('https://schema.org/'),
  '@type': z.literal('Dataset'),
  name: z.string().min(1),
  description: z.string().min(50).max(5000),
  url: z.url(),
  identifier: z.url(),
  version: z.string(),
  license: z.url(),
  creator: thing,
  temporalCoverage: z.string().regex(/^\d{4}-\d{2}\/\d{4}-\d{2}$/),
  spatialCoverage: thing,
  variableMeasured: z.array(thing).min(1),
  distribution: z
    .array(thing.extend({ contentUrl: z.url(), encodingFormat: z.string(), sha256: z.string().length(64) }))
    .min(3),
});

/** Every landing page carries one schema.org Dataset that parses and has its fields, of its own version. */
export const jsonLd: Check = {
  name: 'json-ld',
  async run(site) {
    const problems = site.releases.map(async ({ folder, version }) => {
      const page = textOf(await site.read(`${folder}index.html`));
      const scripts = [...page.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)];
      if (scripts.length !== 1) return [`${folder}: ${scripts.length} JSON-LD scripts`];
      const result = shape.safeParse(JSON.parse(scripts[0]?.[1] ?? ''));
      if (!result.success) return [`${folder}: ${z.prettifyError(result.error)}`];
      return result.data.version === version ? [] : [`${folder}: JSON-LD of version ${result.data.version}`];
    });
    return { checked: problems.length, of: 'pages', findings: (await Promise.all(problems)).flat() };
  },
};
