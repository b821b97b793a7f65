export default {
  mutate: ['src/catalogue/{assessment,changes,link,publish}/**/*.ts', '!**/*.test.ts'],
  ignorePatterns: [
    '/content',
    '/public',
    '/create-rolebook',
    '/reports',
    '/.stryker-tmp',
    '/.cache',
    '/.github',
    '*.md',
  ],
  plugins: ['./scripts/repository/mutation/runner.js'],
  testRunner: 'vitest',
  vitest: { configFile: 'scripts/repository/mutation/vitest.config.ts', related: false },
  // Vitest does not check types.
  disableTypeChecks: false,
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // A thread keeps the modules of every mutant in memory, so it is replaced after this many runs.
  maxTestRunnerReuse: 400,
  reporters: ['clear-text', 'progress', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
};
