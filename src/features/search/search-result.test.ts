import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SearchResult } from './pagefind.ts';
import { createResultItem } from './search-result.ts';

beforeEach(() => {
  vi.stubGlobal('document', parseHTML('<!doctype html><html></html>').document);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A role's result in which words were found so often in each of its rows. */
function found(counts: readonly number[]): SearchResult {
  return {
    url: '/roles/welder/',
    excerpt: 'the whole',
    meta: { title: 'Welder', kind: 'Role' },
    sub_results: counts.map((count, index) => ({
      title: `Row ${String(index)}`,
      excerpt: `in row <mark>${String(index)}</mark>`,
      locations: Array.from({ length: count }, (_, location) => location),
      anchor: { id: `row:${String(index)}` },
    })),
  };
}

const placesOf = (item: HTMLElement): string[] =>
  [...item.querySelectorAll('.places a')].map((link) => link.textContent);

test('a few places stand in their order, each with its address', () => {
  const item = createResultItem(found([1, 5, 2]));
  expect(placesOf(item)).toEqual(['Row 0', 'Row 1', 'Row 2']);
  expect(item.querySelector('.places a')?.getAttribute('href')).toBe('/roles/welder/#row:0');
  expect(item.textContent).not.toContain('more');
});

test('of many, those with the most words found are named, and the others counted', () => {
  const item = createResultItem(found([1, 5, 2, 9, 1, 3, 4, 6]));
  expect(placesOf(item)).toEqual(['Row 3', 'Row 7', 'Row 1', 'Row 6', 'Row 5', 'Row 2']);
  expect(item.querySelector('.places')?.textContent).toMatch(/Row 2 and 2 more$/);
  expect(item.querySelector('mark')?.textContent).toBe('3');
});

test('a result without places shows the text around its words', () => {
  const item = createResultItem(found([]));
  expect(item.querySelector('.places')).toBeNull();
  expect(item.textContent).toContain('the whole');
});

test('content in another language than the page is marked as such, and a tool is not', () => {
  const marked = (kind: string): number =>
    createResultItem({ ...found([]), meta: { title: 'Welder', kind } }, 'de').querySelectorAll('[lang="de"]')
      .length;
  expect(marked('Role')).toBe(2);
  expect(marked('Tool')).toBe(0);
});
