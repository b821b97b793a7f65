import { expect, test } from 'vitest';
import { fixtureCatalogue } from '../../../../tests/fixtures/fixture-catalogue.ts';
import { pick, rowWithAlternatives, smallCatalogue } from '../../../../tests/fixtures/small-catalogue.ts';
import { createUrls } from '#catalogue/publish/urls.ts';
import { roleData } from './role-data.ts';

const { roles } = smallCatalogue();

/** Returns a payload after a round trip through JSON, without undefined fields. */
function read(roleId: string, base: string): unknown {
  return JSON.parse(JSON.stringify(roleData(pick(roles, roleId), createUrls(base))));
}

test('contains all fields of a role', () => {
  expect(read('mlops-engineer', '/project/')).toEqual({
    id: 'mlops-engineer',
    name: 'MLOps Engineer',
    formerIds: ['ml-engineer'],
    tagline: 'Brings models to *production*.',
    summary: 'Automates what happens to a model.',
    family: { id: 'ml-ai', name: 'ML & AI' },
    url: '/project/roles/mlops-engineer/',
    keyDomains: [
      { id: 'machine-learning', name: 'Machine Learning' },
      { id: 'security', name: 'Security' },
    ],
    counts: { skills: 3, levels: 3, requirements: 5, mandatory: 3 },
    levels: [
      {
        id: 'junior',
        name: 'Junior',
        short: 'Jun',
        title: 'Junior MLOps Engineer',
        summary: 'Works with guidance.',
        stack: ['Python', 'C*'],
        focus: ['Small [tasks](/guides/tasks/)'],
      },
      {
        id: 'middle',
        name: 'Middle',
        short: 'Middle',
        title: 'Middle MLOps Engineer',
        stack: ['Kubernetes'],
        focus: [],
      },
      {
        id: 'senior',
        name: 'Senior or Staff',
        short: 'Sr',
        title: 'Senior or Staff MLOps Engineer',
        summary: 'Decides.',
        stack: [],
        focus: [],
      },
    ],
    domains: [
      {
        id: 'machine-learning',
        name: 'Machine Learning',
        skills: [
          {
            id: 'mlflow',
            name: 'MLflow',
            url: '/project/skills/mlflow/',
            requirements: [
              {
                id: 'mlops-engineer/mlflow/junior',
                level: 'junior',
                proficiency: 'awareness',
                mandatory: false,
                expects: 'Reads the runs of a "team", line by line.',
                bar: 'Reads the runs of a "team", line by line.',
                url: '/project/roles/mlops-engineer/#mlflow.junior',
              },
              {
                id: 'mlops-engineer/mlflow/middle',
                level: 'middle',
                proficiency: 'working',
                mandatory: true,
                expects: 'Logs\neach run.',
                bar: 'Logs\neach run.',
                url: '/project/roles/mlops-engineer/#mlflow.middle',
              },
              {
                id: 'mlops-engineer/mlflow/senior',
                level: 'senior',
                proficiency: 'advanced',
                mandatory: true,
                bar: 'Operates a server.',
                url: '/project/roles/mlops-engineer/#mlflow.senior',
              },
            ],
          },
          {
            id: 'pytorch',
            name: 'PyTorch',
            url: '/project/skills/pytorch/',
            requirements: [
              {
                id: 'mlops-engineer/pytorch/senior',
                level: 'senior',
                proficiency: 'working',
                mandatory: false,
                url: '/project/roles/mlops-engineer/#pytorch.senior',
              },
            ],
          },
        ],
      },
      {
        id: 'security',
        name: 'Security',
        skills: [
          {
            id: 'secrets',
            name: 'Secrets',
            url: '/project/skills/secrets/',
            requirements: [
              {
                id: 'mlops-engineer/secrets/junior',
                level: 'junior',
                proficiency: 'working',
                mandatory: true,
                bar: 'Keeps a password out of the code.',
                url: '/project/roles/mlops-engineer/#secrets.junior',
              },
            ],
          },
        ],
      },
    ],
  });
});

test('leaves out fields that a role does not have', () => {
  expect(read('data-engineer', '/')).toMatchObject({
    counts: { skills: 2, levels: 1, requirements: 2, mandatory: 1 },
    levels: [
      { id: 'only', name: 'Practitioner', short: 'Pract', title: 'Practitioner', stack: [], focus: [] },
    ],
    keyDomains: [],
  });
  expect(Object.keys(Object(read('data-engineer', '/')))).toEqual([
    'id',
    'name',
    'url',
    'keyDomains',
    'counts',
    'levels',
    'domains',
  ]);
});

test('a level names the level below it and the track that it begins', () => {
  const levels = {
    junior: null,
    senior: null,
    manager: { name: 'Manager', after: 'senior', track: 'Management', title: 'Head' },
    staff: { name: 'Staff', after: 'senior' },
  };
  const catalogue = smallCatalogue({ roles: { baker: { name: 'Baker', levels } }, requirements: {} });
  const payload = Object(
    JSON.parse(JSON.stringify(roleData(pick(catalogue.roles, 'baker'), createUrls('/')))),
  );
  expect(
    payload.levels.map(({ id, title, after, track }: Record<string, string>) => [id, title, after, track]),
  ).toEqual([
    ['junior', 'Junior Baker', undefined, undefined],
    ['senior', 'Senior Baker', undefined, undefined],
    ['manager', 'Head', 'senior', 'Management'],
    ['staff', 'Staff', 'senior', undefined],
  ]);
});

test('a level names the level below it if another level is listed between them', () => {
  const levels = {
    a: { name: 'A' },
    q: { name: 'Q', after: 'p' },
    p: { name: 'P', after: 'a' },
    l: { name: 'L' },
  };
  const catalogue = smallCatalogue({ roles: { baker: { name: 'Baker', levels } }, requirements: {} });
  const { levels: told } = roleData(pick(catalogue.roles, 'baker'), createUrls('/'));
  expect(told.map(({ id, after }) => [id, after])).toEqual([
    ['a', undefined],
    ['p', 'a'],
    ['q', 'p'],
    ['l', 'p'],
  ]);
});

test('includes alternatives and examples, and leaves out a missing proficiency', () => {
  const catalogue = smallCatalogue({
    roles: { baker: { name: 'Baker', levels: { junior: null } } },
    requirements: {
      'baker/tools': {
        'c-star': rowWithAlternatives(['pytorch'], {
          junior: { expects: 'Bakes.', example: 'Bakes a cake.' },
        }),
      },
    },
  });
  const payload = Object(
    JSON.parse(JSON.stringify(roleData(pick(catalogue.roles, 'baker'), createUrls('/')))),
  );
  expect(payload.domains[0].skills).toEqual([
    {
      id: 'c-star',
      name: 'C*',
      url: '/skills/c-star/',
      alternatives: ['pytorch'],
      requirements: [
        {
          id: 'baker/c-star/junior',
          level: 'junior',
          mandatory: false,
          expects: 'Bakes.',
          bar: 'Bakes.',
          example: ['Bakes a cake.'],
          url: '/roles/baker/#c-star.junior',
        },
      ],
    },
  ]);
});

test('contains the code of a role', () => {
  const coded = fixtureCatalogue('shapes');
  expect(roleData(pick(coded.roles, 'solo'), createUrls('/')).code).toBe('J040');
});
