import { spawnSync } from 'node:child_process';
import { readdir } from 'node:fs/promises';

/**
 * `npm run boundaries`: holds every source to `.dependency-cruiser.cjs`. A source that dependency-cruiser does not see,
 * as none of ours under a TypeScript that it cannot load, is an error, too.
 */
const FOLDERS = ['bin', 'lib', 'lambdas', 'pipeline', 'schemas', 'local', 'portal', 'sample-data', 'test'];

interface Cruise {
  readonly modules: readonly { readonly source: string; readonly dependencies: readonly unknown[] }[];
  readonly summary: {
    readonly violations: readonly {
      readonly from: string;
      readonly to: string;
      readonly rule: { readonly name: string };
      readonly cycle?: readonly { readonly name: string }[];
    }[];
  };
}

const cruiser = 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs';
const args = [...FOLDERS, '--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
const { stdout, stderr } = spawnSync(process.execPath, [cruiser, ...args], {
  encoding: 'utf8',
  maxBuffer: 1 << 28,
});
if (stdout === '') throw new Error(`dependency-cruiser says nothing: ${stderr}`);
const { modules, summary } = JSON.parse(stdout) as Cruise;

const imports = new Map(modules.map(({ source, dependencies }) => [source, dependencies.length]));
const files = await Promise.all(
  FOLDERS.map(async (folder) =>
    (await readdir(folder, { recursive: true }))
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => `${folder}/${name}`),
  ),
);
const problems = [
  ...files.flat().flatMap((file) => (imports.has(file) ? [] : [`${file} is not seen`])),
  ...(imports.get('bin/bersinar.ts') ? [] : ['no import of bin/bersinar.ts is seen']),
  ...summary.violations.map(
    ({ rule, from, to, cycle }) =>
      `${rule.name}: ${[from, ...(cycle?.map(({ name }) => name) ?? [to])].join(' -> ')}`,
  ),
];
for (const problem of problems) console.log(problem);
console.log(`${files.flat().length} sources, ${problems.length} violations`);
process.exitCode = problems.length === 0 ? 0 : 1;
