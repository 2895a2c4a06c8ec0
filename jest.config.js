import { randomInt } from 'node:crypto';

/** The inner ring has no file `*.long.test.ts`, and generates few cases: see CONTRIBUTING.md. */
const all = process.env.RING === 'all';

// One seed for all workers of a run: test/support/generated.ts reads it.
process.env.SEED ??= String(randomInt(2 ** 31));
console.error(`SEED=${process.env.SEED} generates the same cases again.`);

/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  // Jest leaves one core idle; on a small machine that is half of it.
  maxWorkers: '100%',
  // A slow machine is no failure: no test has a limit of its own.
  testTimeout: 600_000 * Math.max(1, Number(process.env.CASES ?? 1)),
  testMatch: [all ? '<rootDir>/test/**/*.test.ts' : '<rootDir>/test/**/!(*.long).test.ts'],
  // Copies of the project while it is mutated.
  modulePathIgnorePatterns: ['<rootDir>/.stryker-tmp/'],
  testPathIgnorePatterns: ['/node_modules/', '/test/e2e/'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2023', parser: { syntax: 'typescript' } }, module: { type: 'es6' } },
    ],
  },
};
