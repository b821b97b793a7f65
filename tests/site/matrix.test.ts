import { describe, expect, test } from 'vitest';
import type { Requirement } from '#catalogue/model/catalogue.ts';
import { countRequirements, requirementsAt, requirementsOf } from '#catalogue/model/counts.ts';
import { describeStep, requirementStep } from '#catalogue/levels/level-steps.ts';
import { plainText } from '#catalogue/text/markdown.ts';
import { domainAnchor, requirementAnchor, rowAnchor } from '#catalogue/publish/urls.ts';
import { required, textOf } from '../setup/read-site.ts';
import { sites } from '../setup/sites.ts';

const roles = sites.flatMap((site) => site.catalogue.roles.map((role) => ({ site, role, id: role.id })));

describe.each(roles)('the matrix of $id on $site.name', ({ site, role }) => {
  const { urls, catalogue } = site;
  const { scale } = catalogue;
  const { document } = site.page(urls.role(role.id));
  const table = required(document.querySelector('#matrix table'));
  const requirements = requirementsOf(role);

  test('has a column for each level, with its name and how many of its requirements are mandatory', () => {
    const [, ...heads] = [...table.querySelectorAll('thead th')];
    expect(heads.map((head) => head.querySelector('a')?.getAttribute('href'))).toEqual(
      role.levels.map(({ id }) => urls.level(role.id, id)),
    );
    const namesIn = (head: Element): string[] =>
      ['.long-name', '.short-name'].map((name) => textOf(head.querySelector(name)));
    expect(heads.map(namesIn)).toEqual(
      role.levels.map(({ name, short }) => [plainSpaces(name), plainSpaces(short)]),
    );
    expect(heads.map((head) => textOf(head.querySelector('small')))).toEqual(
      role.levels.map((level) => `${countRequirements(requirementsAt(role, level)).mandatory} mandatory`),
    );
  });

  test('has a body for each domain, with its name and how many skills it has', () => {
    const bodies = [...table.querySelectorAll('tbody')];
    expect(bodies.map(({ id }) => id)).toEqual(role.matrix.map(({ domain }) => domainAnchor(domain.id)));
    expect(bodies.map((body) => textOf(body.querySelector('tr.domain th')))).toEqual(
      role.matrix.map(({ domain, rows }) =>
        plainSpaces(`${domain.name} ${rows.length} ${rows.length === 1 ? 'skill' : 'skills'}`),
      ),
    );
  });

  test('has a row for each skill, and in it a cell for each level', () => {
    const rows = [...table.querySelectorAll('tbody tr:not(.domain)')];
    const expected = role.matrix.flatMap((section) => section.rows);
    expect(
      rows.map((row) => [row.id, textOf(row.querySelector('th')), row.querySelectorAll('td').length]),
    ).toEqual(
      expected.map(({ skill }) => [rowAnchor(skill.id), plainSpaces(skill.name), role.levels.length]),
    );
  });

  test('has a button where something is asked, and none elsewhere', () => {
    const cells = [...table.querySelectorAll('td')];
    const expected = role.matrix.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
    expect(cells.map((cell) => cell.querySelector('button')?.getAttribute('popovertarget'))).toEqual(
      expected.map((cell) => cell && anchorOf(cell)),
    );
    expect(cells.filter((cell) => cell.querySelector('button') === null).map(textOf)).toEqual(
      expected.filter((cell) => cell === undefined).map(() => 'Nothing asked'),
    );
  });

  test('shows in each cell the letter of its proficiency, and whether it is mandatory, and says both', () => {
    const buttons = [...table.querySelectorAll('td button')];
    expect(
      buttons.map((button) => [
        textOf(button),
        button.classList.contains('mandatory'),
        button.getAttribute('aria-label'),
      ]),
    ).toEqual(
      requirements.map(({ proficiency, mandatory, level, row: { skill } }) => [
        proficiency.letter,
        mandatory,
        `${proficiency.letter}, ${proficiency.name}${mandatory ? ', mandatory' : ''}: ${level.name}, ${skill.name}`,
      ]),
    );
  });

  test('tells proficiencies apart by letter and tone, and explains each in its legend', () => {
    const legend = required(document.querySelector('#matrix .legend'));
    const tiles = [...legend.querySelectorAll('.tile:not(.mandatory)')];
    expect(textOf(legend.querySelector('li:has(.mandatory)'))).toBe('Mandatory');
    expect(tiles.map(textOf)).toEqual(scale.map(({ letter }) => letter));
    expect(new Set(tiles.map(textOf)).size).toBe(scale.length);
    expect(new Set(tiles.map(toneOf)).size).toBe(scale.length);
    const tones = new Map(scale.map(({ id }, index) => [id, toneOf(required(tiles[index]))]));
    const buttons = [...table.querySelectorAll('td button')];
    expect(buttons.map(toneOf)).toEqual(requirements.map(({ proficiency }) => tones.get(proficiency.id)));
  });

  test('opens for each cell its details: the texts, mandatory or optional, and the step', () => {
    const popovers = new Map(
      [...document.querySelectorAll('[popover]')].map((popover) => [popover.id, popover]),
    );
    expect([...popovers.keys()].sort()).toEqual(requirements.map(anchorOf).sort());
    for (const requirement of requirements) {
      const { proficiency, mandatory, expects, row, level } = requirement;
      const details = required(popovers.get(anchorOf(requirement)));
      const descriptor = row.skill.descriptors.get(proficiency.id);
      expect(textOf(details.querySelector('h3'))).toBe(plainSpaces(`${row.skill.name} ${level.name}`));
      const state = `${proficiency.name}, ${mandatory ? 'mandatory' : 'optional'}`;
      expect(`${textOf(details.querySelector('.state'))} `).toContain(`${plainSpaces(state)} `);
      for (const text of [proficiency.means, expects, descriptor].filter((part) => part !== undefined)) {
        expect(wordsOf(details)).toContain(wordsIn(text));
      }
      expect(textOf(details)).toContain(plainSpaces(describeStep(requirementStep(requirement, scale))));
    }
  });

  test('has every text on one page too, the full matrix, under the same ids', () => {
    const items = [...site.page(urls.matrix(role.id)).document.querySelectorAll('[data-mandatory]')];
    const facts = (item: Element): (string | null)[] => [
      item.id,
      item.getAttribute('data-level'),
      item.getAttribute('data-proficiency'),
      item.getAttribute('data-mandatory'),
      wordsOf(item.querySelector('.text')),
    ];
    expect(items.map(facts)).toEqual(
      requirements.map((requirement) => [
        anchorOf(requirement),
        requirement.level.id,
        requirement.proficiency.id,
        String(requirement.mandatory),
        wordsIn(textFor(requirement) ?? ''),
      ]),
    );
  });
});

test('the sites show a matrix of one level, one of thirteen, and one with gaps', () => {
  expect(roles.map(({ role }) => role.levels.length)).toEqual(expect.arrayContaining([1, 13]));
  expect(
    roles.some(({ role }) =>
      role.matrix.some(({ rows }) => rows.some(({ cells }) => cells.includes(undefined))),
    ),
  ).toBe(true);
});

function anchorOf({ row, level }: Requirement): string {
  return requirementAnchor(row.skill.id, level.id);
}

/** What stands for a requirement where one text is shown: its own, or what the proficiency means. */
function textFor({ expects, proficiency, row }: Requirement): string | undefined {
  return expects ?? row.skill.descriptors.get(proficiency.id) ?? proficiency.means;
}

function toneOf(tile: Element): string | undefined {
  return [...tile.classList].find((name) => name.startsWith('tone-'));
}

/** The words of an element without white space, which depends on how paragraphs and lists are marked up. */
function wordsOf(element: Element | null): string {
  return textOf(element).replaceAll(' ', '');
}

/** The words of a text in Markdown without white space. */
function wordsIn(text: string): string {
  return plainText(text).replace(/\s+/g, '');
}

function plainSpaces(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
