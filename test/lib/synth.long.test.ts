import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { catalogue } from '../../schemas/agency/catalogue.ts';
import { filesReadToStart } from '../support/bundle-start.ts';
import { type Resource, ROOT } from './support.ts';

const folder = mkdtempSync(join(tmpdir(), 'synth-'));
const assembly = join(folder, 'cdk.out');
const run = (file: string, ...args: string[]): string =>
  execFileSync(process.execPath, [file, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    // No account, no region, no way out.
    env: { PATH: process.env.PATH, HOME: folder, AWS_EC2_METADATA_DISABLED: 'true' },
  });

beforeAll(() => {
  run('node_modules/aws-cdk/bin/cdk', 'synth', '--quiet', '--output', assembly);
});
afterAll(() => rmSync(folder, { recursive: true }));

test('cdk synth writes a template per stack', () => {
  expect(readdirSync(assembly).filter((name) => name.endsWith('.template.json'))).toEqual(
    ['Api', 'Budget', 'Data', 'Delivery', 'Monitoring', 'Pipeline', 'Portal'].map(
      (what) => `Bersinar-dev-${what}.template.json`,
    ),
  );
});

test('every bundle loads on its own and exports a handler', () => {
  const bundles = readdirSync(assembly)
    .filter((name) => name.startsWith('asset.'))
    .map((name) => join(assembly, name, 'index.mjs'));
  expect(bundles).toHaveLength(8);
  const script = join(folder, 'load.mjs');
  writeFileSync(
    script,
    'for (const file of process.argv.slice(2)) console.log(typeof (await import(file)).handler);',
  );
  expect(
    run(script, ...bundles)
      .trim()
      .split('\n'),
  ).toEqual(bundles.map(() => 'function'));
});

const assetOf = (stack: string, name: string): string => {
  const template = JSON.parse(readFileSync(join(assembly, `Bersinar-dev-${stack}.template.json`), 'utf8'));
  const [found] = Object.entries<Resource>(template.Resources).filter(
    ([id, { Type }]) => Type === 'AWS::Lambda::Function' && id.startsWith(name),
  );
  return `asset.${found?.[1].Properties.Code.S3Key.replace('.zip', '')}`;
};

test('every client of AWS in a bundle loads', () => {
  const clients = readdirSync(assembly).flatMap((name) =>
    ['dynamo.mjs', 's3.mjs', 'sqs.mjs'].map((file) => join(assembly, name, file)).filter(existsSync),
  );
  expect(clients.length).toBeGreaterThan(6);
  const script = join(folder, 'clients.mjs');
  writeFileSync(script, 'for (const file of process.argv.slice(2)) await import(file);');
  run(script, ...clients);
});

test('a function that answers figures reads at most 450 kB of code to start', () => {
  const asset = join(assembly, assetOf('Api', 'ServeApi'));
  const files = filesReadToStart(join(asset, 'index.mjs'), { POWERTOOLS_TRACE_ENABLED: 'false' });
  expect(files.map((file) => basename(file))).toContain('dynamo.mjs');
  const sizes = files.map((file) => statSync(file).size);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(450_000);
});

test('the solver is beside the function that publishes, and only there', () => {
  const withSolver = readdirSync(assembly).filter(
    (name) => name.startsWith('asset.') && readdirSync(join(assembly, name)).includes('highs.wasm'),
  );
  expect(withSolver).toEqual([assetOf('Pipeline', 'PublishRelease')]);
});

test('the bundled solver finds its WebAssembly beside it and solves', () => {
  const asset = join(assembly, assetOf('Pipeline', 'PublishRelease'));
  const entry = join(folder, 'solve.ts');
  writeFileSync(
    entry,
    `import { loadSolver } from ${JSON.stringify(join(ROOT, 'lambdas/runtime/solver.ts'))};
    const program = (await loadSolver()).open({ variables: 2, constraints: [{ indices: [0, 1], lower: 7, upper: 7 }] });
    console.log(JSON.stringify(program.optimum({ indices: [0] }, 'max')));`,
  );
  const options = ['--bundle', '--platform=node', '--format=esm', '--minify', '--main-fields=module,main'];
  // A script, or where installs run scripts the program itself.
  execFileSync('node_modules/.bin/esbuild', [entry, ...options, `--outfile=${join(asset, 'solve.mjs')}`], {
    cwd: ROOT,
    stdio: 'ignore',
  });
  expect(JSON.parse(run(join(asset, 'solve.mjs')))).toMatchObject({ status: 'optimal', value: 7 });
});

test('the bundled catalogue has every dataset', () => {
  const asset = assetOf('Api', 'ServeApi');
  const script = join(folder, 'indicators.mjs');
  writeFileSync(
    script,
    `Object.assign(process.env, { AWS_REGION: 'x', TABLE_NAME: 'x', PRIVATE_BUCKET: 'x', PUBLIC_BUCKET: 'x' });
    const { handler } = await import(process.argv[2]);
    const http = { method: 'GET', path: '/v1/indicators' };
    const event = { version: '2.0', rawPath: http.path, rawQueryString: '', headers: {} };
    const { body } = await handler({ ...event, requestContext: { http, domainName: 'x' } });
    console.log([...new Set(JSON.parse(body).indicators.map(({ dataset }) => dataset))].sort().join());`,
  );
  expect(run(script, join(assembly, asset, 'index.mjs')).trim()).toBe([...catalogue.keys()].join());
});

test('characters beyond ASCII come out of a bundle as they are', () => {
  const script = join(folder, 'docs.mjs');
  writeFileSync(
    script,
    `Object.assign(process.env, { AWS_REGION: 'x', TABLE_NAME: 'x', PRIVATE_BUCKET: 'x', PUBLIC_BUCKET: 'x' });
    const { handler } = await import(process.argv[2]);
    const http = { method: 'GET', path: '/v1/docs' };
    const event = { version: '2.0', rawPath: http.path, rawQueryString: '', headers: {} };
    handler({ ...event, requestContext: { http, domainName: 'x' } }).then(({ body }) => console.log(body));`,
  );
  expect(run(script, join(assembly, assetOf('Api', 'ServeApi'), 'index.mjs'))).toContain('<title>API · ');
});

test('the stack of an error names the sources', () => {
  const asset = assetOf('Pipeline', 'Sweep');
  const script = join(folder, 'stack.mjs');
  writeFileSync(
    script,
    `const { handler } = await import(process.argv[2]);
    handler({}).catch(({ stack }) => console.log(stack));`,
  );
  expect(run(script, join(assembly, asset, 'index.mjs'))).toMatch(
    /\(.*lambdas\/runtime\/cloud\.ts:\d+:\d+\)/,
  );
});
