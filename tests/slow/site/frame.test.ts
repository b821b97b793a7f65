import { describe, expect, test } from 'vitest';
import { isIndexed, type ReadSite, type SitePage } from '../../setup/read-site.ts';
import { policyOf } from '../../setup/page-faults.ts';
import { framedSite } from '../../setup/framed-site.ts';
import { smallSite, tracksSite } from '../../setup/sites.ts';

const { urls, catalogue } = framedSite;
const shown = framedSite.pages.filter(({ path }) => !urls.isPrint(path));
const printed = framedSite.pages.filter(({ path }) => urls.isPrint(path));

function linksIn({ document }: SitePage, selector: string): (string | null)[][] {
  return [...document.querySelectorAll(selector)].map((link) => [
    link.textContent,
    link.getAttribute('href'),
    link.getAttribute('aria-current'),
    link.closest('[lang]')?.getAttribute('lang') ?? null,
    link.getAttribute('target'),
  ]);
}

describe('the links of the owner', () => {
  test('come after the parts of the site in the header of each page', () => {
    for (const page of shown) {
      const current = page.path === urls.guide('lesen') ? 'page' : null;
      expect(linksIn(page, 'header nav a').slice(-2)).toEqual([
        ['Handbuch', 'https://handbuch.example.org/?a=1&b=2', null, 'de', null],
        ['Zeichen', '/framed/guides/lesen/', current, 'de', null],
      ]);
    }
  });

  test('are a separate group in the footer of each page', () => {
    for (const page of shown) {
      expect(linksIn(page, 'footer nav[aria-label="More"] a')).toEqual([
        ['Impressum', 'https://example.org/impressum', null, 'de', null],
        ['Alle Rollen', '/framed/roles/', null, 'de', null],
      ]);
    }
  });

  test('have no group if there are none', () => {
    const { document } = smallSite.page(smallSite.urls.home);
    expect(document.querySelector('footer nav[aria-label="More"]')).toBeNull();
  });
});

describe('the texts of the owner', () => {
  const { document } = framedSite.page(urls.home);

  test('are the heading and the lead of the home page, in the language of the content', () => {
    expect(document.querySelector('h1')?.textContent).toBe('Wie wir wachsen');
    const lead = document.querySelector('.lead');
    expect(lead?.getAttribute('lang')).toBe('de');
    expect(lead?.innerHTML).toBe(
      '<p>Zwei Stufen, <strong>ein Handwerk</strong>. Lies <a href="/framed/guides/lesen/">wie es geht</a>.</p>',
    );
  });

  test('replace the description in the footer, but not that of the page', () => {
    const about = document.querySelector('footer .text');
    expect(about?.getAttribute('lang')).toBe('de');
    expect(about?.querySelectorAll('p')).toHaveLength(2);
    expect(about?.querySelector('a')?.getAttribute('href')).toBe('https://example.org/leitung');
    expect(document.querySelector('footer')?.textContent).not.toContain(catalogue.site.description);
    const description = document.querySelector('meta[name="description"]');
    expect(description?.getAttribute('content')).toBe(catalogue.site.description);
  });
});

describe('a site that search engines must not list', () => {
  test('has one robots element on every page, and no canonical address', () => {
    const indexed = framedSite.pages.filter(
      (page) => isIndexed(page) || page.document.querySelectorAll('meta[name="robots"]').length !== 1,
    );
    expect(indexed.map(({ path }) => path)).toEqual([]);
    expect(shown.filter(({ document }) => document.querySelector('link[rel="canonical"]'))).toEqual([]);
  });

  test('has no sitemap, and lets robots read its pages', () => {
    expect([...framedSite.files].filter((file) => file.startsWith('sitemap'))).toEqual([]);
    const lines = framedSite.read('robots.txt').split('\n');
    expect(lines.filter((line) => /^Sitemap|^Disallow: (?!\/framed\/\*\.\w+\$$)/.test(line))).toEqual([]);
  });

  test('still has its feeds', () => {
    expect(framedSite.files).toContain('feed.xml');
  });
});

describe('the elements of the head', () => {
  const own = ['analytics.js', 'stats.example.org', 'counted', '--owner', 'name="author"'];

  test('are on every page except pages for printing', () => {
    for (const { html } of shown) expect(own.filter((words) => !html.includes(words))).toEqual([]);
    expect(printed.length).toBeGreaterThan(0);
    for (const { html } of printed) expect(own.filter((words) => html.includes(words))).toEqual([]);
  });

  test('add only their origins to the policy', () => {
    const usual = policyOf(smallSite.page(smallSite.urls.home).document);
    for (const { document } of shown) {
      const further = [...policyOf(document)].flatMap(([name, sources]) =>
        sources
          .filter((source) => !source.startsWith("'sha256-") && usual.get(name)?.includes(source) !== true)
          .map((source) => `${name} ${source}`),
      );
      expect(further.sort()).toEqual([
        'connect-src https://stats.example.org',
        'img-src https://stats.example.org',
        'script-src https://stats.example.org',
        'style-src https://stats.example.org',
      ]);
    }
  });

  test('do not change the policies of pages for printing', () => {
    const policies = [...printed, ...smallSite.pages].map(
      ({ html }) => /<meta http-equiv[^>]*>/.exec(html)?.[0],
    );
    expect(policies.filter((policy) => policy?.includes('https:'))).toEqual([]);
  });
});

describe.each([
  ['without a repository', smallSite],
  ['whose repository has no host', framedSite],
] as const)('a site %s', (_, site: ReadSite) => {
  test.each(site.pages.map((page) => [page.path, page] as const))('offers no change on %s', (_path, page) => {
    expect(offersOf(page)).toEqual([]);
  });

  test('has no page of proposals, and no address of an editor or a form', () => {
    expect([...site.files].filter((file) => file.startsWith('proposals/'))).toEqual([]);
    const addresses = site.pages.flatMap(
      ({ html }) => html.match(/"[^"]*(?:\/edit\/|\/issues|\/proposals\/)[^"]*"/g) ?? [],
    );
    expect(addresses).toEqual([]);
  });
});

test('a site whose repository has no host links only to the repository', () => {
  const links = linksIn(
    framedSite.page(urls.skill('fugen')),
    `a[href^="${catalogue.site.repository ?? ''}"]`,
  );
  expect(links.map(([name, href]) => [name, href])).toEqual([['Repository', catalogue.site.repository]]);
});

test('a site with a repository offers changes on every page', () => {
  const pages = tracksSite.pages.filter(({ path }) => !tracksSite.urls.isPrint(path));
  expect(pages.filter((page) => offersOf(page).length === 0)).toEqual([]);
});

/** Returns the phrases of a page about changing the content. */
function offersOf(page: SitePage): string[] {
  const words = /.{0,40}(?:\b(?:pull|merge) request|suggest a change|propos|\bedit\b).{0,40}/gi;
  return wordsOf(page).match(words) ?? [];
}

/** Returns the text of a page, and of its attributes. */
function wordsOf({ document }: SitePage): string {
  const said = ['content', 'title', 'aria-label', 'placeholder', 'alt'].flatMap((name) =>
    [...document.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name) ?? ''),
  );
  return [document.title, document.body.textContent, ...said].join('\n');
}
