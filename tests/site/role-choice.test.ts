import { describe, expect, test } from 'vitest';
import { barOf } from '#catalogue/model/bar.ts';
import { plainText } from '#catalogue/text/markdown.ts';
import { textOf, type ReadSite } from '../setup/read-site.ts';
import { sites, tracksSite } from '../setup/sites.ts';

describe.each(sites)('$name compares', (site) => {
  const { urls, catalogue } = site;
  const hrefs = (path: string, selector: string): (string | null)[] =>
    [...site.page(path).document.querySelectorAll(selector)].map((link) => link.getAttribute('href'));

  test('the roles of a family by their own skills and their skills in each domain', () => {
    for (const { id, roles } of catalogue.families.filter((family) => family.roles.length > 1)) {
      const path = urls.family(id);
      expect(hrefs(path, '.own dt a')).toEqual(roles.map((role) => urls.role(role.id)));
      const numbers = [...site.page(path).document.querySelectorAll('.shares td a')].map((link) =>
        Number.parseInt(textOf(link), 10),
      );
      const rows = roles.flatMap(({ matrix }) => matrix.flatMap((section) => section.rows));
      expect(numbers.reduce((sum, number) => sum + number, 0)).toBe(rows.length);
    }
  });

  test('roles on the page of a skill, with a link from each tile to its cell', () => {
    for (const skill of catalogue.skills) {
      const cells = skill.rows.flatMap((row) => row.cells.filter((cell) => cell !== undefined));
      const paths = cells.map(({ row, level }) => urls.requirement(row.role.id, skill.id, level.id));
      expect(hrefs(urls.skill(skill.id), ':is(.across td, .in-role li) a').sort()).toEqual(paths.sort());
    }
  });

  test('roles on the page of a domain, with a link to each row', () => {
    for (const domain of catalogue.domains) {
      const rows = domain.skills.flatMap((skill) => skill.rows);
      expect(hrefs(urls.domain(domain.id), '.across-roles td a').sort()).toEqual(
        rows.map(({ role, skill }) => urls.row(role.id, skill.id)).sort(),
      );
    }
  });
});

test('a domain page shows the deepest proficiency of a role on any of its tracks', () => {
  const { urls } = tracksSite;
  const { document } = tracksSite.page(urls.domain('work'));
  const cell = (skill: string): string =>
    textOf(document.querySelector(`.across-roles a[href="${urls.row('engineer', skill)}"]`));
  expect(['design', 'people', 'dough'].map(cell)).toEqual([
    'TDesign, Engineer: Leading, mandatory at some level',
    'TPeople, Engineer: Leading, mandatory at some level',
    '×Dough, Engineer: required',
  ]);
});

describe('a skill page', () => {
  const main = (site: ReadSite, skill: string): string =>
    textOf(site.page(site.urls.skill(skill)).document.querySelector('main'));

  test('shows the bar of every requirement first, and its examples after it', () => {
    for (const site of sites) {
      for (const skill of site.catalogue.skills) {
        const text = main(site, skill.id);
        for (const cell of skill.rows.flatMap((row) => row.cells.filter((one) => one !== undefined))) {
          const bar = plainText(barOf(cell) ?? '');
          expect(text).toContain(bar);
          for (const example of cell.examples)
            expect(text.indexOf(plainText(example))).toBeGreaterThan(text.indexOf(bar));
        }
      }
    }
  });

  test('lists evidence, and says that descriptors are general', () => {
    const { urls } = tracksSite;
    const { document } = tracksSite.page(urls.skill('design'));
    expect([...document.querySelectorAll('#evidence li')].map(textOf)).toEqual([
      'A design that was built, with the questions that it answered.',
      'A decision with its reasons, written down.',
    ]);
    expect(main(tracksSite, 'design')).toContain('What each proficiency looks like in general');
    expect(main(tracksSite, 'dough')).not.toContain('Possible evidence');
  });

  test('names the rows of other skills that the skill also meets', () => {
    const { urls } = tracksSite;
    const { document } = tracksSite.page(urls.skill('wood-oven'));
    expect(main(tracksSite, 'wood-oven')).toContain(
      'No role has a row of its own for it, but it also meets Gas Oven for Baker, at the bar of each level there.',
    );
    expect(main(tracksSite, 'wood-oven')).not.toContain('No role requires this skill yet.');
    expect(document.querySelector(`main a[href="${urls.row('baker', 'gas-oven')}"]`)).not.toBeNull();
    expect(main(tracksSite, 'gas-oven')).toContain(
      'Baker: the same bar is also met with Wood Oven or Electric Oven.',
    );
  });

  test('lists the levels of a role by track', () => {
    const { urls } = tracksSite;
    const { document } = tracksSite.page(urls.skill('people'));
    const engineer = [...document.querySelectorAll('.in-role')].find((role) =>
      textOf(role).startsWith('Engineer'),
    );
    expect([...(engineer?.querySelectorAll('.track') ?? [])].map(textOf)).toEqual(['Management']);
    expect([...(engineer?.querySelectorAll('li') ?? [])].map(textOf)).toEqual([
      'L Senior Learning',
      'D Engineering Manager Doing, mandatory',
      'T Director Leading, mandatory',
    ]);
  });
});
