import { describe, expect, test } from 'vitest';
import type { Requirement } from '#catalogue/model/catalogue.ts';
import {
  countRequirements,
  marksMandatory,
  requirementsAt,
  requirementsOf,
} from '#catalogue/model/counts.ts';
import { barOf } from '#catalogue/model/bar.ts';
import { rowName } from '#catalogue/model/row-name.ts';
import { levelsAfter, pathTo } from '#catalogue/levels/tracks.ts';
import { rowAnchor } from '#catalogue/publish/urls.ts';
import { withArticle } from '#catalogue/text/words.ts';
import { required, textOf } from '../setup/read-site.ts';
import { sites, tracksSite } from '../setup/sites.ts';
import { shownWords, writtenWords } from '../setup/words.ts';

const pages = sites.flatMap((site) =>
  site.catalogue.roles.flatMap((role) =>
    role.levels.map((level) => ({ site, role, level, path: site.urls.level(role.id, level.id) })),
  ),
);

describe.each(pages)('$path on $site.name', ({ site, role, level, path }) => {
  const { urls, catalogue } = site;
  const { document } = site.page(path);
  const asked = requirementsAt(role, level);
  const previous = level.below;
  const kinds = [...document.querySelectorAll('.kind')];
  const items = [...document.querySelectorAll('.change')];
  const itemByLink = new Map(items.map((item) => [linkOf(item), item]));
  const askedItems = asked.map((requirement) => required(itemByLink.get(permalinkOf(requirement))));

  test('shows every requirement of the level, and each text once', () => {
    expect(askedItems.map((item) => textOf(item.querySelector('a')))).toEqual(
      asked.map(({ row }) => rowName(row).replace(/\s+/g, ' ')),
    );
    expect(askedItems.map((item) => shownWords(item.querySelector('.here .text')))).toEqual(
      asked.map((requirement) => writtenWords(barOf(requirement) ?? '')),
    );
    expect(askedItems.filter((item) => item.querySelector('.here .tile.mandatory'))).toHaveLength(
      countRequirements(asked).mandatory,
    );
    expect(new Set(items.map(linkOf)).size).toBe(items.length);
    expect(document.querySelectorAll('.here .text')).toHaveLength(
      asked.filter((requirement) => barOf(requirement) !== undefined).length,
    );
  });

  test('shows examples below each text, and evidence once per skill', () => {
    const leadsIn = (item: Element): string[] =>
      [...item.querySelectorAll('.quiet')].map((quiet) => textOf(quiet).split(':')[0] ?? '');
    expect(askedItems.map(leadsIn)).toEqual(
      asked.map(({ examples, row: { skill, alternatives } }) => [
        ...(examples.length > 0 ? ['For example'] : []),
        ...(skill.evidence.length > 0
          ? [alternatives.length > 0 ? `To show for ${skill.name}` : 'To show']
          : []),
      ]),
    );
  });

  test('has the title of the level as its heading, and in its description with the right article', () => {
    expect(textOf(document.querySelector('h1'))).toBe(level.title.replace(/\s+/g, ' '));
    const description = document.querySelector('meta[name="description"]')?.getAttribute('content');
    expect(description).toContain(`What is expected of ${withArticle(level.title)}: `);
    expect(description?.includes('mandatory')).toBe(marksMandatory(catalogue.roles));
  });

  test('links to the level below and to those right above', () => {
    const links = (rel: string): (string | null)[] =>
      [...document.querySelectorAll(`a[rel="${rel}"]`)].map((link) => link.getAttribute('href'));
    const above = levelsAfter(role, level).map(({ id }) => urls.level(role.id, id));
    const below = previous ? [urls.level(role.id, previous.id)] : [];
    expect([links('prev'), links('next')]).toEqual([below, above]);
  });

  test('shows each change once, by kind and domain', () => {
    expect(kinds.map((kind) => [kind.id, itemsIn(kind).map(linkOf)])).toEqual(
      expectedParts().map(([id, list]) => [id, list.map(permalinkOf)]),
    );
    const parts = kinds.flatMap((kind) => [...kind.querySelectorAll('.domain, .fold')]);
    for (const part of parts) {
      const name = textOf(part.querySelector('h4'));
      expect(part.id).toMatch(/^[a-z-]+\.domain:/);
      expect(new Set(itemsIn(part).map((item) => domainOf(linkOf(item))))).toEqual(new Set([name]));
    }
  });

  test('counts each kind of change at the top, and links to it', () => {
    const links = [...document.querySelectorAll('.counts li a')];
    expect(links.map((link) => [link.getAttribute('href'), textOf(link.querySelector('strong'))])).toEqual(
      kinds.map((kind) => [`#${kind.id}`, String(itemsIn(kind).length)]),
    );
  });

  test('has contents with a link to each domain of each kind, and its count', () => {
    const links = [...document.querySelectorAll('.contents a')];
    const entries = kinds.flatMap((kind) =>
      [...kind.querySelectorAll('.domain, .fold')].map((part) => [
        `#${part.id}`,
        textOf(part.querySelector('h4')),
        String(itemsIn(part).length),
      ]),
    );
    expect(links.slice(0, entries.length).map((link) => entryOf(link))).toEqual(entries);
    for (const link of links) expect(document.getElementById(idIn(link))).not.toBeNull();
  });

  test('opens mandatory, new and deeper requirements, else the first kind that changes, and folds others by domain', () => {
    const first = ['newly-mandatory', 'new', 'mandatory'];
    const open = kinds.filter((kind) => kind.querySelector('.fold') === null).map(({ id }) => id);
    const expected = kinds.map(({ id }) => id).filter((id) => first.includes(id));
    const [only] = kinds.map(({ id }) => id).filter((id) => id !== 'stays');
    const fallback = only !== undefined && only === kinds[0]?.id ? [only] : [];
    expect(open).toEqual(expected.length > 0 ? expected : fallback);
    const unfolded = [...document.querySelectorAll('.fold[open]')];
    expect(unfolded).toEqual([...document.querySelectorAll('#deeper > .fold')]);
  });

  test('shows the text of the level below beside each text that differs', () => {
    for (const requirement of previous ? asked : []) {
      const item = required(itemByLink.get(permalinkOf(requirement)));
      const below = belowOf(requirement);
      const isKept = item.closest('#stays') !== null;
      const [before, after] = [
        below && writtenWords(barOf(below) ?? ''),
        writtenWords(barOf(requirement) ?? ''),
      ];
      expect(textOf(item.querySelector('.below summary'))).toBe(
        below && !isKept ? `What ${below.level.name} expects` : '',
      );
      expect(shownWords(item.querySelector('.below .text'))).toBe(
        isKept || before === after ? '' : (before ?? ''),
      );
      expect(textOf(item).includes('Not required before')).toBe(below === undefined);
    }
    expect(document.querySelectorAll('.kind .below').length > 0).toBe(
      kinds.some(({ id }) => !['stays', 'mandatory', 'asked'].includes(id)),
    );
  });

  test('lists all requirements by name, each with a link to its text', () => {
    const links = [...document.querySelectorAll('.asked li a')];
    expect(links.map((link) => link.getAttribute('href'))).toEqual(
      previous ? asked.map(({ row }) => `#${rowAnchor(row.skill.id)}`) : [],
    );
    for (const link of links) expect(document.getElementById(idIn(link))?.className).toBe('change');
  });

  /** Returns the lists that are not empty, computed from the cells alone. */
  function expectedParts(): [string, Requirement[]][] {
    const depth = ({ proficiency }: Requirement): number =>
      proficiency ? catalogue.scale.indexOf(proficiency) : -1;
    const partOf = (requirement: Requirement): string => {
      const below = belowOf(requirement);
      if (previous === undefined) return requirement.mandatory ? 'mandatory' : 'asked';
      if (requirement.mandatory && !below?.mandatory) return 'newly-mandatory';
      if (below === undefined) return 'new';
      const [from, to] = [depth(below), depth(requirement)];
      if (from !== -1 && to > from) return 'deeper';
      return from === to && writtenWords(barOf(below) ?? '') === writtenWords(barOf(requirement) ?? '')
        ? 'stays'
        : 'raised';
    };
    const dropped = previous
      ? requirementsAt(role, previous).filter(({ row }) => row.cells[level.index] === undefined)
      : [];
    const lists = Map.groupBy(asked, partOf).set('no-longer-asked', dropped);
    return ['mandatory', 'asked', 'newly-mandatory', 'new', 'deeper', 'raised', 'no-longer-asked', 'stays']
      .map((id): [string, Requirement[]] => [id, lists.get(id) ?? []])
      .filter(([, list]) => list.length > 0);
  }

  function permalinkOf(requirement: Requirement): string {
    return urls.requirement(role.id, requirement.row.skill.id, requirement.level.id);
  }

  /** Returns the name of the domain of a permalink's skill. */
  function domainOf(link: string | null | undefined): string {
    const requirement = requirementsOf(role).find((one) => permalinkOf(one) === link);
    return required(requirement).row.skill.domain.name.replace(/\s+/g, ' ');
  }
});

