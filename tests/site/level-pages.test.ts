import { describe, expect, test } from 'vitest';
import type { Requirement } from '#catalogue/model/catalogue.ts';
import { countRequirements, marksMandatory, requirementsAt } from '#catalogue/model/counts.ts';
import { plainText } from '#catalogue/text/markdown.ts';
import { barOf } from '#catalogue/model/bar.ts';
import { rowName } from '#catalogue/model/row-name.ts';
import { levelsAfter, pathTo } from '#catalogue/levels/tracks.ts';
import { withArticle } from '#catalogue/text/words.ts';
import { required, textOf } from '../setup/read-site.ts';
import { sites, tracksSite } from '../setup/sites.ts';

const pages = sites.flatMap((site) =>
  site.catalogue.roles.flatMap((role) =>
    role.levels.map((level) => ({ site, role, level, path: site.urls.level(role.id, level.id) })),
  ),
);

/** How many requirements that stay are shown without asking. */
const SHOWN = 6;

describe.each(pages)('$path on $site.name', ({ site, role, level, path }) => {
  const { urls, catalogue } = site;
  const { document } = site.page(path);
  const asked = requirementsAt(role, level);
  const previous = level.below;
  const parts = [...document.querySelectorAll('.part')];

  test('shows all that is expected there', () => {
    const items = [...document.querySelectorAll('section.domain .item')];
    expect(items.map(linkOf)).toEqual(asked.map(permalinkOf));
    expect(items.map((item) => textOf(item.querySelector('a')))).toEqual(
      asked.map(({ row }) => rowName(row).replace(/\s+/g, ' ')),
    );
    expect(items.map((item) => wordsOf(item.querySelector('.text')))).toEqual(
      asked.map((requirement) => wordsIn(barOf(requirement) ?? '')),
    );
    expect(items.filter((item) => item.querySelector('.tile.mandatory'))).toHaveLength(
      countRequirements(asked).mandatory,
    );
  });

  test('shows examples below each text, and what could be shown once a skill', () => {
    const leadsIn = (item: Element): string[] =>
      [...item.querySelectorAll('.quiet')].map((quiet) => textOf(quiet).split(':')[0] ?? '');
    const items = [...document.querySelectorAll('section.domain .item')];
    expect(items.map(leadsIn)).toEqual(
      asked.map(({ examples, row: { skill, alternatives } }) => [
        ...(examples.length > 0 ? ['For example'] : []),
        ...(skill.evidence.length > 0
          ? [alternatives.length > 0 ? `To show for ${skill.name}` : 'To show']
          : []),
      ]),
    );
    expect(
      parts
        .flatMap(itemsIn)
        .flatMap(leadsIn)
        .filter((lead) => lead !== 'For example'),
    ).toEqual([]);
  });

  test('is headed by what somebody at the level is called, and describes itself with the fitting article', () => {
    expect(textOf(document.querySelector('h1'))).toBe(level.title.replace(/\s+/g, ' '));
    const description = document.querySelector('meta[name="description"]')?.getAttribute('content');
    expect(description).toContain(`What is expected of ${withArticle(level.title)}: `);
    expect(description?.includes('mandatory')).toBe(marksMandatory(catalogue.roles));
  });

  test('leads to the level below and to those right above, at the top and at the end', () => {
    const links = (rel: string): (string | null)[] =>
      [...document.querySelectorAll(`a[rel="${rel}"]`)].map((link) => link.getAttribute('href'));
    const above = levelsAfter(role, level).map(({ id }) => urls.level(role.id, id));
    const below = previous ? [urls.level(role.id, previous.id)] : [];
    expect([links('prev'), links('next')]).toEqual([
      [...below, ...below],
      [...above, ...above],
    ]);
  });

  test('shows each change in exactly one part: mandatory, deeper, raised, new, what stays, what is no longer asked', () => {
    const shown = parts.map((part) => [part.id, itemsIn(part).map(linkOf)]);
    const expected = previous ? expectedParts().map(([id, list]) => [id, list.map(permalinkOf)]) : [];
    expect(shown).toEqual(expected);
    const changes = parts.filter(({ id }) => id !== 'no-longer-asked').flatMap(itemsIn);
    expect(changes.map(linkOf).sort()).toEqual(previous ? asked.map(permalinkOf).sort() : []);
  });

  test('counts each part at the top, and leads to it', () => {
    const links = [...document.querySelectorAll('.counters a')];
    expect(links.map((link) => [link.getAttribute('href'), textOf(link.querySelector('strong'))])).toEqual(
      parts.map((part) => [`#${part.id}`, String(itemsIn(part).length)]),
    );
    expect(textOf(document.querySelector('main')).includes(`${level.name} is the first level`)).toBe(
      previous === undefined,
    );
  });

  test('folds away what stays where it is long, and nothing else', () => {
    const folded = parts.filter(({ localName }) => localName === 'details');
    const long = parts.filter((part) => part.id === 'stays' && itemsIn(part).length > SHOWN);
    expect(folded.map(({ id }) => id)).toEqual(long.map(({ id }) => id));
    expect(folded.some((part) => part.hasAttribute('open'))).toBe(false);
  });

  test('compares each text with that of the level below, word by word or one under the other', () => {
    const items = parts.filter(({ id }) => id !== 'no-longer-asked').flatMap(itemsIn);
    const itemByLink = new Map(items.map((item) => [linkOf(item), item]));
    for (const requirement of previous ? asked : []) {
      const comparison = required(itemByLink.get(permalinkOf(requirement))).querySelector('.comparison');
      const texts = differentTexts(requirement);
      expect(comparison === null).toBe(texts === undefined);
      if (comparison === null || texts === undefined) continue;
      expect(textOf(comparison.querySelector('summary'))).toBe(`Compare with ${texts.below.level.name}`);
      expect(comparison.hasAttribute('open')).toBe(false);
      expect(textsOf(comparison, [texts.below, requirement])).toEqual([texts.before, texts.after]);
    }
    expect(document.querySelectorAll('.comparison')).toHaveLength(
      previous ? asked.filter(differentTexts).length : 0,
    );
  });

  /** The lists that are not empty, found from the cells alone. */
  function expectedParts(): [string, Requirement[]][] {
    const depth = ({ proficiency }: Requirement): number =>
      proficiency ? catalogue.scale.indexOf(proficiency) : -1;
    const partOf = (requirement: Requirement): string => {
      const below = belowOf(requirement);
      if (requirement.mandatory && !below?.mandatory) return 'newly-mandatory';
      if (below === undefined) return 'new';
      const [from, to] = [depth(below), depth(requirement)];
      if (from !== -1 && to > from) return 'deeper';
      return from === to && wordsIn(barOf(below) ?? '') === wordsIn(barOf(requirement) ?? '')
        ? 'stays'
        : 'raised';
    };
    const dropped = previous
      ? requirementsAt(role, previous).filter(({ row }) => row.cells[level.index] === undefined)
      : [];
    const lists = Map.groupBy(asked, partOf).set('no-longer-asked', dropped);
    return ['newly-mandatory', 'deeper', 'raised', 'new', 'stays', 'no-longer-asked']
      .map((id): [string, Requirement[]] => [id, lists.get(id) ?? []])
      .filter(([, list]) => list.length > 0);
  }

  function permalinkOf(requirement: Requirement): string {
    return urls.requirement(role.id, requirement.row.skill.id, requirement.level.id);
  }
});

