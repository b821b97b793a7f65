import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { pick, smallCatalogue } from '../../../../tests/fixtures/small-catalogue.ts';
import { createUrls } from '#catalogue/publish/urls.ts';
import { buildRoleFeed, buildSiteFeed, buildSkillFeed, type FeedSite } from './feed.ts';
import { smallHistory } from '../../../../tests/fixtures/history-fixtures.ts';
import { unknownHistory } from './history.ts';

const toAddress = (path: string): string => `https://example.org${path}`;
const { catalogue, ...history } = smallHistory(['the text of a cell'], ['a new skill'], ['a descriptor']);
const site: FeedSite = { catalogue, urls: createUrls('/career/'), toAddress };

test('lists every entry in the feed of the site, newest first', () => {
  const feed = buildSiteFeed(history, site);
  expect(feed).toMatchObject({
    title: 'Small Rolebook: what changed',
    page: 'https://example.org/career/changes/',
    self: 'https://example.org/career/feed.xml',
    updated: '2026-01-04T12:00:00.000Z',
  });
  expect(feed.entries.map(({ title }) => title)).toEqual([
    'MLflow: 3 texts changed',
    'New skill: Vim',
    'MLOps Engineer: 1 text changed',
  ]);
});

test('lists only the relevant changes in the feed of a role or a skill', () => {
  const role = buildRoleFeed(pick(catalogue.roles, 'mlops-engineer'), history, site);
  expect(role.entries.map(({ title }) => title)).toEqual(['MLflow: 2 texts changed', '1 text changed']);
  expect(role.self).toBe('https://example.org/career/roles/mlops-engineer/feed.xml');
  const skill = buildSkillFeed(pick(catalogue.skills, 'vim'), history, site);
  expect(skill.entries.map(({ id }) => id)).toEqual([
    `https://example.org/career/skills/vim/history/#${history.entries[1]?.commit ?? ''}`,
  ]);
});

test('does not repeat the skill of a feed in the titles of its entries', () => {
  const skill = buildSkillFeed(pick(catalogue.skills, 'mlflow'), history, site);
  expect(skill).toMatchObject({
    title: 'MLflow: what changed',
    page: 'https://example.org/career/skills/mlflow/history/',
    self: 'https://example.org/career/skills/mlflow/feed.xml',
  });
  expect(skill.entries.map(({ title }) => title)).toEqual([
    '3 texts changed',
    'MLOps Engineer: 1 text changed',
  ]);
  expect(buildRoleFeed(pick(catalogue.roles, 'mlops-engineer'), history, site).title).toBe(
    'MLOps Engineer: what changed',
  );
});

test('links an entry to its commit', () => {
  const html = buildSiteFeed(history, site).entries[0]?.html ?? '';
  expect(html).toContain(
    `Commit: <a href="https://github.com/example/small/commit/${history.entries[0]?.commit ?? ''}">Change 3</a>`,
  );
});

test('names the site as author instead of the authors of commits', () => {
  const feed = buildSiteFeed(history, site);
  expect(feed.author).toBe('Small Rolebook');
  expect(JSON.stringify(feed)).not.toContain('Ada');
});

test('has at most 50 entries', () => {
  const many = { ...history, entries: Array(60).fill(history.entries[0]) };
  expect(buildSiteFeed(many, site).entries).toHaveLength(50);
});

test('dates a feed by its latest entry, even if clocks were wrong', () => {
  const reversed = { ...history, entries: history.entries.toReversed() };
  expect(buildSiteFeed(reversed, site).updated).toBe('2026-01-04T12:00:00.000Z');
});

describe('a feed without entries', () => {
  test('is dated by the beginning of the history', () => {
    const feed = buildSiteFeed({ ...history, entries: [] }, site);
    expect([feed.entries, feed.updated]).toEqual([[], '2026-01-01T12:00:00.000Z']);
  });

  test('is dated by the epoch without a history', () => {
    const feed = buildSiteFeed(unknownHistory, { ...site, catalogue: smallCatalogue() });
    expect([feed.title, feed.updated]).toEqual(['Small Rolebook: what changed', '1970-01-01T00:00:00.000Z']);
  });
});

test('escapes names and texts in the HTML of an entry', () => {
  const name = '<img src=x onerror=alert(1)> & "C*"';
  const entries = history.entries.map((entry) => ({
    ...entry,
    diff: {
      ...entry.diff,
      requirements: entry.diff.requirements.map((change) => ({
        ...change,
        after: change.after && { ...change.after, skill: { id: 'mlflow', name }, expects: `Says ${name}.` },
      })),
    },
  }));
  const html = buildSiteFeed({ ...history, entries }, site).entries.at(-1)?.html ?? '';
  const { document } = parseHTML(`<main>${html}</main>`);
  expect(document.querySelectorAll('img')).toHaveLength(0);
  expect(document.querySelector('main')?.textContent).toContain(`${name}, Middle`);
  expect(document.querySelector('main')?.textContent).toContain(`Says ${name}.`);
  expect(html).not.toContain(']]>');
});
