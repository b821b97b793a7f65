import { describe, expect, test } from 'vitest';
import { smallContent } from '../../../tests/fixtures/small-catalogue.ts';
import { lint, lintExpectation, withTester } from '../../../tests/fixtures/writing-fixtures.ts';

const site = (language?: string) => ({ site: { ...smallContent.site, ...(language && { language }) } });

describe('a text reads as a story', () => {
  test.each([
    [
      'by an event',
      'Explains why the cache had emptied itself.',
      '"had emptied" describes a single event: say what is done each time',
    ],
    [
      'by a chain of actions',
      'Finds the slow query, rewrites the index, and tells the team.',
      'a sentence has 3 actions (finds, rewrites, tells): keep one, or write separate sentences',
    ],
    [
      'by a long sentence',
      `Reviews ${'each change of the shared library '.repeat(5)}.`,
      'a sentence has 31 words: keep it to 25',
    ],
  ])('%s', (_, text, sign) => {
    expect(lintExpectation('story', text)).toEqual([
      `the text reads as a story, not as a criterion: ${sign}`,
    ]);
  });

  test('by several signs, each named once', () => {
    const text =
      'Finds the cause, repairs it, and tells the team. Restores what the script had deleted. Explains what it had kept.';
    expect(lintExpectation('story', text)).toEqual([
      'the text reads as a story, not as a criterion: "had deleted" describes a single event: say what is done each time; a sentence has 3 actions (finds, repairs, tells): keep one, or write separate sentences',
    ]);
  });
});

describe('accepts criteria such as', () => {
  test.each([
    'Checks for each dataset that every column is known at the time of use. Reports the effect of those that are not.',
    'Regularly takes part in releases. Keeps the log so complete that nobody has to ask what was deployed.',
    'Agrees with product owners on what the service must survive. Revises the list whenever a team had to wait.',
    'Sets up alerts that fire before a disk is full or a queue stops, for every service they own.',
    'Writes tests, fixtures and documents for forty clients.',
    'Decides with finance whether tools are built, bought or rented, on written cost, risk and license grounds.',
  ])('%j', (text) => {
    expect(lintExpectation('story', text)).toEqual([]);
  });
});

test.each([
  [undefined, 1],
  ['en', 1],
  ['en-GB', 1],
  ['EN', 1],
  ['de', 0],
  ['enm', 0],
])('in the language %s, finds %i', (language, count) => {
  expect(lintExpectation('story', 'Restores what the script had deleted.', site(language))).toHaveLength(
    count,
  );
});

test('checks expectations and descriptors, but not examples and other texts', () => {
  const text = 'Restores what the script had deleted.';
  const skill = { name: 'C*', summary: text, descriptors: { working: text }, evidence: [text] };
  const row = { junior: { proficiency: 'working', example: text }, middle: { expects: text } };
  const found = lint('story', withTester({ 'c-star': row }, { skills: { 'tools/c-star': skill } }));
  expect(found).toEqual([
    expect.stringMatching(/^skills\/tools\/c-star\.yaml descriptors\.working: /),
    expect.stringMatching(/^roles\/tester\/requirements\/tools\.yaml c-star\.middle\.expects: /),
  ]);
});
