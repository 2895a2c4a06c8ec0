/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  // Jest leaves one core idle; on a small machine that is half of it.
  maxWorkers: '100%',
  // Real stores sync to disk and real processes start: a slow machine is no failure.
  testTimeout: 60_000,
  testMatch: ['<rootDir>/test/**/*.test.ts'],
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
