import { describe, expect, test } from 'vitest';
import { requirementsOf } from '#catalogue/model/counts.ts';
import { textOf } from '../setup/read-site.ts';
import { shapesSite, sites } from '../setup/sites.ts';

describe.each(sites)('$name helps to choose', (site) => {
  const { urls, catalogue } = site;
  const hrefs = (path: string, selector: string): (string | null)[] =>
    [...site.page(path).document.querySelectorAll(selector)].map((link) => link.getAttribute('href'));

  test('between the roles of a family: what sets each apart, what all share, and how much of each domain they ask for', () => {
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

  test('by a skill: what each role asks for at each level, each letter leading to its cell', () => {
    for (const skill of catalogue.skills) {
      const cells = skill.rows.flatMap((row) => row.cells.filter((cell) => cell !== undefined));
      const paths = cells.map(({ row, level }) => urls.requirement(row.role.id, skill.id, level.id));
      expect(hrefs(urls.skill(skill.id), '.across td a').sort()).toEqual(paths.sort());
    }
  });

  test('by a domain: how deep each role goes in each of its skills', () => {
    for (const domain of catalogue.domains) {
      const rows = domain.skills.flatMap((skill) => skill.rows);
      expect(hrefs(urls.domain(domain.id), '.across-roles td a').sort()).toEqual(
        rows.map(({ role, skill }) => urls.row(role.id, skill.id)).sort(),
      );
    }
  });
});

test('a domain shows the proficiency of the highest level that asks for the skill', () => {
  const role = shapesSite.catalogue.roles.find(({ id }) => id === 'sparse');
  const last =
    role &&
    requirementsOf(role)
      .filter(({ row }) => row.skill.id === 'half-said')
      .at(-1);
  const { document } = shapesSite.page(shapesSite.urls.domain('plain'));
  const link = document.querySelector(
    `.across-roles a[href="${shapesSite.urls.row('sparse', 'half-said')}"]`,
  );
  expect(textOf(link)).toContain(`Sparse Specialist: ${String(last?.proficiency.name)}`);
});
