import { describe, expect, test } from 'vitest';
import type { SmallContent } from '../../../tests/fixtures/small-catalogue.ts';
import { lint, withTester } from '../../../tests/fixtures/writing-fixtures.ts';

const TEXT =
  'Moves the tracking server from the disk of one machine to object storage, and rehearses restoring both to the same moment.';
const FILE = 'roles/tester/requirements/tools.yaml';

/** Returns the problems of content with these expectations at the levels Junior and Middle. */
function duplicates(junior: string, middle: string, changes: Partial<SmallContent> = {}): string[] {
  const row = {
    junior: { proficiency: 'working', expects: junior },
    middle: { proficiency: 'advanced', expects: middle },
  };
  return lint('near-duplicate', withTester({ 'c-star': row }, changes));
}

test('reports two equal texts at both places, each with the other', () => {
  expect(duplicates(TEXT, TEXT)).toEqual([
    `${FILE} c-star.junior.expects: say what differs, or leave this text out: except for names, it is the same as ${FILE} c-star.middle.expects`,
    `${FILE} c-star.middle.expects: say what differs, or leave this text out: except for names, it is the same as ${FILE} c-star.junior.expects`,
  ]);
});

describe('two texts are nearly the same', () => {
  test.each([
    ['with one word replaced', TEXT.replace('disk', 'drive')],
    ['with two words replaced', TEXT.replace('disk', 'drive').replace('both', 'them')],
    ['with a few words added', `${TEXT} Writes it down.`],
    ['with other case and punctuation', TEXT.toUpperCase().replace(',', ' –')],
  ])('%s', (_, other) => {
    expect(duplicates(TEXT, other)).toHaveLength(2);
  });

  test.each([
    [
      'if they say different things',
      'Sets the retention of each topic from the rate at which its consumers fall behind.',
    ],
    [
      'if they only begin in the same way',
      'Moves the tracking server from the disk of the notebook that first held it, with a team at hand.',
    ],
  ])('but not %s', (_, other) => {
    expect(duplicates(TEXT, other)).toEqual([]);
  });
});

test('reports the share of common phrases', () => {
  expect(duplicates(TEXT, TEXT.replace('disk', 'drive'))[0]).toMatch(
    /it has 7\d\u00a0% of its phrases in common with/,
  );
});

test('finds a template with different names', () => {
  const template = (name: string): string => `Uses ${name} on ordinary problems, and asks where it fails.`;
  const skills = {
    'tools/c-star': { name: 'C*', descriptors: { working: template('C*') } },
    'tools/redis': { name: 'Redis Streams', descriptors: { working: template('Redis Streams') } },
    'tools/mlflow': {
      name: 'MLflow',
      aliases: ['Model Registry'],
      descriptors: { working: template('Model Registry') },
    },
  };
  const found = lint('near-duplicate', withTester({}, { skills }));
  expect(found.map((line) => line.split(' ')[0])).toEqual([
    'skills/tools/c-star.yaml',
    'skills/tools/mlflow.yaml',
    'skills/tools/redis.yaml',
  ]);
});

test('names of roles and levels also count as names', () => {
  const template = (role: string, level: string): string =>
    `Does what a ${level} ${role} does in a week with C*.`;
  const roles = {
    tester: { name: 'Tester', levels: { junior: null } },
    analyst: { name: 'Data Analyst', levels: { own: { name: 'Step 2' } } },
  };
  const requirements = {
    'tester/tools': {
      'c-star': { junior: { proficiency: 'working', expects: template('Tester', 'Junior') } },
    },
    'analyst/tools': {
      'c-star': { own: { proficiency: 'working', expects: template('data analyst', 'step 2') } },
    },
  };
  expect(lint('near-duplicate', withTester({}, { roles, requirements }))).toHaveLength(2);
});

test("finds an expectation that repeats its skill's descriptor", () => {
  const skills = { 'tools/c-star': { name: 'C*', descriptors: { working: TEXT } } };
  expect(duplicates(TEXT, 'Something else entirely is said at this level.', { skills })).toHaveLength(2);
});

test('accepts the same text in several roles for a skill and level, but not nearly the same', () => {
  const rowWith = (expects: string) => ({ 'c-star': { only: { proficiency: 'expert', expects } } });
  const levels = { only: { name: 'Practitioner' } };
  const found = (text: string): string[] =>
    lint('near-duplicate', {
      roles: { one: { name: 'One', levels }, two: { name: 'Two', levels } },
      requirements: { 'one/tools': rowWith(TEXT), 'two/tools': rowWith(text) },
    });
  expect(found(TEXT)).toEqual([]);
  expect(found(TEXT.replace('disk', 'drive'))).toHaveLength(2);
});

test('rejects the same text in two skills for a proficiency', () => {
  const skills = Object.fromEntries(
    ['c-star', 'redis'].map((id) => [`tools/${id}`, { name: id, descriptors: { working: TEXT } }]),
  );
  expect(lint('near-duplicate', withTester({}, { skills }))).toHaveLength(2);
});

test('reports every member of a large cluster', () => {
  const skills = Object.fromEntries(
    Array.from({ length: 300 }, (_, index) => [
      `tools/s${index}`,
      { name: `S${index}`, descriptors: { working: TEXT.replace('disk', `disk${index}`) } },
    ]),
  );
  const found = lint('near-duplicate', withTester({}, { skills }));
  expect(new Set(found.map((line) => line.split(' ')[0])).size).toBe(300);
  expect(found).toHaveLength(300);
});

test('ignores similar summaries', () => {
  const skills = {
    'tools/c-star': { name: 'C*', summary: TEXT },
    'tools/redis': { name: 'Redis', summary: TEXT },
  };
  expect(lint('near-duplicate', withTester({}, { skills }))).toEqual([]);
});
