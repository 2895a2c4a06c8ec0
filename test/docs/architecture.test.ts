import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/spawned.ts';

const page = readFileSync(join(ROOT, 'docs/explanation/architecture.md'), 'utf8');

test('every path on the page of the architecture exists', () => {
  const rooms = [
    ...page.matchAll(/`((?:bin|lib|lambdas|pipeline|schemas|local|portal|test|docs)\/[\w./-]*)`/g),
  ];
  const paths = [...new Set(rooms.map(([, path = '']) => path))];
  expect(paths.length).toBeGreaterThan(25);
  expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});
