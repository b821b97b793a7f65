import { expect, test } from 'vitest';
import { evidenceLead, rowName } from './row-name.ts';

const skill = (name: string) => ({ name });

test.each([
  [[], 'AWS'],
  [['Azure'], 'AWS, or Azure'],
  [['Azure', 'Google Cloud'], 'AWS, or Azure, or Google Cloud'],
])('a row of AWS with the alternatives %j is called %s', (names, name) => {
  expect(rowName({ skill: skill('AWS'), alternatives: names.map(skill) })).toBe(name);
});

test('what could be shown is for the own skill of a row with alternatives', () => {
  expect(evidenceLead({ skill: skill('AWS'), alternatives: [] })).toBe('To show');
  expect(evidenceLead({ skill: skill('AWS'), alternatives: [skill('Azure')] })).toBe('To show for AWS');
});
