import { describe, expect, test } from 'vitest';
import type { Requirement } from '#catalogue/model/catalogue.ts';
import { countRequirements, requirementsAt } from '#catalogue/model/counts.ts';
import { plainText } from '#catalogue/text/markdown.ts';
import { barOf } from '#catalogue/model/bar.ts';
import { withArticle } from '#catalogue/text/words.ts';
import { required, textOf } from '../setup/read-site.ts';
import { sites } from '../setup/sites.ts';

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
  const previous = role.levels[level.index - 1];
  const next = role.levels[level.index + 1];
  const parts = [...document.querySelectorAll('.part')];

  test('shows all that is expected there', () => {
    const items = [...document.querySelectorAll('section.domain .item')];
    expect(items.map(linkOf)).toEqual(asked.map(permalinkOf));
    expect(items.filter((item) => item.querySelector('.tile.mandatory'))).toHaveLength(
      countRequirements(asked).mandatory,
    );
  });

  test('describes itself with the article that fits the role', () => {
    const description = document.querySelector('meta[name="description"]')?.getAttribute('content');
    expect(description).toContain(`of ${withArticle(role.name)} at the level ${level.name}`);
  });

  test('leads to the levels below and above, at the top and at the end', () => {
    const links = (rel: string): (string | null)[] =>
      [...document.querySelectorAll(`a[rel="${rel}"]`)].map((link) => link.getAttribute('href'));
    const twice = (neighbor: typeof next): string[] =>
      neighbor ? Array.from({ length: 2 }, () => urls.level(role.id, neighbor.id)) : [];
    expect([links('prev'), links('next')]).toEqual([twice(previous), twice(next)]);
  });

  test('shows each change in exactly one part: mandatory, deeper, new, what stays, what is no longer asked', () => {
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
    const depth = ({ proficiency }: Requirement): number => catalogue.scale.indexOf(proficiency);
    const partOf = (requirement: Requirement): string => {
      const below = belowOf(requirement);
      if (requirement.mandatory && !below?.mandatory) return 'newly-mandatory';
      if (below === undefined) return 'new';
      return depth(requirement) > depth(below) ? 'deeper' : 'stays';
    };
    const dropped = previous
      ? requirementsAt(role, previous).filter(({ row }) => row.cells[level.index] === undefined)
      : [];
    const lists = Map.groupBy(asked, partOf).set('no-longer-asked', dropped);
    return ['newly-mandatory', 'deeper', 'new', 'stays', 'no-longer-asked']
      .map((id): [string, Requirement[]] => [id, lists.get(id) ?? []])
      .filter(([, list]) => list.length > 0);
  }

  function permalinkOf(requirement: Requirement): string {
    return urls.requirement(role.id, requirement.row.skill.id, requirement.level.id);
  }
});

test('the sites show word-level differences, texts with too little in common, equal texts and a long rest', () => {
  const count = (selector: string): number =>
    pages.reduce(
      (sum, { site, path }) => sum + site.page(path).document.querySelectorAll(selector).length,
      0,
    );
  const selectors = ['.comparison .words ins', '.comparison .words del', '.comparison dl', 'details#stays'];
  for (const selector of [...selectors, 'section#stays', '#no-longer-asked', '#new', '#deeper']) {
    expect(count(selector), selector).toBeGreaterThan(0);
  }
  const steps = pages.flatMap(({ role, level }) => requirementsAt(role, level).filter(belowOf));
  expect(steps.some((requirement) => differentTexts(requirement) === undefined)).toBe(true);
});

function belowOf({ row, level }: Requirement): Requirement | undefined {
  return row.cells.slice(0, level.index).findLast((cell) => cell !== undefined);
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
