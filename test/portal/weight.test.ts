import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { buildPortal, type PortalFile } from '../../portal/build.ts';

const LIMIT = 150_000;
const files = new Map(buildPortal().map((file) => [file.path, file]));
const textOf = ({ body }: PortalFile): string => new TextDecoder().decode(body);

/** A script and all that it can come to load, at once or later. */
const reached = (path: string, seen = new Set<string>()): ReadonlySet<string> => {
  const file = files.get(path);
  if (!file) throw new Error(`There is no file ${path} in the portal.`);
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const [, name] of textOf(file).matchAll(/["']\.\/([\w-]+\.js)["']/g)) reached(`assets/${name}`, seen);
  return seen;
};

const pages = [...files.keys()].filter((path) => path.endsWith('.html'));

describe.each(pages)('%s', (path) => {
  const page = textOf(files.get(path) as PortalFile);
  const named = [...page.matchAll(/(?:src|href)="\/([\w./-]+\.(?:js|css|svg|png))"/g)].map(
    ([, name]) => name ?? '',
  );

  test('names only files that there are', () => {
    expect(named.length).toBeGreaterThan(1);
    expect(named.filter((name) => !files.has(name))).toEqual([]);
  });

  test('has a script of at most 150 KB, compressed, with all that it ever loads', () => {
    const scripts = named.filter((name) => name.endsWith('.js'));
    const all = new Set(scripts.flatMap((script) => [...reached(script)]));
    const bytes = [...all].reduce((sum, name) => sum + gzipSync(files.get(name)?.body ?? '').length, 0);
    expect(bytes).toBeLessThan(LIMIT);
    expect(bytes).toBeGreaterThan(1000);
  });
});
