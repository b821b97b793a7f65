import { defineConfig } from 'vitest/config';
import { REPOSITORY_VARIABLES } from './src/reader/git/git.ts';

/** V8's space for short-lived objects, 16 MB; with the default of 1 MB, garbage collection takes a tenth of the time. */
const execArgv = ['--min-semi-space-size=16'];

/** Unit tests that take long, since they start browsers, wait for a server or generate many frameworks. */
const SLOW_UNITS = [
  'scripts/lib/print/{render-files,work-queue}.test.ts',
  'scripts/lib/host/host-client.test.ts',
  'scripts/lib/import/{json/json-round-trip,round-trip}.test.ts',
];

// In a hook, these variables would direct Git to the repository of the hook instead of those that tests create.
for (const name of REPOSITORY_VARIABLES) Reflect.deleteProperty(process.env, name);

export default defineConfig({
  test: {
    // More than one even on small machines, since tests of commands and pages often wait for another process.
    maxWorkers: 2,
    projects: [
      {
        // Tests share modules, which have no state: loading them for each file would take longer than the tests.
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/content/content-faults.test.ts'],
          exclude: SLOW_UNITS,
          provide: { isThorough: false },
          isolate: false,
          execArgv,
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/{browser,commands,package,repository,site}/**/*.test.ts'],
          globalSetup: 'tests/setup/build-sites.ts',
          provide: { isThorough: false },
          // Many test files share the parsed pages of a site.
          isolate: false,
          execArgv,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        // Tests that are too slow for "npm test": `npm run test:slow`.
        test: {
          name: 'slow',
          include: ['tests/slow/**/*.test.ts', ...SLOW_UNITS],
          globalSetup: ['tests/setup/build-sites.ts', 'tests/setup/build-own-sites.ts'],
          provide: { isThorough: false },
          isolate: false,
          execArgv,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        // Tests of the content: `npm run test:content`.
        test: {
          name: 'content',
          include: ['tests/content/{source,pages}.test.ts'],
          provide: { isThorough: false },
          isolate: false,
          execArgv,
          testTimeout: 60_000,
        },
      },
      {
        // Tests that take hours, and all cases of tests that try only samples in other projects: `npm run test:full`.
        test: {
          name: 'full',
          include: [
            'tests/full/**/*.test.ts',
            'tests/content/pages.test.ts',
            'src/reader/hostile-content.test.ts',
            'scripts/lib/{import/round-trip,proposals/proposal-file}.test.ts',
            'tests/site/{head,links}.test.ts',
            'tests/slow/browser/{accessibility,adaptation,compare,hostile-answers,match,search,third-parties}.test.ts',
            'tests/slow/site/{career-track,hostile}.test.ts',
          ],
          globalSetup: ['tests/setup/build-sites.ts', 'tests/setup/build-own-sites.ts'],
          provide: { isThorough: true },
          isolate: false,
          execArgv,
          testTimeout: 300_000,
        },
      },
    ],
  },
});
