import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { api } from '../../lambdas/api/router.ts';
import { catalogue } from '../../schemas/agency/catalogue.ts';
import { cloudEnv, localEnv } from '../../schemas/runtime/env.ts';
import { memoryContext } from '../support/memory-context.ts';
import { ROOT } from '../support/spawned.ts';

const page = (name: string) => readFile(join(ROOT, 'docs', name), 'utf8');
const rowsOf = (markdown: string, pattern: RegExp) =>
  [...markdown.matchAll(pattern)].map((match) => match[1]);

test('docs/reference/api.md lists exactly the routes of the OpenAPI document', async () => {
  const response = await api(memoryContext(), () => undefined).request('/v1/openapi.json');
  const { paths } = (await response.json()) as { paths: Record<string, Record<string, unknown>> };
  const routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(rowsOf(await page('reference/api.md'), /^\| `((?:GET|POST) [^?`]+)/gm).sort()).toEqual(
    routes.sort(),
  );
});

test('docs/reference/configuration.md lists exactly the variables of schemas/runtime/env.ts', async () => {
  const declared = [...Object.keys(localEnv.shape), ...Object.keys(cloudEnv.shape)];
  expect(rowsOf(await page('reference/configuration.md'), /^\| `([A-Z_]+)`/gm).sort()).toEqual(
    declared.sort(),
  );
});

test('docs/reference/datasets.md lists exactly the datasets, with their sensitivity, thresholds and lag', async () => {
  const lines = (await page('reference/datasets.md')).split('\n').filter((line) => line.startsWith('| `'));
  expect(lines.map((line) => line.split('`')[1]).sort()).toEqual([...catalogue.keys()].sort());
  for (const line of lines) {
    const dataset = catalogue.get(line.split('`')[1] ?? '');
    if (!dataset) continue;
    expect(line.split('|')[3]?.trim()).toBe(dataset.sensitivity);
    const thresholds = new Set(Object.values(dataset.measures).flatMap((measure) => measure.threshold ?? []));
    expect(rowsOf(line, /1 to (\d+) suppressed/g).map((n) => Number(n) + 1)).toEqual([...thresholds]);
    expect(rowsOf(line, /(\d+) days after/g).map(Number)).toEqual(
      dataset.release.lagDays === undefined ? [] : [dataset.release.lagDays],
    );
    expect(line.includes('rows;')).toBe(dataset.release.records !== undefined);
  }
});

test('docs/decisions/README.md links every decision', async () => {
  const { readdir } = await import('node:fs/promises');
  const files = (await readdir(join(ROOT, 'docs/decisions'))).filter((name) => /^\d/.test(name)).sort();
  expect(rowsOf(await page('decisions/README.md'), /\((\d{4}-[^)]+\.md)\)/g)).toEqual(files);
});
