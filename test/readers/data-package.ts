import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runTool } from '../support/run-tool.ts';
import { compare, figuresIn } from './figures.ts';
import type { Reader } from './reader.ts';

/** Reads every CSV resource of the package in a folder and prints its rows by the resource's path. */
const SCRIPT = `
import frictionless from 'frictionless.js';
const dataset = await frictionless.Dataset.load(process.argv[2]);
const found = {};
for (const resource of dataset.resources.filter((r) => r.descriptor.format === 'csv')) {
  const rows = [];
  for await (const row of await resource.rows({ keyed: true })) rows.push(row);
  found[resource.descriptor.path] = rows;
}
console.log(JSON.stringify({ resources: dataset.resources.length, found }));
`;

let tools = '';

/**
 * frictionless.js from npm, a Data Package reader by others. It is installed beside the test, not by the project: its
 * own dependencies are old.
 */
export const dataPackage: Reader = {
  name: 'frictionless.js',
  async prepare(folder) {
    tools = folder;
    await writeFile(join(folder, 'package.json'), '{"private": true, "type": "module"}');
    await writeFile(join(folder, 'read.js'), SCRIPT);
    const result = await runTool(
      'npm',
      ['install', '--ignore-scripts', '--no-audit', 'frictionless.js@0.13.4'],
      folder,
    );
    return 'failed' in result ? `npm could not install frictionless.js: ${result.failed}` : undefined;
  },
  async read({ folder, tables }) {
    const result = await runTool(process.execPath, ['read.js', folder], tools);
    if ('failed' in result) return [result.failed];
    const { resources, found } = JSON.parse(result.out) as {
      resources: number;
      found: Record<string, Record<string, unknown>[]>;
    };
    return [
      ...(resources === tables.length * 3 ? [] : [`${resources} resources, not ${tables.length * 3}`]),
      ...tables.flatMap(({ name, layout, figures }) =>
        compare(`${name}.csv`, figuresIn(layout, found[`${name}.csv`] ?? []), figures),
      ),
    ];
  },
};
