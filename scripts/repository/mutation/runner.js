// A test runner for Stryker, based on the one for Vitest, that tries a mutant as if it were written into the source: modules
// load again with the mutant in them, and all tests of each file that reaches it run. Stryker's own runner runs only the tests
// during which the code ran. A mutant then falsely survives if the tests share a result that the first of them computed.
// The tests of the mutant's own folder must find it, since those of other folders reach nearly all code; others run only if
// none of its own reaches it.
import { strykerPlugins as vitestPlugins } from '@stryker-mutator/vitest-runner';
import { relative } from 'node:path';
import { KeptThread } from './kept-thread.ts';

export { strykerValidationSchema } from '@stryker-mutator/vitest-runner';

const [vitestPlugin] = vitestPlugins;

createRunner.inject = vitestPlugin.factory.inject;

export const strykerPlugins = [{ ...vitestPlugin, factory: createRunner }];

function createRunner(injector) {
  const runner = vitestPlugin.factory(injector);
  const init = runner.init.bind(runner);
  const dryRun = runner.dryRun.bind(runner);
  const mutantRun = runner.mutantRun.bind(runner);
  return Object.assign(runner, {
    async init() {
      await init();
      for (const { config } of runner.ctx.projects) {
        config.pool = KeptThread.poolName;
        config.poolRunner = {
          name: KeptThread.poolName,
          createPoolWorker: (options) => new KeptThread(options),
        };
      }
    },
    async dryRun(options) {
      const result = await dryRun(options);
      if (result.status !== 'complete') return result;
      return { ...result, mutantCoverage: coverageByFile(runner.ctx, result.tests) };
    },
    mutantRun({ testFilter = [], ...options }) {
      const folder = folderOf(relative(process.cwd(), options.sandboxFileName));
      const own = testFilter.filter((test) => folderOf(test) === folder);
      return mutantRun({
        ...options,
        testFilter: own.length > 0 ? own : testFilter,
        mutantActivation: 'static',
      });
    },
  });
}

/** Returns the folder of the catalogue that a path, or the id of a test, begins with, such as `src/catalogue/link`. */
function folderOf(path) {
  return path.split(/[\\/]/, 3).join('/');
}

/** Returns the mutants that each test covers, in Stryker's format: all that its file reaches on loading or in any test. */
function coverageByFile(vitest, tests) {
  const hitsByFile = new Map(
    vitest.state.getFiles().map(({ filepath, meta }) => {
      const { static: loaded = {}, perTest = {} } = meta.mutantCoverage ?? {};
      return [filepath, sum([loaded, ...Object.values(perTest)])];
    }),
  );
  const perTest = Object.fromEntries(tests.map(({ id, fileName }) => [id, hitsByFile.get(fileName) ?? {}]));
  return { perTest, static: {} };
}

function sum(counts) {
  const total = {};
  for (const count of counts) {
    for (const [mutant, hits] of Object.entries(count)) total[mutant] = (total[mutant] ?? 0) + hits;
  }
  return total;
}
