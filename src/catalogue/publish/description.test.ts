import { expect, test } from 'vitest';
import { describeRole, describeSkill, describeSkills, shortDescription } from './description.ts';
import { pick, smallCatalogue, smallContent } from '../../../tests/fixtures/small-catalogue.ts';

const { roles, skills } = smallCatalogue();

test('describes a role by its tagline and its counts', () => {
  expect(describeRole(pick(roles, 'mlops-engineer'))).toBe(
    'Brings models to production. What is expected of an MLOps Engineer: 3 skills at 3 levels, 5 requirements.',
  );
});

test('describes a role without a tagline by its counts', () => {
  expect(describeRole(pick(roles, 'data-engineer'))).toBe(
    'What is expected of a Data Engineer: 2 skills at 1 level, 2 requirements.',
  );
});

test('describes a skill by its summary, or by the contents of its page', () => {
  expect(describeSkill(pick(skills, 'mlflow'))).toBe('Records runs and models.');
  expect(describeSkill(pick(skills, 'secrets'))).toBe(
    'Secrets: what each proficiency looks like and what roles expect.',
  );
  expect(describeSkill(pick(skills, 'c-star'))).toBe('C*: what roles expect.');
});

test('describes a skill by its evidence if it has no texts', () => {
  const content = { skills: { 'tools/c-star': { name: 'C*', evidence: ['A program.'] } }, requirements: {} };
  expect(describeSkill(pick(smallCatalogue(content).skills, 'c-star'))).toBe('C*: possible evidence.');
});

test('describes a skill that no role requires by its domain', () => {
  const unused = smallCatalogue({ skills: { 'tools/c-star': { name: 'C*' } }, requirements: {} });
  expect(describeSkill(pick(unused.skills, 'c-star'))).toBe('C*: a skill in the domain Tools.');
});

test('mentions proficiencies in the list of skills only if a skill describes them', () => {
  expect(describeSkills(skills)).toBe(
    'Every skill of the catalogue by domain: what it is, what each proficiency looks like, and what roles expect of it.',
  );
  expect(describeSkills([pick(skills, 'c-star')])).toBe(
    'Every skill of the catalogue by domain: what it is and what roles expect of it.',
  );
});

test('limits all descriptions to the length that search engines show', () => {
  const summary = 'word '.repeat(100);
  const long = smallCatalogue({
    skills: { ...smallContent.skills, 'tools/c-star': { name: 'C*', summary } },
  });
  const description = describeSkill(pick(long.skills, 'c-star'));
  expect(description.length).toBeLessThanOrEqual(160);
  expect(description).toMatch(/^word .* word…$/);
  expect(shortDescription(`**${summary.trim()}**`)).toBe(description);
});
