import { payloads } from '../fixtures/hostile/payloads.ts';
import { describeHostileSite } from '../setup/hostile-suite.ts';

/** One payload of so many: `npm run test:full` takes all of them. */
const EVERY = 12;

describeHostileSite(payloads.filter((_, index) => index % EVERY === 1));
