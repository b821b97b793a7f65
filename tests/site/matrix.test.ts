import { describe, expect, test } from 'vitest';
import type { Requirement } from '#catalogue/model/catalogue.ts';
import { marksMandatory, requirementsOf } from '#catalogue/model/counts.ts';
import { barOf, meaningOf } from '#catalogue/model/bar.ts';
import { rowName } from '#catalogue/model/row-name.ts';
import { describeWeight } from '#catalogue/levels/mandatory-from-here.ts';
import { hasTracks, tracksOf } from '#catalogue/levels/tracks.ts';
import { plainText } from '#catalogue/text/markdown.ts';
import { domainAnchor, requirementAnchor, rowAnchor } from '#catalogue/publish/urls.ts';
import { required, textOf } from '../setup/read-site.ts';
import { sites, wordsSite } from '../setup/sites.ts';
import { shownWords, writtenWords } from '../setup/words.ts';

const roles = sites.flatMap((site) => site.catalogue.roles.map((role) => ({ site, role, id: role.id })));

describe.each(roles)('the matrix of $id on $site.name', ({ site, role }) => {
  const { urls, catalogue } = site;
  const { scale } = catalogue;
  const { document } = site.page(urls.role(role.id));
  const table = required(document.querySelector('#matrix table'));
  const requirements = requirementsOf(role);
  const isMarked = marksMandatory(catalogue.roles);

  test('has a column for each level, with its name', () => {
    const [, ...heads] = [...table.querySelectorAll('thead tr:not(.tracks) th')];
    expect(heads.map((head) => head.querySelector('a')?.getAttribute('href'))).toEqual(
      role.levels.map(({ id }) => urls.level(role.id, id)),
    );
    const namesIn = (head: Element): string[] =>
      ['.long-name', '.short-name'].map((name) => textOf(head.querySelector(name)));
    expect(heads.map(namesIn)).toEqual(
      role.levels.map(({ name, short }) => [plainSpaces(name), plainSpaces(short)]),
    );
  });

  test('names the tracks above their levels if there are any', () => {
    const heads = [...table.querySelectorAll('thead .tracks th')];
    const facts = (head: Element): (string | null)[] => [
      textOf(head),
      head.getAttribute('colspan'),
      head.getAttribute('scope'),
    ];
    expect(heads.map(facts)).toEqual(
      hasTracks(role)
        ? tracksOf(role).map(({ name, levels }) => [name ?? 'All tracks', String(levels.length), 'colgroup'])
        : [],
    );
  });

  test('has a body for each domain, with its name and number of skills', () => {
    const bodies = [...table.querySelectorAll('tbody')];
    expect(bodies.map(({ id }) => id)).toEqual(role.matrix.map(({ domain }) => domainAnchor(domain.id)));
    expect(bodies.map((body) => textOf(body.querySelector('tr.domain th')))).toEqual(
      role.matrix.map(({ domain, rows }) =>
        plainSpaces(`${domain.name} ${rows.length} ${rows.length === 1 ? 'skill' : 'skills'}`),
      ),
    );
  });

  test('has a row for each skill with a cell for each level', () => {
    const rows = [...table.querySelectorAll('tbody tr:not(.domain)')];
    const expected = role.matrix.flatMap((section) => section.rows);
    expect(rows.map((row) => [row.id, row.querySelectorAll('td').length])).toEqual(
      expected.map(({ skill }) => [rowAnchor(skill.id), role.levels.length]),
    );
    expect(rows.map((row) => textOf(row.querySelector('th')))).toEqual(
      expected.map(({ skill, alternatives }) =>
        plainSpaces([skill.name, alternatives.map(({ name }) => `or ${name}`).join(', ')].join(' ')),
      ),
    );
  });

  test('links each row to every skill that meets it', () => {
    const rows = [...table.querySelectorAll('tbody tr:not(.domain) th')];
    expect(
      rows.map((head) => [...head.querySelectorAll('a')].map((link) => link.getAttribute('href'))),
    ).toEqual(
      role.matrix.flatMap((section) =>
        section.rows.map(({ skill, alternatives }) =>
          [skill, ...alternatives].map(({ id }) => urls.skill(id)),
        ),
      ),
    );
  });

  test('has a button for each requirement, and no other', () => {
    const cells = [...table.querySelectorAll('tbody td')];
    const expected = role.matrix.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
    expect(cells.map((cell) => cell.querySelector('button')?.getAttribute('popovertarget'))).toEqual(
      expected.map((cell) => cell && anchorOf(cell)),
    );
    expect(cells.filter((cell) => cell.querySelector('button') === null).map(textOf)).toEqual(
      expected.filter((cell) => cell === undefined).map(() => 'No requirement'),
    );
  });

  test('shows the letter of the proficiency or a mark in each cell, and whether it is mandatory, with a label', () => {
    const buttons = [...table.querySelectorAll('td button')];
    expect(
      buttons.map((button) => [
        textOf(button),
        button.classList.contains('mandatory'),
        button.getAttribute('aria-label'),
      ]),
    ).toEqual(
      requirements.map(({ proficiency, mandatory, level, row }) => {
        const depth = proficiency ? `${proficiency.letter}, ${proficiency.name}` : 'Expected';
        return [
          proficiency?.letter ?? '×',
          mandatory,
          `${depth}${mandatory ? ', mandatory' : ''}: ${level.name}, ${rowName(row)}`,
        ];
      }),
    );
  });

  test('distinguishes proficiencies by letter and tone, and explains each in its legend', () => {
    const tiles = [...document.querySelectorAll('#matrix .tiles .tile')].filter((one) => textOf(one) !== '');
    const hasLetters = requirements.some(({ proficiency }) => proficiency !== undefined);
    const hasMarks = requirements.some(({ proficiency }) => proficiency === undefined);
    const letters = hasLetters ? scale.map(({ letter }) => letter) : [];
    expect(tiles.map(textOf)).toEqual(hasLetters && hasMarks ? [...letters, '×'] : letters);
    const tones = new Map(tiles.map((tile) => [textOf(tile), toneOf(tile)]));
    expect(new Set(tones.values()).size).toBe(tiles.length);
    const buttons = [...table.querySelectorAll('td button')];
    expect(buttons.map(toneOf)).toEqual(buttons.map((button) => tones.get(textOf(button))));
  });

  test('explains the dot, and offers a filter for mandatory cells, if any are mandatory', () => {
    const parts = document.querySelectorAll('#matrix .legend .from-here, #matrix [name="mandatory"]');
    // One is the dot in the legend, the other the filter.
    expect(parts).toHaveLength(isMarked ? 2 : 0);
  });

  test('has details for each cell, with the bar first', () => {
    const popovers = new Map(
      [...document.querySelectorAll('.details[popover]')].map((popover) => [popover.id, popover]),
    );
    expect([...popovers.keys()].sort()).toEqual(requirements.map(anchorOf).sort());
    for (const requirement of requirements) {
      const { row, level } = requirement;
      const details = required(popovers.get(anchorOf(requirement)));
      expect(textOf(details.querySelector('h3'))).toBe(plainSpaces(`${rowName(row)} ${level.name}`));
      expect(textOf(details.querySelector('.state'))).toBe(plainSpaces(stateOf(requirement)));
      expect([...details.querySelectorAll('.text')].map(shownWords)).toEqual(
        [barOf(requirement), generalOf(requirement)].filter((text) => text !== undefined).map(writtenWords),
      );
      expect([...details.querySelectorAll('.quiet')].map(shownWords)).toEqual(
        quietOf(requirement).map(writtenWords),
      );
    }
  });

  /** Returns the proficiency and the weight of a requirement, as its details show them. */
  function stateOf(requirement: Requirement): string {
    const weight = isMarked ? describeWeight(requirement) : undefined;
    const words = [requirement.proficiency?.name, weight].filter((word) => word !== undefined);
    return words.join(', ').replace(/^./, (letter) => letter.toUpperCase());
  }
});

