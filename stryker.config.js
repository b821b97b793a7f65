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
  // Vitest does not look at types.
  disableTypeChecks: false,
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // A thread keeps what each mutant has loaded.
  maxTestRunnerReuse: 400,
  reporters: ['clear-text', 'progress', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
};
