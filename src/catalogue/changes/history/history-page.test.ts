import { describe, expect, test } from 'vitest';
import { createUrls } from '#catalogue/publish/urls.ts';
import { countFacts } from '#catalogue/changes/describe/change-tree.ts';
import { smallCommit, smallHistory } from '../../../../tests/fixtures/history-fixtures.ts';
import { describeEntry, describeLeftOutFacts, describeReach, historyPage } from './history-page.ts';
import { unknownHistory, type History, type HistoryEntry } from './history.ts';
import { linkTargets } from '#catalogue/changes/describe/link-targets.ts';

const { catalogue, ...once } = smallHistory(['the text of a cell']);
const targets = linkTargets(catalogue, createUrls('/'));

/** Returns a history with one change on each day; days are newest first. */
function onDays(days: readonly string[]): History {
  return { ...once, entries: days.flatMap((day) => once.entries.map((entry) => ({ ...entry, day }))) };
}

describe('a page', () => {
  test('lists the months with changes, newest first', () => {
    const { months, leftOut } = historyPage(onDays(['2026-03-31', '2026-03-01', '2025-12-31']), targets);
    expect(months.map(({ id, name, entries }) => [id, name, entries.length])).toEqual([
      ['2026-03', 'March 2026', 2],
      ['2025-12', 'December 2025', 1],
    ]);
    expect(leftOut).toBe(0);
  });

  test('joins entries of a month that a wrong clock separated', () => {
    const { months } = historyPage(onDays(['2026-03-31', '2025-12-31', '2026-03-01']), targets);
    expect(months.map(({ id, entries }) => [id, entries.length])).toEqual([
      ['2026-03', 2],
      ['2025-12', 1],
    ]);
  });

  test('sorts months whose entries a wrong clock put into another order', () => {
    const { months } = historyPage(onDays(['2026-01-31', '2026-03-01', '2026-02-01', '2025-12-31']), targets);
    expect(months.map(({ id }) => id)).toEqual(['2026-03', '2026-02', '2026-01', '2025-12']);
  });

  test('has at most 200 entries', () => {
    const { months, leftOut } = historyPage(onDays(Array<string>(230).fill('2026-03-31')), targets);
    expect([months[0]?.entries.length, leftOut]).toEqual([200, 30]);
  });

  test('has at most 24 months', () => {
    const days = Array.from({ length: 30 }, (_, index) =>
      new Date(Date.UTC(2026, -index, 5)).toISOString().slice(0, 10),
    );
    const { months, leftOut } = historyPage(onDays(days), targets);
    expect([months.length, months[0]?.id, months.at(-1)?.id, leftOut]).toEqual([24, '2026-01', '2024-02', 6]);
  });
});

describe('an entry', () => {
  test('links to its commit if there is a repository', () => {
    const [entry] = historyPage(once, targets).months[0]?.entries ?? [];
    expect(entry?.address).toBe(`https://github.com/example/small/commit/${smallCommit(1).commit}`);
    const without = linkTargets(
      { ...catalogue, site: { ...catalogue.site, repository: undefined } },
      createUrls('/'),
    );
    expect(historyPage(once, without).months[0]?.entries[0]?.address).toBeUndefined();
  });

  test.each([
    { count: 20, isOpen: true, shown: 20 },
    { count: 21, isOpen: false, shown: 21 },
    { count: 500, isOpen: false, shown: 200 },
  ])('with $count facts shows $shown', ({ count, isOpen, shown }) => {
    const described = describeEntry(withRequirements(count), targets, 'site');
    expect(described.isOpen).toBe(isOpen);
    expect(countFacts(described.facts) - described.facts.length).toBe(shown);
    expect(described.leftOut).toBe(count - shown);
  });
});

test('leaves out details of added and removed parts', () => {
  const { facts } = describeEntry(entryOf('a new role', 'a removed role', 'a new skill'), targets, 'site');
  expect(facts.map(({ name, facts: inside }) => [name, inside.length])).toEqual([
    ['Tester', 0],
    ['Data Engineer', 0],
    ['Skills', 1],
  ]);
});

function entryOf(...edits: string[]): HistoryEntry {
  const [entry] = smallHistory(edits).entries;
  if (entry === undefined) throw new Error('the history has no entry');
  return entry;
}

function withRequirements(count: number): HistoryEntry {
  const entry = entryOf('the text of a cell');
  const [change] = entry.diff.requirements;
  return { ...entry, diff: { ...entry.diff, requirements: change ? Array(count).fill(change) : [] } };
}

test.each([
  [unknownHistory, /^The history is not available/],
  [
    { ...unknownHistory, start: smallCommit(0) },
    /^Nothing has changed in this role since .* on January 1, 2026\.$/,
  ],
  [
    { ...unknownHistory, start: smallCommit(0), isPartial: true },
    /January 1, 2026, and earlier changes are not available\.$/,
  ],
  [{ ...once, isPartial: true }, /^The history begins on January 1, 2026, and earlier changes/],
  [once, /^$/],
])('describes how far back the history goes', (history, words) => {
  expect(describeReach(history, 'in this role')).toMatch(words);
});

test('counts the facts that an entry leaves out', () => {
  expect(describeLeftOutFacts(1200)).toBe('And 1,200 more: see the history in Git.');
});
