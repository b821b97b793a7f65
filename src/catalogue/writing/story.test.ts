import { describe, expect, test } from 'vitest';
import { smallContent } from '../../../tests/fixtures/small-catalogue.ts';
import { lint, lintExpectation, withTester } from '../../../tests/fixtures/writing-fixtures.ts';

const site = (language?: string) => ({ site: { ...smallContent.site, ...(language && { language }) } });

describe('a text reads as a story', () => {
  test.each([
    [
      'by a number',
      'Moves forty services to the shared pipeline.',
      '"forty" counts one case: say how often or how far',
    ],
    [
      'by an event',
      'Explains why the cache had emptied itself.',
      '"had emptied" tells what happened once: say what is done each time',
    ],
    [
      'by a chain of actions',
      'Finds the slow query, rewrites the index, and tells the team.',
      'a sentence has 3 actions (finds, rewrites, tells): keep one, or two in sentences of their own',
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

  test('by several signs, each of which is named once', () => {
    const text = 'Moves forty services. Deletes nine of them. Restores what the script had deleted.';
    expect(lintExpectation('story', text)).toEqual([
      'the text reads as a story, not as a criterion: "forty" counts one case: say how often or how far; "had deleted" tells what happened once: say what is done each time',
    ]);
  });
});

describe('a criterion is none, such as', () => {
  test.each([
    'Checks for each dataset that every column is known at the time of use. Reports the effect of those that are not.',
    'Regularly takes part in releases. Keeps the log so complete that nobody has to ask what was deployed.',
    'Agrees with product owners on what the service must survive. Revises the list whenever a team had to wait.',
    'Sets up alerts that fire before a disk is full or a queue stops, for every service they own.',
    'Writes tests, fixtures and documents for two clients.',
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
])('in content whose language is %s, %i is found', (language, count) => {
  expect(lintExpectation('story', 'Moves forty services.', site(language))).toHaveLength(count);
});

test('what roles expect is read, not descriptors, examples or other texts', () => {
  const text = 'Moves forty services.';
  const skill = { name: 'C*', summary: text, descriptors: { working: text }, evidence: [text] };
  const row = { junior: { proficiency: 'working', example: text }, middle: { expects: text } };
  const found = lint('story', withTester({ 'c-star': row }, { skills: { 'tools/c-star': skill } }));
  expect(found).toEqual([
    expect.stringMatching(/^roles\/tester\/requirements\/tools\.yaml c-star\.middle\.expects: /),
  ]);
});
