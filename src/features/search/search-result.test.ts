import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SearchResult } from '#browser/search/pagefind.ts';
import { createResultItem } from './search-result.ts';

beforeEach(() => {
  vi.stubGlobal('document', parseHTML('<!doctype html><html></html>').document);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Builds a result with three words in each row; `counts` gives how many of them were found in each. */
function found(kind: string, counts: readonly number[]): SearchResult {
  const names = 'Welder. Joins metal.';
  const rows = counts.map((_, index) => `Row${String(index)}. one two three.`);
  const start = (index: number): number => 3 + 4 * index;
  return {
    url: '/roles/welder/',
    meta: { title: 'Welder', kind },
    content: [names, ...rows].join(' '),
    locations: counts.flatMap((count, index) =>
      Array.from({ length: count }, (_, word) => start(index) + 1 + word),
    ),
    anchors: [
      { element: 'p', id: 'names', text: 'Welder', location: 0 },
      ...counts.map((_, index) => {
        return {
          element: 'h2',
          id: `row:${String(index)}`,
          text: `Row${String(index)}`,
          location: start(index),
        };
      }),
    ],
  };
}

const placesOf = (item: HTMLElement): string[] =>
  [...item.querySelectorAll('.places a')].map((link) => link.textContent);

test('lists a few places in order, each with its address', () => {
  const item = createResultItem(found('Role', [1, 3, 2]));
  expect(placesOf(item)).toEqual(['Row0', 'Row1', 'Row2']);
  expect(item.querySelector('.places a')?.getAttribute('href')).toBe('/roles/welder/#row:0');
  expect(item.textContent).not.toContain('more');
});

test('names the places with the most words found, and counts the others', () => {
  const item = createResultItem(found('Role', [1, 2, 2, 3, 1, 2, 2, 2]));
  expect(placesOf(item)).toEqual(['Row3', 'Row1', 'Row2', 'Row5', 'Row6', 'Row7']);
  expect(item.querySelector('.places')?.textContent).toMatch(/Row7 and 2 more$/);
  expect(item.querySelector('p:nth-of-type(2)')?.textContent).toBe('one two three.');
});

test('shows the texts and tiles of the levels of a requirement in which words were found', () => {
  const item = createResultItem(found('Requirement', [0, 1, 2]), {
    tileOf: (path) => ({ letter: path.slice(-1), tone: 7, mandatory: true }),
  });
  const levels = [...item.querySelectorAll('.levels li')];
  expect(levels.map((level) => level.querySelector('p')?.textContent)).toEqual([
    'Row1 one two three.',
    'Row2 one two three.',
  ]);
  expect(levels.map((level) => level.querySelector('.tile.tone-7.mandatory')?.textContent)).toEqual([
    '1',
    '2',
  ]);
  expect([...item.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual([
    'one',
    'one',
    'two',
  ]);
});

test('links to the levels of a requirement that was found by its name', () => {
  expect(placesOf(createResultItem(found('Requirement', [0, 0])))).toEqual(['Row0', 'Row1']);
});

test('shows the text of a result without places, but not its names', () => {
  const item = createResultItem(found('Role', []));
  expect(item.querySelector('.places')).toBeNull();
  expect(item.querySelector('p:nth-of-type(2)')?.textContent).toBe('Joins metal.');
});

test('marks content in another language than the page, but not tools', () => {
  const marked = (kind: string): number =>
    createResultItem(found(kind, []), { lang: 'de' }).querySelectorAll('[lang="de"]').length;
  expect(marked('Role')).toBe(2);
  expect(marked('Tool')).toBe(0);
});
