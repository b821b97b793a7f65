import { expect, test } from 'vitest';
import { fixtureCatalogue } from '../../../../tests/fixtures/fixture-catalogue.ts';
import {
  pick,
  rowWithAlternatives,
  smallCatalogue,
  smallContent,
} from '../../../../tests/fixtures/small-catalogue.ts';
import { createUrls } from '#catalogue/publish/urls.ts';
import { skillData } from './skill-data.ts';

const { skills } = smallCatalogue();

/** Returns a payload after a round trip through JSON, without undefined fields. */
function read(skillId: string): object {
  return Object(JSON.parse(JSON.stringify(skillData(pick(skills, skillId), createUrls('/project/')))));
}

test('contains all fields of a skill', () => {
  expect(read('mlflow')).toMatchObject({
    id: 'mlflow',
    name: 'MLflow',
    summary: 'Records **runs** and models.',
    url: '/project/skills/mlflow/',
    domain: { id: 'machine-learning', name: 'Machine Learning' },
    group: 'mlops',
    resources: [{ title: 'Documentation', url: 'https://mlflow.org/docs/', kind: 'docs' }],
  });
});

test('lists descriptors in the order of the scale', () => {
  expect(Object.entries(skillData(pick(skills, 'mlflow'), createUrls('/')).descriptors)).toEqual([
    ['awareness', 'Opens a run.'],
    ['working', 'Logs a run.'],
    ['advanced', 'Operates a server.'],
    ['expert', 'Extends it.'],
  ]);
});

test('lists requirements by role and level, each with its role', () => {
  const { requirements } = skillData(pick(skills, 'mlflow'), createUrls('/'));
  expect(
    requirements.map(({ role, level, proficiency, mandatory }) => [role, level, proficiency, mandatory]),
  ).toEqual([
    ['data-engineer', 'only', 'working', true],
    ['mlops-engineer', 'junior', 'awareness', false],
    ['mlops-engineer', 'middle', 'working', true],
    ['mlops-engineer', 'senior', 'advanced', true],
  ]);
  expect(requirements[1]?.url).toBe('/roles/mlops-engineer/#mlflow.junior');
});

test('leaves out fields that a skill does not have', () => {
  expect(read('pytorch')).toEqual({
    id: 'pytorch',
    name: 'PyTorch',
    url: '/project/skills/pytorch/',
    domain: { id: 'machine-learning', name: 'Machine Learning' },
    descriptors: {},
    resources: [],
    requirements: [
      {
        role: 'mlops-engineer',
        id: 'mlops-engineer/pytorch/senior',
        level: 'senior',
        proficiency: 'working',
        mandatory: false,
        url: '/project/roles/mlops-engineer/#pytorch.senior',
      },
    ],
  });
});

test('contains the evidence, and the rows of other skills that the skill meets', () => {
  const catalogue = smallCatalogue({
    skills: { ...smallContent.skills, 'tools/c-star': { name: 'C*', evidence: ['A program.'] } },
    requirements: {
      'data-engineer/machine-learning': {
        pytorch: rowWithAlternatives(['c-star'], { only: { expects: 'Computes.' } }),
      },
    },
  });
  expect(skillData(pick(catalogue.skills, 'c-star'), createUrls('/'))).toMatchObject({
    evidence: ['A program.'],
    requirements: [],
    alternativeIn: [{ role: 'data-engineer', skill: 'pytorch', url: '/roles/data-engineer/#row:pytorch' }],
  });
});

test('contains the code of a skill', () => {
  const coded = fixtureCatalogue('shapes');
  expect(skillData(pick(coded.skills, 'half-said'), createUrls('/')).code).toBe('A1');
});
