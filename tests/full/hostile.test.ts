import { payloads } from '../fixtures/hostile/payloads.ts';
import { describeHostileSite } from '../setup/hostile-suite.ts';

describeHostileSite(payloads);
