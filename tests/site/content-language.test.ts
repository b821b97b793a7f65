import { describe, expect, test } from 'vitest';
import { sites, type SitePage } from '../setup/sites.ts';

describe.each(sites)('the language of the texts of $name', (site) => {
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

  test('is that of names and texts, while the page is in English', () => {
    for (const path of named) {
      const page = site.page(path);
      const langs = textsOf(page).map((text) => text.closest('[lang]')?.getAttribute('lang'));
      expect(langs.length).toBeGreaterThan(0);
      expect([path, ...new Set(langs)]).toEqual([path, language]);
    }
  });

  test('weighs nothing where it is that of the interface', () => {
    const marked = site.pages.filter(({ document }) => document.querySelector('body [lang]') !== null);
    expect(marked.length > 0).toBe(language !== 'en');
  });
});
