import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Runs short files first, since the first test that fails ends the run. */
class ShortestFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const durationOf = (file: TestSpecification): number =>
      this.ctx.cache.getTestSpecificationResult(file)?.duration ?? 0;
    return Promise.resolve(files.toSorted((a, b) => durationOf(a) - durationOf(b)));
  }
}

// The unit tests of the folders that "npm run mutate" changes.
export default defineConfig({
  test: {
    include: ['src/catalogue/{assessment,changes,link,publish}/**/*.test.ts'],
    setupFiles: ['scripts/repository/mutation/fresh-modules.ts'],
    provide: { isThorough: false },
    isolate: false,
    testTimeout: 20_000,
    sequence: { sequencer: ShortestFirst },
  },
});
