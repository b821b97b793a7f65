import { expect, test } from 'vitest';
import { rowName } from './row-name.ts';

const skill = (name: string) => ({ name });

test.each([
  [[], 'AWS'],
  [['Azure'], 'AWS, or Azure'],
  [['Azure', 'Google Cloud'], 'AWS, or Azure, or Google Cloud'],
])('a row of AWS with the alternatives %j is called %s', (names, name) => {
  expect(rowName({ skill: skill('AWS'), alternatives: names.map(skill) })).toBe(name);
});
