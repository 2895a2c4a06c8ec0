import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import * as z from 'zod';
import { type Check, jsonAt } from '../site.ts';

const PROFILES = 'https://datapackage.org/profiles/2.0';

const holds = (shape: z.ZodType) => (value: string) => shape.safeParse(value).success;

/** The formats that the profiles name; `textarea` is advice to editors. */
const formats = {
  email: holds(z.email()),
  uri: holds(z.url()),
  'date-time': holds(z.iso.datetime({ offset: true })),
  textarea: true,
} as const;

/**
 * Every datapackage.json against the official profile, each resource and table schema against its own, and apart
 * from them the `$schema` that the profiles do not ask for.
 */
export const datapackage: Check = {
  name: 'datapackage',
  async run(site, reference) {
    const profile = async (name: string) => {
      const schema = JSON.parse(await readFile(join(reference, `datapackage-2.0/${name}.json`), 'utf8'));
      const validate = new Ajv({ strict: false, allErrors: true, formats }).compile(schema);
      return (at: string, value: unknown): readonly string[] =>
        validate(value) ? [] : (validate.errors ?? []).map((e) => `${at}${e.instancePath} ${e.message}`);
    };
    const [ofPackage, ofResource, ofSchema] = await Promise.all(
      ['datapackage', 'dataresource', 'tableschema'].map(profile),
    );
    const problems = site.releases.map(async ({ dataset, version, folder }) => {
      const descriptor = await jsonAt(site, `${folder}datapackage.json`);
      const resources = (descriptor.resources ?? []) as { name: string; schema?: { $schema?: string } }[];
      const found = [
        ...(ofPackage?.('', descriptor) ?? []),
        ...resources.flatMap((resource) => [
          ...(ofResource?.(resource.name, resource) ?? []),
          ...(resource.schema ? (ofSchema?.(`${resource.name}/schema`, resource.schema) ?? []) : []),
        ]),
        ...declared('', descriptor.$schema, 'datapackage'),
        ...resources.flatMap(({ name, schema }) =>
          schema ? declared(`${name}/schema`, schema.$schema, 'tableschema') : [],
        ),
      ];
      if (descriptor.name !== dataset) found.push(`the name is ${descriptor.name}, not ${dataset}`);
      if (descriptor.version !== version) found.push(`the version is ${descriptor.version}`);
      return found.map((problem) => `${folder}datapackage.json: ${problem}`);
    });
    return { checked: problems.length, of: 'data packages', findings: (await Promise.all(problems)).flat() };
  },
};

const declared = (at: string, $schema: string | undefined, profile: string): readonly string[] =>
  $schema === `${PROFILES}/${profile}.json` ? [] : [`${at}/$schema is ${$schema}`];
