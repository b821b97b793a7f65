import { describe, expect, test } from 'vitest';
import { htmlFaults } from '../setup/html-faults.ts';
import { samplePages } from '../setup/page-sample.ts';
import { sites } from '../setup/sites.ts';

/** Of each kind of page the shortest and the longest; `npm run test:full` takes all. */
const SAMPLED = 2;

describe.each(sites)('$name', (site) => {
  test('is written in valid HTML', async () => {
    expect(await htmlFaults(samplePages(site.pages, SAMPLED))).toEqual([]);
  });
});
