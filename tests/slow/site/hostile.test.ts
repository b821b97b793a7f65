import { payloads } from '../../fixtures/hostile/payloads.ts';
import { describeHostileSite } from '../../setup/hostile-suite.ts';
import { sampled } from '../../setup/thorough.ts';

/** Only one in this many payloads is tested, unless tests are thorough. */
const EVERY = 24;

describeHostileSite(sampled(payloads, (_, index) => index % EVERY === 1));
