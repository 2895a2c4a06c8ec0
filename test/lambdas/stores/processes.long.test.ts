import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openLocalStores } from '../../../local/stores/open.ts';
import { bytesOf } from '../../../pipeline/upload/parse/bytes.ts';
import { allOf, present } from './contracts/object-store-subject.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bersinar-processes-'));
});
afterEach(() => rm(folder, { recursive: true }));

const start = (...args: string[]): ChildProcess => {
  const script = join(import.meta.dirname, 'other-process.ts');
  return spawn(process.execPath, ['--import', 'tsx', script, folder, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
};

const linesOf = (child: ChildProcess) => createInterface({ input: present(child.stdout ?? undefined) });

const allLines = async (child: ChildProcess): Promise<string[]> => {
  const lines: string[] = [];
  for await (const line of linesOf(child)) lines.push(line);
  return lines;
};

/** Kills a writer once it has answered so often, at a moment of its own; gives the last number it answered. */
const killAfter = async (child: ChildProcess, answers: number): Promise<number> => {
  let last = 0;
  let heard = 0;
  for await (const line of linesOf(child)) {
    last = Number(line);
    heard += 1;
    if (heard === answers) setTimeout(() => child.kill('SIGKILL'), Math.random() * 10);
  }
  return last;
};

test('whatever was answered before a kill -9 is there, and nothing is there by half', async () => {
  for (let round = 0, from = 1; round < 3; round++) {
    const last = await killAfter(start('write', String(from)), 15);
    expect(last).toBeGreaterThanOrEqual(from + 14);
    const { registry, bucket, close } = await openLocalStores(folder);
    const store = bucket('private');
    const found = new Set<number>();
    for (const { key, versionId } of await allOf(store.versions(''))) {
      const { body, metadata } = present(await store.get(key, versionId));
      const n = Number(metadata.n);
      expect((await bytesOf(body)).length).toBe(n * 997); // and the store itself compares the sha256
      found.add(n);
    }
    for (let n = 1; n <= last; n++) expect(found).toContain(n);
    const numbers = new Set((await registry.query('p')).map(({ n }) => Number(n)));
    expect(numbers.size).toBe(1); // a transaction of 100 items: all of the last, or all of the one before
    expect(Math.max(...numbers)).toBeGreaterThanOrEqual(last);
    from = Math.max(...found) + 1;
    await close();
  }
});

test('processes that race for the same keys have one winner each, and their counter loses nothing', async () => {
  const children = ['a', 'b', 'c'].map((name) => start('race', name));
  const exits = children.map((child) => once(child, 'exit'));
  const won = await Promise.all(children.map((child) => allLines(child)));
  expect(await Promise.all(exits)).toEqual(children.map(() => [0, null]));
  const all = Array.from({ length: 40 }, (_, n) => `race/${n}`);
  expect(won.flat().toSorted()).toEqual(all.toSorted());
  const { registry, bucket, close } = await openLocalStores(folder);
  expect(await registry.get({ pk: 'race', sk: 'counter' })).toMatchObject({ n: 120 });
  expect(await allOf(bucket('private').versions(''))).toHaveLength(40);
  await close();
});
