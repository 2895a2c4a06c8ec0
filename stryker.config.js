/** `npm run mutate`: StrykerJS over the rules. One folder: npm run mutate -- --mutate 'pipeline/disclose/**' */
export default {
  testRunner: 'rules',
  plugins: ['./test/mutate/runner.ts', './test/mutate/wording.ts'],
  ignorers: ['wording'],
  // What loads the runner here has to load it there; tests are short, and most of what they make is garbage at once.
  testRunnerNodeArgs: [...process.execArgv, '--max-semi-space-size=128'],
  checkerNodeArgs: process.execArgv,
  mutate: ['pipeline/upload/validate/**/*.ts', 'pipeline/disclose/**/*.ts', 'pipeline/publish/**/*.ts'],
  coverageAnalysis: 'perTest',
  // All tests of a mutant take seconds: what takes so long is a loop without end.
  timeoutMS: 60_000,
  timeoutFactor: 4,
  // Nothing checks the types of instrumented sources.
  disableTypeChecks: false,
  ignorePatterns: ['/docs', '/cdk.out', '/.data', '/portal', '/reports'],
  reporters: ['clear-text', 'progress-append-only', 'json'],
  jsonReporter: { fileName: 'reports/mutation.json' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  tempDirName: '.stryker-tmp',
  thresholds: { high: 90, low: 90, break: 90 },
};
