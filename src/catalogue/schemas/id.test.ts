import { describe, expect, test } from 'vitest';
import { isId } from '#catalogue/model/is-id.ts';
import { nearestId, ownersSchema } from './id.ts';

describe('an id', () => {
  test.each(['mlflow', 'c-plus-plus', 'ci-cd', '3d', 'x-365', 'a', 'console', 'com10'])('may be %s', (id) => {
    expect(isId(id)).toBe(true);
  });

  test.each([
    '',
    '365',
    '3-6-5',
    'CI',
    'ci_cd',
    'ci--cd',
    '-ci',
    'ci-',
    'ci cd',
    'café',
    'ci\n',
    'a/b',
    '..',
    '__proto__',
    'con',
    'lpt9',
  ])('may not be %j', (id) => {
    expect(isId(id)).toBe(false);
  });
});

test.each([
  ['Apache Kafka', 'apache-kafka'],
  ['Awareness', 'awareness'],
  ['CI/CD', 'ci-cd'],
  ['-ci--cd-', 'ci-cd'],
  ['365', undefined],
  ['日本', undefined],
  ['', undefined],
])('turns %j into the id %j', (written, id) => {
  expect(nearestId(written)).toBe(id);
});

test.each([
  ['octocat', true],
  ['org/team_a.b', true],
  ['Octo-Cat', true],
  ['@octocat', false],
  ['-octocat', false],
  ['octo cat', false],
  ['org/', false],
])('accepts the owner %s: %s', (owner, is) => {
  expect(ownersSchema.safeParse([owner]).success).toBe(is);
});
