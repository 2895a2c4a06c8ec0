import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

interface Resource {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
}

interface Template {
  readonly Resources: Readonly<Record<string, Resource>>;
}

/** Changes every synthesised template of an assembly. */
export const changeTemplates = async (
  assembly: string,
  change: (template: Template) => Template,
): Promise<void> => {
  for (const name of await readdir(assembly)) {
    if (!name.endsWith('.template.json')) continue;
    const file = join(assembly, name);
    await writeFile(file, JSON.stringify(change(JSON.parse(await readFile(file, 'utf8')) as Template)));
  }
};

/** Changes every resource of every template; undefined leaves it out. */
export const changeResources = (
  assembly: string,
  change: (resource: Resource) => Resource | undefined,
): Promise<void> =>
  changeTemplates(assembly, (template) => {
    const resources = Object.entries(template.Resources).flatMap(([id, resource]) => {
      const changed = change(resource);
      return changed ? [[id, changed] as const] : [];
    });
    return { ...template, Resources: Object.fromEntries(resources) };
  });
