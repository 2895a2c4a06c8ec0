import * as z from 'zod';
import { type Check, datasetsOf, jsonAt, textOf } from '../site.ts';

const thing = z.object({ '@type': z.string(), name: z.string().min(1) });

/** The members of schema.org's Dataset that dataset search engines read. */
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

const scriptOf = (page: string): string | undefined => {
  const scripts = [...page.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)];
  return scripts.length === 1 ? scripts[0]?.[1] : undefined;
};

/**
 * The page of every version carries one schema.org Dataset that parses and has its fields, of its own version; the
 * page of every dataset carries that of its newest one.
 */
export const jsonLd: Check = {
  name: 'json-ld',
  async run(site) {
    const embedded = async (page: string) => scriptOf(textOf(await site.read(`${page}index.html`)));
    const versions = site.releases.map(async ({ folder, version }) => {
      const script = await embedded(folder);
      if (script === undefined) return [`${folder}: not one JSON-LD script`];
      const result = shape.safeParse(JSON.parse(script));
      if (!result.success) return [`${folder}: ${z.prettifyError(result.error)}`];
      return result.data.version === version ? [] : [`${folder}: JSON-LD of version ${result.data.version}`];
    });
    const datasets = datasetsOf(site).map(async (dataset) => {
      const { version } = await jsonAt(site, `/datasets/${dataset}/latest.json`);
      const page = `/datasets/${dataset}/`;
      const same = (await embedded(page)) === (await embedded(`${page}${version}/`));
      return same ? [] : [`${page}: not the JSON-LD of version ${version}`];
    });
    const findings = (await Promise.all([...versions, ...datasets])).flat();
    return { checked: versions.length + datasets.length, of: 'pages', findings };
  },
};