test('the sites have every kind of change', () => {
  const count = (selector: string): number =>
    pages.reduce(
      (sum, { site, path }) => sum + site.page(path).document.querySelectorAll(selector).length,
      0,
    );
  for (const id of [
    'newly-mandatory',
    'new',
    'deeper',
    'raised',
    'no-longer-asked',
    'stays',
    'mandatory',
    'asked',
  ])
    expect(count(`#${id}`), id).toBeGreaterThan(0);
});

test('the last level before tracks names each of them', () => {
  const { document } = tracksSite.page(tracksSite.urls.level('engineer', 'senior'));
  const names = [...document.querySelectorAll('.neighbors a')].map(textOf);
  expect(names).toEqual(['← Junior', 'Staff Engineer →', 'Management: Engineering Manager →']);
});

test('a level is compared with the one below on its track, by their titles', () => {
  const { document } = tracksSite.page(tracksSite.urls.level('engineer', 'manager'));
  expect(textOf(document.querySelector('#step h2'))).toBe('The step from Senior');
  expect([...document.querySelectorAll('.sides p')].map(textOf)).toEqual(['Senior', 'Engineering Manager']);
  expect(textOf(document.querySelector('.beyond a'))).toBe('Compare Senior Engineer and Engineering Manager');
});

function belowOf({ row, level }: Requirement): Requirement | undefined {
  const path = pathTo(level).slice(0, -1);
  return path.map(({ index }) => row.cells[index]).findLast((cell) => cell !== undefined);
}

function itemsIn(part: Element): Element[] {
  return [...part.querySelectorAll('.change')];
}

function linkOf(item: Element): string | null | undefined {
  return item.querySelector('a')?.getAttribute('href');
}

/** Returns the target, the name and the count of an entry of the contents. */
function entryOf(link: Element): string[] {
  return [link.getAttribute('href') ?? '', ...[...link.children].map(textOf)];
}

/** Returns the id in a link within the page. */
function idIn(link: Element): string {
  return required(link.getAttribute('href')).slice(1);
}
