import { describe, expect, test } from 'vitest';
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

test('one of the sites has skills, roles and domains with codes', () => {
  const coded = sites.filter(({ catalogue: { skills, roles, domains } }) =>
    [skills, roles, domains].every((items: readonly Coded[]) => items.some(({ code }) => code !== undefined)),
  );
  expect(coded.length).toBeGreaterThan(0);
});
