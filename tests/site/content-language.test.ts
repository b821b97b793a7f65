import { describe, expect, test } from 'vitest';
import type { SitePage } from '../setup/read-site.ts';
import { sites } from '../setup/sites.ts';

describe.each(sites)('the language of the content of $name', (site) => {
  const { catalogue, urls } = site;
  const { language } = catalogue.site;
  const [role] = catalogue.roles;
  const [skill] = catalogue.skills;
  const [domain] = catalogue.domains;
  const named = [
    ...(role ? [urls.role(role.id), urls.print(role.id)] : []),
    ...(skill ? [urls.skill(skill.id)] : []),
    ...(domain ? [urls.domain(domain.id)] : []),
  ];
  const textsOf = ({ document }: SitePage): Element[] => [...document.querySelectorAll('h1, .details .text')];
  /** The elements of other pages that hold names and texts of the content. */
  const others: [path: string, selector: string][] = [
    [urls.changes, '.comparison strong, .comparison .words'],
    [urls.home, '.small-matrix th'],
  ];
  if (role) others.push([urls.print(role.id, 'career-track-review'), '.sheet tbody th a']);
  for (const { id } of catalogue.families) others.push([urls.family(id), '.shares th a, .own a']);

  test('is set on names and texts, while the page is in English', () => {
    for (const path of named) {
      const page = site.page(path);
      const langs = textsOf(page).map((text) => text.closest('[lang]')?.getAttribute('lang'));
      expect(langs.length).toBeGreaterThan(0);
      expect([path, ...new Set(langs)]).toEqual([path, language]);
    }
  });

  test('is set in lists and changes', () => {
    for (const [path, selector] of others) {
      const langs = [...site.page(path).document.querySelectorAll(selector)].map((text) =>
        text.closest('[lang]')?.getAttribute('lang'),
      );
      expect([path, ...new Set(langs)]).toEqual([path, ...(langs.length > 0 ? [language] : [])]);
    }
  });

  test('is set in the templates that scripts fill', () => {
    const paths = [urls.match, urls.compare(), ...(role ? [urls.calculator(role.id)] : [])];
    for (const path of paths) {
      const templates = site.page(path).html.match(/<template[^]*?<\/template>/g) ?? [];
      expect(templates.length).toBeGreaterThan(0);
      const isMarked = templates.some((template) => template.includes(` lang="${language}"`));
      expect([path, isMarked]).toEqual([path, language !== 'en']);
    }
  });

  test('is not set if it is that of the interface', () => {
    const marked = site.pages.filter(({ document }) => document.querySelector('body [lang]') !== null);
    expect(marked.length > 0).toBe(language !== 'en');
  });
});
