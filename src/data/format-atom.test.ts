import fc from 'fast-check';
import { DOMParser } from 'linkedom';
import { expect, test, vi } from 'vitest';
import type { FeedDocument } from '#catalogue/changes/history/feed.ts';
import { formatAtom } from './format-atom.ts';

const empty: FeedDocument = {
  title: 'Small: what changed',
  page: 'https://example.org/changes/',
  self: 'https://example.org/feed.xml',
  updated: '2026-01-01T12:00:00.000Z',
  author: 'Small',
  entries: [],
};

function parse(feed: FeedDocument) {
  const document = new DOMParser().parseFromString(formatAtom(feed), 'text/xml');
  return { document, textAt: (selector: string) => document.querySelector(selector)?.textContent };
}

test('a feed without entries has all required elements of Atom', () => {
  const { document, textAt } = parse(empty);
  expect(document.documentElement.localName).toBe('feed');
  expect(['id', 'title', 'updated', 'author > name'].map((name) => textAt(`feed > ${name}`))).toEqual([
    empty.page,
    empty.title,
    empty.updated,
    empty.author,
  ]);
  expect(document.querySelector('link[rel="self"]')?.getAttribute('href')).toBe(empty.self);
  expect(document.querySelectorAll('entry')).toHaveLength(0);
});

test('does not depend on the current time', () => {
  const atomOn = (day: string): string => {
    vi.useFakeTimers({ now: new Date(day) });
    try {
      return formatAtom(empty);
    } finally {
      vi.useRealTimers();
    }
  };
  expect(atomOn('2026-01-01')).toBe(atomOn('2027-02-02'));
});

test('a title with any characters results in valid XML', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
      const entry = {
        id: `${empty.page}#1`,
        title: text,
        updated: empty.updated,
        html: '<p>x</p>',
      };
      const xml = formatAtom({ ...empty, entries: [entry] });
      expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
      expect(xml.split(']]>')).toHaveLength(3);
      expect(xml.match(/<entry>/g)).toHaveLength(1);
    }),
  );
});
