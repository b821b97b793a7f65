import { describe, expect, test } from 'vitest';
import { barOf } from '#catalogue/model/bar.ts';
import type { Requirement } from '#catalogue/model/catalogue.ts';
import { marksMandatory, requirementsAt, requirementsOf } from '#catalogue/model/counts.ts';
import { MARK } from '#catalogue/model/requirement-label.ts';
import { evidenceLead, rowName } from '#catalogue/model/row-name.ts';
import { plainText } from '#catalogue/text/markdown.ts';
import { levelAnchor, rowAnchor } from '#catalogue/publish/urls.ts';
import { pick } from '../fixtures/small-catalogue.ts';
import { required, textOf } from '../setup/read-site.ts';
import { sites, tracksSite, wordsSite } from '../setup/sites.ts';

const roles = sites.flatMap((site) => site.catalogue.roles.map((role) => ({ site, role, id: role.id })));

/** Returns a text without white space, which differs between HTML and plain text at the ends of blocks. */
function letters(text: string | null | undefined): string {
  return (text ?? '').replaceAll(/\s+/g, '');
}

/** Returns the links that match a selector by their addresses. */
function linksIn(main: Element, selector: string): Map<string, Element[]> {
  return Map.groupBy(main.querySelectorAll(selector), (link) => link.getAttribute('href') ?? '');
}

/** Returns the printed words of a requirement, without white space: tile, row, proficiency, whether mandatory, and bar. */
function sheetTextOf(requirement: Requirement): string {
  const { row, proficiency, mandatory } = requirement;
  const state = [proficiency?.name, mandatory ? 'mandatory' : undefined].filter((part) => part !== undefined);
  const tile = proficiency?.letter ?? MARK;
  return letters([tile, rowName(row), state.join(','), plainText(barOf(requirement) ?? '')].join(''));
}

describe.each(roles)('the printed pages of $id on $site.name', ({ site, role }) => {
  const { urls } = site;
  const requirements = requirementsOf(role);
  const track = required(site.page(urls.print(role.id)).document.querySelector('main'));
  const review = required(
    site.page(urls.print(role.id, 'career-track-review')).document.querySelector('main'),
  );
  const linksTo = (links: Map<string, Element[]>, { row, level }: Requirement): Element[] =>
    links.get(site.address(urls.requirement(role.id, row.skill.id, level.id))) ?? [];
  const partOf = (main: Element, id: string): Element => required(main.querySelector(`[id="${id}"]`));

  test('have exactly the bar beside each box of a review', () => {
    for (const level of role.levels) {
      const lines = [...partOf(review, levelAnchor(level.id)).querySelectorAll('tbody tr:has(.box)')];
      const asked = requirementsAt(role, level);
      expect(lines.map((line) => letters(line.querySelector('.bar')?.textContent))).toEqual(
        asked.map((requirement) => letters(plainText(barOf(requirement) ?? ''))),
      );
      expect(lines.map((line) => letters(line.querySelector('th')?.textContent))).toEqual(
        asked.map(sheetTextOf),
      );
    }
  });

  test('ask for evidence in a review, without examples', () => {
    const links = linksIn(review, '.sheet a');
    for (const requirement of requirements) {
      const { row } = requirement;
      const { evidence } = row.skill;
      const [link] = linksTo(links, requirement);
      const last = required(link?.closest('tr')?.lastElementChild);
      const prompt = evidence.length > 0 ? `${evidenceLead(row)}: ${evidence.map(plainText).join('')}` : '';
      expect(letters(last.textContent).replaceAll(';', '')).toBe(letters(prompt).replaceAll(';', ''));
    }
    const examples = requirements.flatMap((requirement) => requirement.examples);
    const text = letters(review.textContent);
    expect(examples.filter((example) => text.includes(letters(plainText(example))))).toEqual([]);
  });

  test('link each requirement to its permalink, with the bar first beside it', () => {
    const links = linksIn(track, 'dt a');
    for (const requirement of requirements) {
      const [link, ...others] = linksTo(links, requirement);
      expect(others).toEqual([]);
      expect(textOf(link)).toBe(requirement.level.name.replaceAll(/\s+/g, ' '));
      const first = required(link?.closest('dt')?.nextElementSibling?.firstElementChild);
      const bar = barOf(requirement);
      expect(first.classList.contains('aside')).toBe(false);
      if (bar !== undefined) expect(letters(first.textContent)).toBe(letters(plainText(bar)));
    }
  });

  test('give a general meaning only if it is not the bar, and evidence once', () => {
    for (const row of role.matrix.flatMap(({ rows }) => rows)) {
      const article = required(partOf(track, rowAnchor(row.skill.id)).closest('article'));
      const bars = row.cells
        .flatMap((cell) => (cell && barOf(cell)) ?? [])
        .map(plainText)
        .map(letters);
      const asides = [...article.querySelectorAll('dd.aside')].map((aside) => letters(aside.textContent));
      expect(asides.filter((aside) => bars.includes(aside))).toEqual([]);
      expect(new Set(asides).size).toBe(asides.length);
      const prompts = [...article.querySelectorAll('dt')].filter(
        (term) => textOf(term) === `${evidenceLead(row)}:`,
      );
      expect(prompts).toHaveLength(row.skill.evidence.length > 0 ? 1 : 0);
    }
  });

  test('draw a square on the cover for each requirement', () => {
    const shapes = [...track.querySelectorAll('.cover-matrix path')];
    const squares = shapes.flatMap((shape) => shape.getAttribute('d')?.match(/z/g) ?? []);
    expect(squares).toHaveLength(requirements.length);
    const full = shapes.filter((shape) => shape.classList.contains('full'));
    const mandatory = full.flatMap((shape) => shape.getAttribute('d')?.match(/z/g) ?? []);
    expect(mandatory).toHaveLength(requirements.filter((one) => one.mandatory).length);
  });

  test('explain exactly the proficiencies of the role above the matrix', () => {
    const used = site.catalogue.scale.filter((proficiency) =>
      requirements.some((requirement) => requirement.proficiency === proficiency),
    );
    const hasMarks = used.length > 0 && requirements.some(({ proficiency }) => proficiency === undefined);
    const marks = [
      ...(hasMarks ? [`${MARK} no proficiency`] : []),
      ...(marksMandatory(site.catalogue.roles) ? ['• mandatory'] : []),
    ];
    for (const main of [track, review]) {
      expect([...main.querySelectorAll('.legend > span')].map(textOf)).toEqual([
        ...used.map(({ letter, name }) => `${letter} ${name}`),
        ...marks,
      ]);
    }
  });
});

