import { expect, test } from 'vitest';
import { relationsIn } from '../../../../tests/fixtures/case/relations-in.ts';
import { fixtureCatalogue } from '../../../../tests/fixtures/fixture-catalogue.ts';
import { smallCatalogue, smallContent } from '../../../../tests/fixtures/small-catalogue.ts';
import { skillsPackage } from './skills-package.ts';

const revision = { day: '2026-11-22' };
const catalogue = smallCatalogue();
const whole = skillsPackage(catalogue, revision);
const itemOf = (name: string) => whole.CFItems.find((item) => item.abbreviatedStatement === name);

test('a skill has its summary as the statement, and its other names as keywords', () => {
  expect(itemOf('MLflow')).toMatchObject({
    CFItemType: 'Skill',
    fullStatement: 'Records **runs** and models.',
    conceptKeywords: ['MLflow Tracking'],
    uri: 'https://example.org/skills/mlflow/',
    lastChangeDateTime: '2026-11-22T00:00:00Z',
  });
});

test('a skill without texts has its name as the statement, and no other field', () => {
  const item = itemOf('PyTorch');
  expect(item?.fullStatement).toBe('PyTorch');
  expect([item?.conceptKeywords, item?.humanCodingScheme, item?.extensions]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('codes and evidence are in the items', () => {
  const star = { name: 'C*', code: 'A1', evidence: ['A merged change'] };
  const skills = { ...smallContent.skills, 'tools/c-star': star };
  const domains = { ...smallContent.domains, tools: { name: 'Tools', code: 'T', summary: 'What we use.' } };
  const { CFItems } = skillsPackage(smallCatalogue({ skills, domains }), revision);
  const found = (name: string) => CFItems.find((item) => item.abbreviatedStatement === name);
  expect(found('C*')).toMatchObject({
    humanCodingScheme: 'A1',
    extensions: { evidence: ['A merged change'] },
  });
  expect(found('Tools')).toMatchObject({
    humanCodingScheme: 'T',
    fullStatement: 'What we use.',
    uri: 'https://example.org/domains/tools/',
  });
});

test('a proficiency has its meaning as the statement, and its letter as the code', () => {
  expect(itemOf('Awareness')).toMatchObject({
    CFItemType: 'Proficiency',
    fullStatement: 'Knows what it is.',
    humanCodingScheme: 'A',
  });
});

test('skills belong to groups, or else to domains, in display order', () => {
  expect(relationsIn(whole, 'isChildOf')).toEqual([
    'Awareness isChildOf Small Rolebook: Skills 1',
    'Working isChildOf Small Rolebook: Skills 2',
    'Advanced isChildOf Small Rolebook: Skills 3',
    'Expert isChildOf Small Rolebook: Skills 4',
    'Security isChildOf Small Rolebook: Skills 5',
    'Machine Learning isChildOf Small Rolebook: Skills 6',
    'Tools isChildOf Small Rolebook: Skills 7',
    'Secrets isChildOf Security 1',
    'PyTorch isChildOf Machine Learning 1',
    'MLOps isChildOf Machine Learning 2',
    'MLflow isChildOf MLOps 1',
    'C* isChildOf Tools 1',
  ]);
});

test('each proficiency precedes the next', () => {
  expect(relationsIn(whole, 'precedes')).toEqual([
    'Awareness precedes Working',
    'Working precedes Advanced',
    'Advanced precedes Expert',
  ]);
});

test('each skill with descriptors has a rubric, lowest proficiency first', () => {
  expect(whole.CFRubrics.map(({ title }) => title)).toEqual(['MLflow', 'Secrets']);
  const [criterion, ...others] = whole.CFRubrics[0]?.CFRubricCriteria ?? [];
  expect(others).toEqual([]);
  expect(criterion).toMatchObject({ CFItemURI: { title: 'MLflow' }, position: 1 });
  expect(
    criterion?.CFRubricCriterionLevels.map(({ quality, description, position, score }) => [
      position,
      quality,
      description,
      score,
    ]),
  ).toEqual([
    [1, 'Awareness', 'Opens a run.', undefined],
    [2, 'Working', 'Logs a run.', undefined],
    [3, 'Advanced', 'Operates a server.', undefined],
    [4, 'Expert', 'Extends it.', undefined],
  ]);
});

test('a proficiency with a value gives its descriptors a score', () => {
  const { CFRubrics } = skillsPackage(fixtureCatalogue('shapes'), revision);
  const levels = CFRubrics.flatMap((rubric) =>
    rubric.CFRubricCriteria.flatMap((criterion) => criterion.CFRubricCriterionLevels),
  );
  const scores = new Map(levels.map(({ quality, score }) => [quality, score]));
  expect(Object.fromEntries(scores)).toEqual({ Knows: 0.5, Does: 2, Shapes: undefined });
});

test('a framework without a scale has no proficiencies and no rubrics', () => {
  const words = skillsPackage(fixtureCatalogue('text-only'), revision);
  expect(words.CFItems.filter(({ CFItemType }) => CFItemType === 'Proficiency')).toEqual([]);
  expect(words.CFRubrics).toEqual([]);
  expect(words.CFItems.length).toBeGreaterThan(0);
});
