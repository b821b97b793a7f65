import type { HTTPRequest, Page } from 'puppeteer-core';
import { describe, expect, inject, test } from 'vitest';
import { requirementAnchor } from '#catalogue/publish/urls.ts';
import type { BuiltSite } from '../../setup/build-site.ts';
import { useSite } from '../../setup/open-site.ts';
import { sampled } from '../../setup/thorough.ts';
import { untilSilent } from '../../setup/until-silent.ts';
import { builtCatalogue, middleRequirement, required, urlsOf } from '../../setup/read-site.ts';

/** Returns one page of each kind. */
function pagesOf(site: BuiltSite): string[] {
  const urls = urlsOf(site);
  const { roles, skills, domains, families } = builtCatalogue(site);
  const role = required(roles[0]);
  const { row, level } = middleRequirement(role);
  return [
    urls.home,
    urls.roles,
    `${urls.role(role.id)}#${requirementAnchor(row.skill.id, level.id)}`,
    urls.matrix(role.id),
    urls.level(role.id, level.id),
    urls.calculator(role.id),
    urls.roleHistory(role.id),
    urls.print(role.id),
    urls.skills,
    urls.skill(required(skills[0]).id),
    urls.skillHistory(required(skills[0]).id),
    urls.domains,
    urls.domain(required(domains[0]).id),
    ...families.slice(0, 1).map(({ id }) => urls.family(id)),
    urls.compare(),
    urls.match,
    urls.assess,
    urls.changes,
    urls.proposals,
    urls.reviews,
    urls.accessibility,
    urls.searchFor('a'),
    urls.data,
    urls.file('404.html'),
  ];
}

const visited = sampled(['referenceSite', 'shapesSite'] as const, (name) => name === 'referenceSite');

describe.each(visited)('%s', (name) => {
  const site = inject(name);
  const open = useSite(site);

  test.each(pagesOf(site))('%s asks no third party, even when scrolled to its end', async (path) => {
    // `errors` includes requests to other hosts.
    const { page, errors } = await open.visit(path);
    await untilSilent(page, 100, () => page.evaluate(() => window.scrollTo(0, document.body.scrollHeight)));
    expect(errors).toEqual([]);
  });
});

describe('comments', () => {
  const site = inject('shapesSite');
  const urls = urlsOf(site);
  const open = useSite(site);
  const path = urls.skill('half-said');

  /** Answers requests to giscus, which tests cannot reach, and returns their addresses. */
  async function standInForGiscus(page: Page): Promise<URL[]> {
    const asked: URL[] = [];
    await page.setRequestInterception(true);
    page.on('request', (request: HTTPRequest) => {
      const address = new URL(request.url());
      if (address.host !== 'giscus.app') return void request.continue();
      asked.push(address);
      return void request.respond({ contentType: 'text/html', body: '<p>The comments</p>' });
    });
    return asked;
  }

  const frameText = async (page: Page): Promise<string> => {
    const frame = await page.waitForFrame((candidate) => candidate.url().startsWith('https://giscus.app/'));
    return frame.$eval('p', ({ textContent }) => textContent);
  };

  test('load on request, in the theme of the page and only from giscus', async () => {
    const { page, errors } = await open.open(path);
    const asked = await standInForGiscus(page);
    await page.focus('page-comments button');
    await page.keyboard.press('Enter');
    expect(await frameText(page)).toBe('The comments');
    expect(asked.map(({ origin, pathname }) => `${origin}${pathname}`)).toEqual([
      'https://giscus.app/en/widget',
    ]);
    expect(Object.fromEntries(required(asked[0]).searchParams)).toMatchObject({
      repo: 'example/shapes',
      repoId: 'R_kgDO000000',
      category: 'Comments & questions',
      categoryId: 'DIC_kwDO000000',
      term: 'skills/half-said',
      strict: '1',
      theme: 'preferred_color_scheme',
    });
    expect(errors.filter((error) => !error.startsWith('asks a third party: https://giscus.app/'))).toEqual(
      [],
    );
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('giscus-widget');
    expect(await page.$('page-comments button')).toBeNull();
  });

  test('follow the theme', async () => {
    const { page } = await open.open(path);
    await standInForGiscus(page);
    await page.click('page-comments button');
    await frameText(page);
    await page.click('theme-switch button');
    const theme = () => page.$eval('giscus-widget', (widget) => widget.theme);
    expect(await theme()).toBe('light');
  });

  test('load at once for a reader who returns from signing in', async () => {
    const { page } = await open.open(path);
    await standInForGiscus(page);
    await page.goto(`${open.address(path)}?giscus=a-session`);
    expect(await frameText(page)).toBe('The comments');
  });

  test('are a link to the discussions without JavaScript', async () => {
    const { page } = await open.open(path, { hasScripts: false });
    expect(await page.$eval('page-comments button', (button) => button.checkVisibility())).toBe(false);
    expect(await page.$eval('page-comments a', ({ href }) => href)).toBe(
      'https://github.com/example/shapes/discussions',
    );
  });
});
