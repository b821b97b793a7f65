import { describe, expect, inject, test } from 'vitest';
import { pdfRenderings } from '../../../scripts/lib/print/site-renderings.ts';
import { useSite } from '../../setup/open-site.ts';
import { brokenUaRules } from '../../setup/pdf-ua/broken-rules.ts';
import { builtCatalogue, urlsOf } from '../../setup/read-site.ts';

/** Sites whose builds have pages only, with looks and texts that the printed sites lack. */
const SITES = ['smallSite', 'wordsSite', 'brandedSite', 'framedSite'] as const;

describe.each(SITES)('the PDFs of %s', (name) => {
  const site = inject(name);
  const open = useSite(site);

  test('break no rule of PDF/UA-1, unless they lack a character', async () => {
    const { page } = await open.open('about:blank');
    const broken: string[] = [];
    for (const { path, outputs } of pdfRenderings(builtCatalogue(site), () => undefined)) {
      const address = open.address(`${urlsOf(site).base}${path.slice(1)}`);
      for (const { render } of outputs) broken.push(...(await brokenUaRules(await render(page, address))));
    }
    expect(broken).toEqual([]);
  });
});
