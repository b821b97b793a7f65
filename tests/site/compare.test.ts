import { describe, expect, test } from 'vitest';
import { textOf } from '../setup/read-site.ts';
import { sites } from '../setup/sites.ts';

describe.each(sites)('the comparison of $name', (site) => {
  const { urls, catalogue } = site;
  const { document } = site.page(urls.compare());
  const one = (text: string): string => text.replace(/\s+/g, ' ');

  test.each(['from', 'to'])('offers every level of every role as "%s"', (name) => {
    const select = document.querySelector(`form[method="get"][action="${urls.compare()}"] [name="${name}"]`);
    const groups = [...(select?.querySelectorAll('optgroup') ?? [])].map((group) => ({
      role: group.getAttribute('label'),
      options: [...group.querySelectorAll('option')].map((option) => [
        option.getAttribute('value'),
        textOf(option),
      ]),
    }));
    expect(groups).toEqual(
      catalogue.roles.map((role) => ({
        role: role.name,
        options: role.levels.map((level) => [`${role.id}.${level.id}`, one(`${role.name}, ${level.name}`)]),
      })),
    );
    expect(select?.closest('label')?.textContent.trim().toLowerCase().startsWith(name)).toBe(true);
  });

  test('leads without JavaScript to every level, where the step from the level below stands', () => {
    const links = [...document.querySelectorAll('noscript a')].map((link) => link.getAttribute('href'));
    const pages = catalogue.roles.flatMap(({ id, levels }) => [
      urls.role(id),
      ...levels.map((level) => urls.level(id, level.id)),
    ]);
    expect(links).toEqual(pages);
  });

  test('announces its summary, and nothing else', () => {
    const live = document.querySelectorAll('main [role="status"], main [role="alert"], main [aria-live]');
    expect([...live].map(({ className }) => className.split(' ')[0])).toEqual(['summary']);
  });
});

describe.each(sites)('the match of $name', (site) => {
  const { urls, catalogue } = site;
  const { document } = site.page(urls.match);
  const linksIn = (selector: string) =>
    [...document.querySelectorAll(`${selector} a`)].map((link) => link.getAttribute('href'));

  test('leads to the calculator of every role, and without JavaScript to the roles', () => {
    expect(linksIn('.unanswered')).toEqual(catalogue.roles.map(({ id }) => urls.calculator(id)));
    expect(linksIn('noscript')).toEqual(catalogue.roles.map(({ id }) => urls.role(id)));
  });

  test('says in words how the score comes about', () => {
    const { share } = catalogue.site.grade;
    expect(textOf(document.querySelector('.how'))).toContain(`at least ${Math.round(share * 100)} %`);
    expect(textOf(document.querySelector('.how'))).toContain('a mandatory requirement counting twice');
  });
});

test.each(sites)('every page of $name leads to comparison and match', (site) => {
  const { urls } = site;
  const lacking = site.pages
    .filter(({ path }) => !urls.isPrint(path))
    .filter(({ document }) =>
      [urls.compare(), urls.match].some((path) => document.querySelector(`a[href="${path}"]`) === null),
    );
  expect(lacking.map(({ path }) => path)).toEqual([]);
});