describe('in a catalogue without a scale and mandatory requirements', () => {
  const { catalogue, urls } = wordsSite;
  const pages = catalogue.roles.flatMap(({ id, levels }) => [
    urls.role(id),
    urls.matrix(id),
    ...levels.map((level) => urls.level(id, level.id)),
  ]);

  test.each(pages)('%s has no legend and no filter by proficiency or weight', (path) => {
    const { document } = wordsSite.page(path);
    expect(
      document.querySelectorAll('.legend, [name="proficiency"], [name="letter"], [name="mandatory"]'),
    ).toHaveLength(0);
  });
});

test('the sites have a matrix of one level, one of thirteen, and one with gaps', () => {
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

/** Returns the general meaning of a requirement's proficiency, or undefined if that is its bar. */
function generalOf({ expects, proficiency, row }: Requirement): string | undefined {
  return expects === undefined || proficiency === undefined ? undefined : meaningOf(row.skill, proficiency);
}

/** Returns examples and evidence, which are not binding, with their introductions. */
function quietOf({ examples, row }: Requirement): string[] {
  const lead = row.alternatives.length > 0 ? `To show for ${row.skill.name}` : 'To show';
  return [
    { lead: 'For example', texts: examples },
    { lead, texts: row.skill.evidence },
  ].flatMap(({ lead: begin, texts }) =>
    texts.length > 0 ? [`${begin}: ${texts.map(plainText).join(' ')}`] : [],
  );
}

function toneOf(tile: Element): string | undefined {
  return [...tile.classList].find((name) => name.startsWith('tone-'));
}

function plainSpaces(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
