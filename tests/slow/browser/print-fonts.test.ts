import type { CDPSession, Page } from 'puppeteer-core';
import { expect, inject, test } from 'vitest';
import { useSite } from '../../setup/open-site.ts';
import { builtCatalogue, required, urlsOf } from '../../setup/read-site.ts';

const site = inject('shapesSite');
const urls = urlsOf(site);
const open = useSite(site);
const role = required(builtCatalogue(site).roles.find(({ id }) => id === 'polyglot'));

/** Returns the fonts of the first element that matches a selector: names, and whether the site ships them. */
async function fontsOf(
  session: CDPSession,
  selector: string,
): Promise<{ name: string; isShipped: boolean }[]> {
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
  return fonts.map(({ familyName, isCustomFont }) => ({ name: familyName, isShipped: isCustomFont }));
}

async function openPrinted(): Promise<{ page: Page; session: CDPSession }> {
  const { page } = await open.open(urls.print(role.id));
  await page.emulateMediaType('print');
  await page.evaluate(() => document.fonts.ready);
  const session = await page.createCDPSession();
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  return { page, session };
}

test.each(['cyrillic', 'greek', 'extended-latin'])(
  'prints a skill in %s in fonts that the site ships',
  async (skill) => {
    const { page, session } = await openPrinted();
    await page.$eval(`[id="row:${skill}"]`, (heading) =>
      heading.closest('article')?.setAttribute('data-under-test', ''),
    );
    const selectors = ['h3', '.summary', 'dd p', 'dd:last-of-type p'].map(
      (part) => `[data-under-test] ${part}`,
    );
    for (const selector of selectors) {
      const fonts = await fontsOf(session, selector);
      expect(fonts.length).toBeGreaterThan(0);
      expect(fonts.filter(({ isShipped }) => !isShipped)).toEqual([]);
    }
  },
);

// Chromium prints the letters of a variable font as drawings.
test('prints without variable fonts', async () => {
  const { page } = await openPrinted();
  const families = await page.evaluate(() =>
    [...document.fonts]
      .filter(({ status }) => status === 'loaded')
      .map(({ family }) => family.replaceAll('"', '')),
  );
  expect(families).toContain('Print Sans');
  const used = await page.$$eval('h1, p, dt, dd', (elements) =>
    elements.map((element) => getComputedStyle(element).fontFamily.split(',')[0]?.replaceAll('"', '')),
  );
  expect([...new Set(used)]).toEqual(['Print Sans']);
});
