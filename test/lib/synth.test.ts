import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { datasetIds } from '../../schemas/datasets.ts';
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
}, 120_000);
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
  expect(bundles).toHaveLength(6);
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

test('the bundled catalogue has every dataset', () => {
  const template = JSON.parse(readFileSync(join(assembly, 'Bersinar-dev-Api.template.json'), 'utf8'));
  const [serve] = Object.entries<Resource>(template.Resources).filter(
    ([id, { Type }]) => Type === 'AWS::Lambda::Function' && id.startsWith('ServeApi'),
  );
  const asset = `asset.${serve?.[1].Properties.Code.S3Key.replace('.zip', '')}`;
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
  expect(run(script, join(assembly, asset, 'index.mjs')).trim()).toBe(datasetIds.join());
});
