import type { HTTPRequest, Page } from 'puppeteer-core';
import { expect, inject, test } from 'vitest';
import { useSite } from '../../setup/open-site.ts';
import { untilSilent } from '../../setup/until-silent.ts';
import { framedSite } from '../../setup/framed-site.ts';
import { urlsOf } from '../../setup/read-site.ts';

const STATS = 'https://stats.example.org';

/** The responses of a host of statistics, which tests cannot reach. */
const ANSWERS: Readonly<Record<string, { contentType: string; body: string }>> = {
  '/script.js': {
    contentType: 'text/javascript',
    body: `globalThis.counted?.push(document.currentScript.dataset.site); fetch('${STATS}/event', { mode: 'no-cors' });
      new Image().src = '${STATS}/pixel.svg';`,
  },
  '/style.css': { contentType: 'text/css', body: 'body { --other: "file"; }' },
  '/event': { contentType: 'text/plain', body: '' },
  '/pixel.svg': { contentType: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>' },
};

const framed = useSite(inject('framedSite'));
const small = useSite(inject('smallSite'));

/** The effects of the owner's elements on a page, and the violations of its policy. */
interface Outcome {
  counted: string[] | undefined;
  styles: string[];
  asked: string[];
  refused: string[];
}

test('the policy of a page allows code, files, styles and requests of its owner', async () => {
  const { page } = await framed.open(`${framed.site.basePath}robots.txt`);
  expect(await outcomeOf(page, framed.address(urlsOf(framed.site).home))).toEqual({
    counted: ['inline <b>', 'file', 'werkstatt'],
    styles: ['"inline"', '"file"'],
    asked: ['/event', '/pixel.svg', '/script.js', '/style.css'],
    refused: [],
  });
});

test('the policy of another site blocks the same elements', async () => {
  const { page } = await small.open(`${small.site.basePath}robots.txt`);
  const elements =
    framedSite.page(framedSite.urls.home).html.match(/<meta name="author".*style\.css">/s)?.[0] ?? '';
  expect(elements).toContain('counted');
  const { counted, styles, asked, refused } = await outcomeOf(
    page,
    small.address(urlsOf(small.site).home),
    elements,
  );
  expect({ counted, styles, asked }).toEqual({ counted: undefined, styles: ['', ''], asked: [] });
  expect(refused).toEqual(['script-src-elem', 'script-src-elem', 'style-src-elem', 'style-src-elem']);
});

/** Loads a page, with further elements at the end of its head if there are any. */
async function outcomeOf(page: Page, address: string, elements = ''): Promise<Outcome> {
  const asked: string[] = [];
  await page.setRequestInterception(true);
  page.on('request', (request) => void answer(request, { address, elements, asked }));
  await page.evaluateOnNewDocument(() => {
    const refused: string[] = [];
    Object.assign(globalThis, { refused });
    document.addEventListener('securitypolicyviolation', (event) => refused.push(event.effectiveDirective));
  });
  await untilSilent(page, 200, () => page.goto(address, { waitUntil: 'load' }));
  const seen = await page.evaluate(() => {
    const { counted, refused } = globalThis as unknown as { counted?: string[]; refused: string[] };
    const styles = getComputedStyle(document.body);
    return { counted, refused, styles: ['--owner', '--other'].map((name) => styles.getPropertyValue(name)) };
  });
  return { ...seen, asked: asked.sort(), refused: seen.refused.sort() };
}

async function answer(
  request: HTTPRequest,
  { address, elements, asked }: { address: string; elements: string; asked: string[] },
): Promise<void> {
  const { origin, pathname } = new URL(request.url());
  if (origin === STATS) {
    asked.push(pathname);
    await request.respond({ headers: { 'access-control-allow-origin': '*' }, ...ANSWERS[pathname] });
  } else if (elements !== '' && request.url() === address) {
    const html = await (await fetch(address)).text();
    await request.respond({
      contentType: 'text/html',
      body: html.replace('</head>', () => `${elements}</head>`),
    });
  } else await request.continue();
}