describe('the printed pages of a catalogue without a scale and mandatory requirements', () => {
  const { urls, catalogue } = wordsSite;
  const pages = catalogue.roles.flatMap(({ id }) => [
    wordsSite.page(urls.print(id)).document,
    wordsSite.page(urls.print(id, 'career-track-review')).document,
  ]);

  test('have no legend, tiles or counts', () => {
    for (const document of pages) {
      expect(document.querySelector('.legend, .tiles, .counts')).toBeNull();
    }
  });

  test('mark each cell of the overview that has a requirement', () => {
    const clerk = wordsSite.page(urls.print('clerk')).document;
    const cells = [...clerk.querySelectorAll('.overview tbody tr:has(td)')].map((line) =>
      [...line.querySelectorAll('td')].map(textOf),
    );
    expect(cells).toEqual([
      [MARK, MARK, MARK],
      [MARK, '', MARK],
    ]);
  });

  test('list a requirement without a text', () => {
    const editor = wordsSite.page(urls.print('editor')).document;
    const article = editor.querySelector(`[id="${rowAnchor('reviewing')}"]`)?.closest('article');
    expect(textOf(article?.querySelector('dl'))).toBe(
      `${MARK} Junior Required at this level. To show: A text with the remarks that its author took up. ` +
        'A list of errors found before publication.',
    );
  });
});

describe('the printed pages of a role with tracks', () => {
  const { urls, catalogue } = tracksSite;
  const engineer = pick(catalogue.roles, 'engineer');
  const { document } = tracksSite.page(urls.print(engineer.id));
  const review = tracksSite.page(urls.print(engineer.id, 'career-track-review')).document;

  test('have the tracks above the levels of the overview', () => {
    const heads = [...document.querySelectorAll('.overview .tracks > *')].slice(1);
    expect(heads.map((head) => [textOf(head), Number(head.getAttribute('colspan'))])).toEqual([
      ['', 2],
      ['Staff Engineer track', 2],
      ['Management', 2],
    ]);
  });

  test('name each track at its first level, with the level below', () => {
    expect(
      [...document.querySelectorAll('.levels article')].map((level) => textOf(level).split(' Expects ')[0]),
    ).toEqual([
      'Junior Engineer',
      'Senior Engineer',
      'Staff Engineer track, after Senior Engineer Staff Engineer',
      'Principal Engineer',
      'Management, after Senior Engineer Engineering Manager',
      'Director',
    ]);
    expect(textOf(review.querySelector(`[id="${levelAnchor('director')}"] .track`))).toBe(
      'Management, after Engineering Manager',
    );
  });

  test('have no tracks if the role has none', () => {
    const baker = tracksSite.page(urls.print('baker')).document;
    expect(baker.querySelector('.track, .tracks')).toBeNull();
  });

  test('name a row by its alternatives too, and a level if its title does not', () => {
    const baker = tracksSite.page(urls.print('baker')).document;
    const name = 'Gas Oven, or Wood Oven, or Electric Oven';
    expect(
      [...baker.querySelectorAll('.contents a, h3, .overview th')].filter((part) =>
        textOf(part).includes(name),
      ),
    ).toHaveLength(3);
    const facts = baker
      .querySelector(`[id="${levelAnchor('chef')}"]`)
      ?.closest('article')
      ?.querySelector('dl');
    expect(textOf(facts)).toMatch(/^Level Head Baker /);
  });

  test('have examples after the bar', () => {
    const design = document.querySelector(`[id="${rowAnchor('design')}"]`)?.closest('article');
    expect(textOf(design?.querySelector('dd'))).toBe(
      'Asks for the reasons of a design before changing it. ' +
        'For example: Asks why a queue stands between two services before removing it.',
    );
  });
});
