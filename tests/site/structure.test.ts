import { describe, expect, test } from 'vitest';
import { textOf, type SitePage } from '../setup/read-site.ts';
import { sites } from '../setup/sites.ts';

/** Elements that must have text; a cell of a table may be empty, if there is no requirement. */
const SAYS_SOMETHING =
  'p, li, h1, h2, h3, h4, h5, h6, th, dt, dd, caption, legend, a, button, option, label, figcaption';

/** Attributes that name other elements by their ids. */
const REFERENCES = [
  'for',
  'form',
  'list',
  'headers',
  'popovertarget',
  'aria-labelledby',
  'aria-describedby',
  'aria-details',
  'aria-controls',
  'aria-owns',
];

describe.each(sites)('each page of $name', (site) => {
  test.each([
    ['has one first heading, and it is in the main part', firstHeadings],
    ['skips no level of headings', skippedHeadings],
    ['uses no id twice', repeatedIds],
    ['has no line, name or heading without text', emptyElements],
    ['has one main part', mainParts],
    ['has no label or description that refers to a missing id', danglingReferences],
  ])('%s', (_, faultsOf) => {
    expect(site.pages.flatMap((page) => faultsOf(page).map((fault) => `${page.path}: ${fault}`))).toEqual([]);
  });
});

function firstHeadings({ document }: SitePage): string[] {
  const headings = [...document.querySelectorAll('h1')];
  const isRight = headings.length === 1 && headings[0]?.closest('main') !== null;
  return isRight ? [] : [`${headings.length} first headings`];
}

function skippedHeadings({ document }: SitePage): string[] {
  const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')];
  const levels = headings.map(({ localName }) => Number(localName.slice(1)));
  return headings
    .filter((_, index) => (levels[index] ?? 0) > (levels[index - 1] ?? 0) + 1)
    .map((heading) => `${heading.localName} "${textOf(heading)}"`);
}

function repeatedIds({ document }: SitePage): string[] {
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  return ids.filter((id, index) => id === '' || ids.indexOf(id) !== index);
}

function emptyElements({ document }: SitePage): string[] {
  return (
    [...document.querySelectorAll(SAYS_SOMETHING)]
      .filter((element) => textOf(element) === '' && !element.getAttribute('aria-label'))
      // Scripts fill live regions and hidden elements.
      .filter((element) => element.getAttribute('role') !== 'status')
      .filter((element) => element.closest('[hidden], dialog, template') === null)
      .map((element) => `empty ${element.localName}.${element.className}`)
  );
}

function mainParts({ document }: SitePage): string[] {
  const { length } = document.querySelectorAll('main');
  return length === 1 ? [] : [`${length} main parts`];
}

function danglingReferences({ document }: SitePage): string[] {
  const ids = new Set([...document.querySelectorAll('[id]')].map(({ id }) => id));
  return [...document.querySelectorAll('*')].flatMap((element) =>
    REFERENCES.filter((name) => element.hasAttribute(name)).flatMap((name) =>
      (element.getAttribute(name) ?? '')
        .split(' ')
        .filter((id) => !ids.has(id))
        .map((id) => `${name}="${id}"`),
    ),
  );
}
