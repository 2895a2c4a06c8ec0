import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { type Check, textOf } from '../site.ts';

const PROFILE = 'https://datapackage.org/profiles/2.0/datapackage.json';

/** Every datapackage.json against the official profile, and apart from it the `$schema` that the profile does not ask for. */
export const datapackage: Check = {
  name: 'datapackage',
  async run(site, reference) {
    const profile = JSON.parse(await readFile(join(reference, 'datapackage-2.0/datapackage.json'), 'utf8'));
    const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(profile);
    const problems = site.releases.map(async ({ folder }) => {
      const descriptor = JSON.parse(textOf(await site.read(`${folder}datapackage.json`)) || '{}');
      const found = validate(descriptor)
        ? []
        : (validate.errors ?? []).map((e) => `${e.instancePath} ${e.message}`);
      if (descriptor.$schema !== PROFILE) found.push(`$schema is ${descriptor.$schema}`);
      return found.map((problem) => `${folder}: ${problem}`);
    });
    return (await Promise.all(problems)).flat();
  },
};
