// A test runner for Stryker, based on its runner for Vitest. It reloads all modules with the mutant. If any test of a test
// file reaches the mutant, it runs all tests of that file. Stryker's runner would run only tests that execute the mutated
// code: if tests share a result that the first of them computed, the others would not detect the mutant. This runner runs
// only tests in the mutant's folder, since tests elsewhere reach nearly all code. If no test in that folder reaches the
// mutant, it runs all tests that do.
import { strykerPlugins as vitestPlugins } from '@stryker-mutator/vitest-runner';
import { dirname, relative } from 'node:path';
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
    async mutantRun({ testFilter = [], ...options }) {
      let result = { status: 'survived', nrOfTests: 0 };
      for (const tests of inSteps(testFilter, relative(process.cwd(), options.sandboxFileName))) {
        result = await mutantRun({ ...options, testFilter: tests, mutantActivation: 'static' });
        if (result.status !== 'survived') return result;
      }
      return result;
    },
  });
}

/** Returns the tests to run for a file in up to two steps. Those beside it come first, since they find most mutants. */
function inSteps(tests, file) {
  const own = tests.filter((test) => folderOf(test) === folderOf(file));
  if (own.length === 0) return [tests];
  const isNear = (test) => dirname(test.split('#')[0]) === dirname(file);
  const { near = [], far = [] } = Object.groupBy(own, (test) => (isNear(test) ? 'near' : 'far'));
  return [near, far].filter((step) => step.length > 0);
}

/**
 * Returns the first three parts of a path or of a test's id, which name a folder of the catalogue, such as
 * `src/catalogue/link`.
 */
function folderOf(path) {
  return path.split(/[\\/]/, 3).join('/');
}

/**
 * Returns the mutants that each test covers, in Stryker's format. A test counts as covering every mutant that its file
 * reaches, on loading or in any of its tests.
 */
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
