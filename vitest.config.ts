import { defineConfig } from 'vitest/config';
import { REPOSITORY_VARIABLES } from './src/reader/git/git.ts';

/** Room for what is short-lived from the start, 16 MB: with the usual 1 MB a tenth of the time goes into collecting garbage. */
const execArgv = ['--min-semi-space-size=16'];

// In a hook, the repositories that tests make would else be the one of the hook.
for (const name of REPOSITORY_VARIABLES) Reflect.deleteProperty(process.env, name);

export default defineConfig({
  test: {
    // One more than the cores of a small machine: tests of commands and pages often wait for another process.
    maxWorkers: 2,
    projects: [
      {
        // Tests share modules, which change nothing of their own: to load them for each file takes longer than the tests.
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/content/content-faults.test.ts'],
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
          // Files share the parsed pages of a site.
          isolate: false,
          execArgv,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        // Tests for which "npm test" has no time: `npm run test:slow`.
        test: {
          name: 'slow',
          include: ['tests/slow/**/*.test.ts'],
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
        // Tests that take hours, and all cases of those that take samples elsewhere: `npm run test:full`.
        test: {
          name: 'full',
          include: [
            'tests/full/**/*.test.ts',
            'tests/content/pages.test.ts',
            'src/reader/hostile-content.test.ts',
            'scripts/lib/{import/round-trip,proposals/proposal-file}.test.ts',
            'tests/site/{career-track,head,links}.test.ts',
            'tests/browser/{accessibility,search,third-parties}.test.ts',
            'tests/slow/{browser/{adaptation,compare,hostile-answers,match},site/hostile}.test.ts',
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
