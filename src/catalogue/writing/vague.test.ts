import { describe, expect, test } from 'vitest';
import { lint, lintExpectation, withTester } from '../../../tests/fixtures/writing-fixtures.ts';

describe('finds a phrase that fits any skill:', () => {
  test.each([
    ['Tunes caches, queues, etc. for a team.', 'etc.'],
    ['Tunes caches, queues and so on.', 'and so on'],
    ['Debugs Various services.', 'Various'],
    ['Follows best practices.', 'best practices'],
    ['Follows the best practice of the team.', 'best practice'],
    ['Writes excellent tests.', 'excellent'],
    ['Writes world-class tests.', 'world-class'],
    ['Brings 5+ years of experience.', '5+ years of experience'],
    ['Brings three years of professional\nexperience.', 'three years of professional experience'],
    ['Earns a higher salary.', 'salary'],
    ['Knows the basics of Git.', 'Knows the basics'],
    ['Has experience with on-call.', 'Has experience with'],
    ['Shows a deep understanding of locks.', 'deep understanding of'],
    ['Is familiar with locks.', 'familiar with'],
    ['Is responsible for backups.', 'responsible for'],
  ])('%j', (text, phrase) => {
    expect(lintExpectation('vague', text)).toEqual([expect.stringContaining(`"${phrase}" fits any skill: `)]);
  });
});

describe('nothing is vague about', () => {
  test.each([
    ['words that only look similar', 'Fetches the etcd variations after a yearlong experiment, unexcelled.'],
    [
      'best practices that are named',
      'Follows the best practices for Redis: short keys and an eviction policy.',
    ],
    ['best practices with an example', 'Follows best practices such as short keys.'],
    ['a compensation that is not pay', 'Compensates a failed step of a saga.'],
    ['requests that are outstanding', 'Drains outstanding requests.'],
    ['code', 'Renames `various` and ``etc. ` etc.`` in a module.'],
    ['a block of code', 'Renames:\n\n```\nvarious\n```\n\nin a module.'],
    ['the address of a link', 'Reads [the page](https://example.org/best-practices).'],
    ['a version number', 'Turns off TLS 1.0 and 1.1.'],
  ])('%s', (_, text) => {
    expect(lintExpectation('vague', text)).toEqual([]);
  });

  test('the name of a skill', () => {
    const skills = { 'tools/c-star': { name: 'Cloud Best Practices', aliases: ['Various Clouds'] } };
    const text = 'Applies Cloud Best Practices, that is Various Clouds, to one account.';
    expect(lintExpectation('vague', text, { skills })).toEqual([]);
    expect(lintExpectation('vague', `${text} Etc.`, { skills })).toHaveLength(1);
  });
});

test('finds each phrase of a text once', () => {
  expect(lintExpectation('vague', 'Uses various tools, various queues, etc.')).toHaveLength(2);
});

test('checks all texts, and reports them at their places', () => {
  const changes = withTester(
    {},
    {
      ladder: [{ id: 'junior', name: 'Junior', scope: 'Various tasks.' }],
      scale: [{ id: 'working', name: 'Working', letter: 'W', means: 'Various uses.' }],
      families: { makers: { name: 'Makers', summary: 'Various roles.' } },
      domains: { tools: { name: 'Tools', summary: 'Various tools.' } },
      skills: {
        'tools/c-star': {
          name: 'C*',
          summary: 'Various.',
          descriptors: { working: 'Various.' },
          evidence: ['A change.', 'Various.'],
        },
      },
      roles: {
        tester: {
          name: 'Tester',
          tagline: 'Various.',
          summary: 'Various.',
          levels: {
            junior: null,
            other: { name: 'Other', focus: ['Tests', 'Various'], summary: 'Various.' },
          },
        },
      },
      requirements: {
        'tester/tools': {
          'c-star': {
            junior: { proficiency: 'working', expects: 'Various.', example: ['One.', 'Various.'] },
          },
        },
      },
    },
  );
  expect(lint('vague', changes).map((line) => line.replace(/: .*$/s, ''))).toEqual([
    'skills/tools/c-star.yaml summary',
    'skills/tools/c-star.yaml descriptors.working',
    'skills/tools/c-star.yaml evidence.1',
    'roles/tester/role.yaml tagline',
    'roles/tester/role.yaml summary',
    'roles/tester/role.yaml levels.other.focus.1',
    'roles/tester/role.yaml levels.other.summary',
    'roles/tester/requirements/tools.yaml c-star.junior.expects',
    'roles/tester/requirements/tools.yaml c-star.junior.example.1',
    'domains/tools.yaml summary',
    'families/makers.yaml summary',
    'ladder.yaml 0.scope',
    'scale.yaml 0.means',
  ]);
});
