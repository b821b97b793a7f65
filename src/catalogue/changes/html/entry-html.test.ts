import { expect, test } from 'vitest';
import type { DescribedEntry } from '#catalogue/changes/history/history-page.ts';
import { wording } from '#catalogue/changes/describe/wording.ts';
import { formatEntry } from './entry-html.ts';

const entry: DescribedEntry = {
  commit: '0123',
  day: '2026-11-22',
  time: '2026-11-22T12:00:00.000Z',
  title: 'Say <what> & why',
  author: 'Ada',
  heading: wording('MLflow: updated'),
  counts: '',
  facts: [],
  isOpen: true,
  leftOut: 0,
};

const format = (changes: Partial<DescribedEntry>): string =>
  formatEntry({ ...entry, ...changes }, (path) => `https://example.org${path}`);

test('names the commit, with a link if it has an address', () => {
  expect(format({})).toBe('<p>Commit: Say &lt;what&gt; &amp; why</p>');
  expect(format({ title: 'One', address: 'https://example.org/?a&b' })).toBe(
    '<p>Commit: <a href="https://example.org/?a&amp;b">One</a></p>',
  );
});

test('begins with changed totals, and ends with the number of facts left out', () => {
  expect(format({ title: 'One', counts: '5 skills (+1)', leftOut: 3 })).toBe(
    '<p>Now 5 skills (+1).</p><p>And 3 more: see the history in Git.</p><p>Commit: One</p>',
  );
});

test('lists facts for readers with absolute links', () => {
  const facts = [{ name: 'MLflow', path: '/skills/mlflow/', says: wording('changed'), facts: [] }];
  const html = format({ title: 'One', facts });
  expect(html).toContain('href="https://example.org/skills/mlflow/"');
  expect(html).toMatch(/changed.*<p>Commit: One<\/p>$/s);
});
