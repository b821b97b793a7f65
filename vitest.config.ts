import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Tests in a browser mostly wait: two files at once fit into two cores.
    maxWorkers: 2,
    projects: [
      {
        test: { name: 'unit', include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'] },
      },
      {
        test: {
          name: 'site',
          include: [
            'tests/site/**/*.test.ts',
            'tests/browser/**/*.test.ts',
            'tests/commands/**/*.test.ts',
            'tests/repository/**/*.test.ts',
          ],
          globalSetup: 'tests/setup/build-sites.ts',
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        // What takes long: `npm run test:full`.
        test: {
          name: 'full',
          include: ['tests/full/**/*.test.ts'],
          globalSetup: 'tests/setup/build-sites.ts',
          testTimeout: 300_000,
        },
      },
    ],
  },
});
