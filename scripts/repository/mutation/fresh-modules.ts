import fc from 'fast-check';
import { inject, vi } from 'vitest';

declare module 'vitest' {
  /** The values that the runner of Stryker provides. */
  interface ProvidedContext {
    globalNamespace: string;
    activeMutant: string | undefined;
    mode: 'mutant' | 'dry-run';
  }
}

/** The values that code changed by Stryker shares with its runner. */
interface Shared {
  mutantCoverage?: unknown;
  freshFor?: string | undefined;
}

// A fixed seed gives the same score in every run. A quarter of the usual runs saves time.
fc.configureGlobal({ seed: 42, numRuns: 25 });

const shared = Reflect.get(globalThis, inject('globalNamespace')) as Shared;
const mutant = inject('activeMutant');
// In the dry run, which has no mutant, each file loads its modules again to cover all code that it reaches.
if (inject('mode') === 'dry-run' || shared.freshFor !== mutant) {
  vi.resetModules();
  delete shared.mutantCoverage;
  shared.freshFor = mutant;
}
