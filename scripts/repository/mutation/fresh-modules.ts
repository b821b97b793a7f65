import fc from 'fast-check';
import { inject, vi } from 'vitest';

/** What the code that Stryker has changed shares with its runner. */
interface Shared {
  mutantCoverage?: unknown;
  freshFor?: string | undefined;
}

// The same inputs each time, so that a second run gives the same score.
fc.configureGlobal({ seed: 42 });

const shared: Shared = Reflect.get(globalThis, inject('globalNamespace'));
const mutant = inject('activeMutant');
// In the dry run, which has no mutant, each file loads its modules, so that it covers all that it reaches.
if (inject('mode') === 'dry-run' || shared.freshFor !== mutant) {
  vi.resetModules();
  delete shared.mutantCoverage;
  shared.freshFor = mutant;
}
