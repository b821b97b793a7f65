import { describe, expect, test } from 'vitest';
import { htmlFaults } from '../setup/html-faults.ts';
import { sites } from '../setup/sites.ts';

describe.each(sites)('$name', (site) => {
  test('has valid HTML on every page', async () => {
    expect(await htmlFaults(site.pages)).toEqual([]);
  });
});
