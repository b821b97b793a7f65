import { describe, expect, test } from 'vitest';
import { codePage, codeWords, relationWords } from '#catalogue/codes/describe-code.ts';
import { textOf } from '../setup/read-site.ts';
import { sites } from '../setup/sites.ts';

interface Coded {
  id: string;
  code?: string | undefined;
}

describe.each(sites)('the pages of $name', (site) => {
  const { catalogue, urls } = site;
  /** Returns the line with the code on the page of each item by its id, or an empty text if there is none. */
  const shownOn = (
    items: readonly Coded[],
    urlOf: (id: string) => string,
    line: string,
  ): [string, string][] =>
    items.map(({ id }) => {
      const shown = site.page(urlOf(id)).document.querySelector('code[translate="no"]');
      const around = shown?.closest(line);
      return [id, around ? textOf(around) : ''];
    });
  const expected = (items: readonly Coded[]): [string, string][] =>
    items.map(({ id, code }) => [id, code === undefined ? '' : `Code ${code}`]);

  test('show the code of each skill, role and domain that has one', () => {
    expect(shownOn(catalogue.skills, urls.skill, '.facts > span')).toEqual(expected(catalogue.skills));
    expect(shownOn(catalogue.roles, urls.role, 'header.role p')).toEqual(expected(catalogue.roles));
    expect(shownOn(catalogue.domains, urls.domain, '.facts > span')).toEqual(expected(catalogue.domains));
  });
});

describe.each(sites)('the pages of $name', (site) => {
  const { catalogue, urls } = site;
  const items = [
    ...catalogue.roles.map(({ id, codes }) => ({ path: urls.role(id), codes })),
    ...catalogue.skills.map(({ id, codes }) => ({ path: urls.skill(id), codes })),
  ];

  test('link the codes of roles and skills in public classifications', () => {
    for (const { path, codes } of items) {
      const shown = [...site.page(path).document.querySelectorAll('.elsewhere li')].map((entry) => [
        textOf(entry),
        entry.querySelector('a')?.getAttribute('href') ?? undefined,
      ]);
      expect([path, shown]).toEqual([
        path,
        codes.map((code) => [`${codeWords(code)} (${relationWords(code)})`, codePage(code)]),
      ]);
    }
  });
});

test('one of the sites has codes in public classifications, of a role and of a skill', () => {
  const isCoded = (items: readonly { codes: readonly object[] }[]): boolean =>
    items.some(({ codes }) => codes.length > 0);
  expect(
    sites.filter(({ catalogue: { roles, skills } }) => isCoded(roles) && isCoded(skills)).length,
  ).toBeGreaterThan(0);
});

test('one of the sites has skills, roles and domains with codes', () => {
  const coded = sites.filter(({ catalogue: { skills, roles, domains } }) =>
    [skills, roles, domains].every((items: readonly Coded[]) => items.some(({ code }) => code !== undefined)),
  );
  expect(coded.length).toBeGreaterThan(0);
});
