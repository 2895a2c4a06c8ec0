import { jestExpect } from '@jest/expect';
import * as circus from 'jest-circus';

/** What came of one test. */
export interface Ran {
  readonly name: string;
  readonly milliseconds: number;
  /** Why it failed, if it did. */
  readonly failure?: string;
}

// Tests may take Jest's globals without importing them.
const { afterAll, afterEach, beforeAll, beforeEach, describe, it, test } = circus;
Object.assign(globalThis, {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect: jestExpect,
  it,
  test,
});

/** Milliseconds for a test that waits; one that computes without end is ended by Stryker. */
const TIMEOUT = 20_000;

type Block = circus.State['rootDescribeBlock'];
type Entry = Exclude<Block['children'][number], Block>;

const testsOf = (block: Block): readonly Entry[] =>
  block.children.flatMap((child) => (child.type === 'test' ? [child] : testsOf(child)));

const nameOf = (entry: Entry): string => {
  const names: string[] = [entry.name];
  for (let block = entry.parent; block.parent; block = block.parent) names.unshift(String(block.name));
  return names.join(' ');
};

const failureOf = ({ errors: [first] }: Entry): string | undefined => {
  if (first === undefined) return undefined;
  const error: unknown = Array.isArray(first) ? first[0] : first;
  return error instanceof Error ? error.message : String(error);
};

const declared = async (load: () => Promise<unknown>): Promise<readonly Entry[]> => {
  circus.resetState();
  circus.getState().testTimeout = TIMEOUT;
  await load();
  return testsOf(circus.getState().rootDescribeBlock);
};

/**
 * Runs the tests that `load` declares, in order, until one fails.
 * @param started called when all is loaded, before the first hook
 */
export const runTests = async (
  load: () => Promise<unknown>,
  started?: () => void,
): Promise<readonly Ran[]> => {
  const entries = await declared(load);
  started?.();
  await circus.run();
  return entries
    .filter(({ status }) => status === 'done')
    .map((entry) => {
      const failure = failureOf(entry);
      return {
        name: nameOf(entry),
        milliseconds: entry.duration ?? 0,
        ...(failure !== undefined && { failure }),
      };
    });
};

circus.addEventHandler((event) => {
  if (event.name !== 'test_done' || event.test.errors.length === 0) return;
  for (const entry of testsOf(circus.getState().rootDescribeBlock))
    if (entry.status === null) entry.mode = 'skip';
});
