import { expect, test } from 'vitest';
import { evidenceLead, rowName } from './row-name.ts';

const skill = (name: string) => ({ name });

test.each([
  [[], 'AWS'],
  [['Azure'], 'AWS, or Azure'],
  [['Azure', 'Google Cloud'], 'AWS, or Azure, or Google Cloud'],
])('names a row of AWS with the alternatives %j: %s', (names, name) => {
  expect(rowName({ skill: skill('AWS'), alternatives: names.map(skill) })).toBe(name);
});

test('names the skill of the evidence if a row has alternatives', () => {
  expect(evidenceLead({ skill: skill('AWS'), alternatives: [] })).toBe('To show');
  expect(evidenceLead({ skill: skill('AWS'), alternatives: [skill('Azure')] })).toBe('To show for AWS');
});
