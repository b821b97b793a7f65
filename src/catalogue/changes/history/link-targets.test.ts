import { expect, test } from 'vitest';
import { smallCatalogue, smallContent } from '../../../../tests/fixtures/small-catalogue.ts';
import { createUrls } from '#catalogue/publish/urls.ts';
import { linkTargets } from './link-targets.ts';

const ladder = smallContent.ladder.map((level) =>
  level.id === 'junior' ? { ...level, former_ids: ['beginner'] } : level,
);
const targets = linkTargets(smallCatalogue({ ladder }), createUrls('/'));

test.each([
  ['mlops-engineer/mlflow/junior', '/roles/mlops-engineer/#mlflow.junior'],
  ['mlops-engineer/mlflow/beginner', '/roles/mlops-engineer/#mlflow.junior'],
  ['ml-engineer/mlflow-tracking/beginner', '/roles/mlops-engineer/#mlflow.junior'],
  ['mlops-engineer/pytorch/beginner', undefined],
  ['mlops-engineer/mlflow/constructor', undefined],
])('a history that names the requirement %s leads to %s', (id, path) => {
  expect(targets.requirement(id)).toBe(path);
});