test('the sites show word-level differences, texts with too little in common, and every part of a step', () => {
  const count = (selector: string): number =>
    pages.reduce(
      (sum, { site, path }) => sum + site.page(path).document.querySelectorAll(selector).length,
      0,
    );
  const selectors = ['.comparison .words ins', '.comparison .words del', '.comparison dl'];
  for (const selector of [...selectors, 'section#stays', '#no-longer-asked', '#new', '#deeper', '#raised']) {
    expect(count(selector), selector).toBeGreaterThan(0);
  }
  const steps = pages.flatMap(({ role, level }) => requirementsAt(role, level).filter(belowOf));
  expect(steps.some((requirement) => differentTexts(requirement) === undefined)).toBe(true);
});

test('where tracks begin, each of them is named', () => {
  const { document } = tracksSite.page(tracksSite.urls.level('engineer', 'senior'));
  const names = [...document.querySelectorAll('.neighbors.top a')].map(textOf);
  expect(names).toEqual(['← Junior', 'Staff Engineer →', 'Management: Engineering Manager →']);
});

test('a level is compared with the one below on its track, by their titles', () => {
  const { document } = tracksSite.page(tracksSite.urls.level('engineer', 'manager'));
  const main = document.querySelector('main');
  expect(textOf(main)).toContain('Compared with Senior:');
  expect(textOf(main?.querySelector('.beyond a'))).toBe(
    'Senior Engineer → Engineering Manager, side by side',
  );
});

function belowOf({ row, level }: Requirement): Requirement | undefined {
  const path = pathTo(level).slice(0, -1);
  return path.map(({ index }) => row.cells[index]).findLast((cell) => cell !== undefined);
}

/** The words of a requirement and of the one below it; undefined where one has none, or where they are the same. */
function differentTexts(requirement: Requirement) {
  const below = belowOf(requirement);
  const [before, after] = [below && barOf(below), barOf(requirement)];
  if (below === undefined || before === undefined || after === undefined) return undefined;
  const words = { before: plainText(before), after: plainText(after) };
  return words.before === words.after ? undefined : { below, ...words };
}

/** Both texts as a comparison has them: put together from its pieces, or one under the other. */
function textsOf(comparison: Element, sides: Requirement[]): string[] {
  const pieces = [...(comparison.querySelector('.words')?.childNodes ?? [])];
  if (pieces.length > 0) return ['INS', 'DEL'].map((left) => textWithout(pieces, left));
  const names = [...comparison.querySelectorAll('dt')].map(textOf);
  expect(names).toEqual(sides.map(({ level }) => level.name));
  return [...comparison.querySelectorAll('dd')].map(textOf);
}

function textWithout(pieces: readonly Node[], name: string): string {
  return pieces
    .filter(({ nodeName }) => nodeName !== name)
    .map(({ textContent }) => textContent ?? '')
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

function itemsIn(part: Element): Element[] {
  return [...part.querySelectorAll('.item')];
}

function linkOf(item: Element): string | null | undefined {
  return item.querySelector('a')?.getAttribute('href');
}

/** The words of an element without white space, which depends on how paragraphs and lists are marked up. */
function wordsOf(element: Element | null): string {
  return textOf(element).replaceAll(' ', '');
}

/** The words of a text in Markdown without white space. */
function wordsIn(text: string): string {
  return plainText(text).replace(/\s+/g, '');
}
