import { describe, expect, test } from 'vitest';
import { requirementsAt } from '#catalogue/model/counts.ts';
import { LARGEST_LEVEL } from '#catalogue/publish/markdown/level-markdown.ts';
import { pathsWithMarkdown } from '#catalogue/publish/site-paths.ts';
import { linkAddresses } from '#catalogue/text/markdown.ts';
import { readGuideTexts } from '#reader/guide-texts.ts';
import { shownMarkdown, wordsShownIn } from '../fixtures/markdown-site.ts';
import { leftOutOf } from '../setup/site-links.ts';
import { sites } from '../setup/sites.ts';

describe.each(sites)('the Markdown of $name', (site) => {
  const { catalogue, urls } = site;
  const guides = readGuideTexts(site.contentDir).map(({ id }) => id);
  const pages = pathsWithMarkdown(catalogue, guides, urls);
  const files = [...site.files].filter((file) => file.endsWith('.md'));
  const home = site.address(urls.base);

  test('exists for each role, level, skill, domain and guide, and for no other page', () => {
    expect(files.map((file) => urls.file(file)).toSorted()).toEqual(pages.map(urls.markdown).toSorted());
  });

  test('is named by its page only', () => {
    const named = site.pages.flatMap(({ path, document }) => {
      const link = document.querySelector('link[rel="alternate"][type="text/markdown"]');
      return link === null ? [] : [[path, link.getAttribute('href')]];
    });
    expect(named.toSorted()).toEqual(pages.map((path) => [path, urls.markdown(path)]).toSorted());
  });

  test('has the title of its page, and the address', () => {
    for (const path of pages) {
      const markdown = site.readPath(urls.markdown(path));
      const title = site.page(path).document.querySelector('h1')?.textContent.replace(/\s+/g, ' ').trim();
      expect(wordsShownIn(shownMarkdown(markdown), 'h1')).toEqual([title]);
      expect(markdown).toContain(`<${site.address(path)}>`);
      expect(markdown.endsWith('\n')).toBe(true);
    }
  });

  test('has only absolute links, and those to the site lead to files of the build', () => {
    const leftOut = new Set(leftOutOf(site));
    const faults = files.flatMap((file) =>
      linkAddresses(site.read(file)).filter((address) => {
        if (!address.startsWith(home)) return !/^(?:https?:|mailto:)/.test(address);
        const { pathname } = new URL(address);
        return !leftOut.has(pathname) && site.fileAt(pathname) === undefined;
      }),
    );
    expect(faults).toEqual([]);
  });

  test('has every requirement of a level in at most 15 KB', () => {
    for (const role of catalogue.roles) {
      for (const level of role.levels) {
        const markdown = site.readPath(urls.markdown(urls.level(role.id, level.id)));
        expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(LARGEST_LEVEL);
        const items = wordsShownIn(shownMarkdown(markdown), 'h2 ~ ul > li');
        expect(items).toHaveLength(requirementsAt(role, level).length);
      }
    }
  });

  test('is not in the sitemap', () => {
    const maps = [...site.files].filter((file) => /^sitemap.*\.xml$/.test(file));
    expect(maps.map((file) => site.read(file)).join('\n')).not.toContain('.md<');
  });
});
