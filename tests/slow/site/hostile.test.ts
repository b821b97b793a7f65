import { payloads } from '../../fixtures/hostile/payloads.ts';
import { describeHostileSite } from '../../setup/hostile-suite.ts';
import { sampled } from '../../setup/thorough.ts';

/** One payload of so many where tests are not thorough. */
const EVERY = 24;

describeHostileSite(sampled(payloads, (_, index) => index % EVERY === 1));
