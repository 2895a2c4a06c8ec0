import jest from './jest.config.js';

/** `npm run mutate`: StrykerJS over the rules. One folder: npm run mutate -- --mutate 'pipeline/disclose/*.ts' */
export default {
  testRunner: 'jest',
  testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
  mutate: ['pipeline/validate/**/*.ts', 'pipeline/disclose/**/*.ts', 'pipeline/publish/**/*.ts'],
  jest: {
    // The rules have their own tests; what stores and processes add cannot be run once per mutant.
    config: {
      ...jest,
      testEnvironment: '@stryker-mutator/jest-runner/jest-env/node',
      testMatch: ['<rootDir>/test/pipeline/**/*.test.ts'],
    },
    enableFindRelatedTests: false,
  },
  coverageAnalysis: 'perTest',
  disableTypeChecks: false,
  ignorePatterns: ['/docs', '/sample-data', '/cdk.out', '/.data', '/portal'],
  reporters: ['clear-text', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false },
  tempDirName: '.stryker-tmp',
  thresholds: { high: 90, low: 90, break: null },
};
