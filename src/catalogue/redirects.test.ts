import { expect, test } from 'vitest';
import type { ContentFile } from './content-file.ts';
import { redirectsOf } from './redirects.ts';

const skill: ContentFile = {
  kind: 'skill',
  id: 'mlflow',
  parent: 'machine-learning-ai',
  file: 'skills/machine-learning-ai/mlflow.yaml',
  value: { name: 'MLflow', former_ids: ['mlflow-tracking'] },
};
const role: ContentFile = {
  kind: 'role',
  id: 'mlops-engineer',
  parent: '',
  file: 'roles/mlops-engineer/role.yaml',
  value: { name: 'MLOps Engineer', levels: { junior: null }, former_ids: ['ml-platform-engineer'] },
};

test('leads from the pages of a former id to those of the present one, under the base path', () => {
  expect(redirectsOf([skill, role], '/project/')).toEqual({
    '/skills/mlflow-tracking/': '/project/skills/mlflow/',
    '/skills/mlflow-tracking/history/': '/project/skills/mlflow/history/',
    '/roles/ml-platform-engineer/': '/project/roles/mlops-engineer/',
    '/roles/ml-platform-engineer/matrix/': '/project/roles/mlops-engineer/matrix/',
    '/roles/ml-platform-engineer/calculator/': '/project/roles/mlops-engineer/calculator/',
    '/roles/ml-platform-engineer/history/': '/project/roles/mlops-engineer/history/',
    '/roles/ml-platform-engineer/levels/junior/': '/project/roles/mlops-engineer/levels/junior/',
  });
});

test('passes over files with problems, which the check reports', () => {
  expect(redirectsOf([{ ...skill, value: { former_ids: ['mlflow-tracking'] } }], '/')).toEqual({});
});
