import { describe, expect, test } from 'vitest';
import { smallHistory } from '../../../../tests/fixtures/history-fixtures.ts';
import { smallCatalogue, smallContent } from '../../../../tests/fixtures/small-catalogue.ts';
import { createUrls } from '#catalogue/publish/urls.ts';
import { describeChanges } from './describe-changes.ts';
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
])('links the requirement %s to %s', (id, path) => {
  expect(targets.requirement(id)).toBe(path);
});

describe('a fact links', () => {
  const urls = createUrls('/career/');

  test.each([
    ['to a requirement', [['the text of a cell']], '/career/roles/mlops-engineer/#mlflow.middle'],
    [
      'to a requirement under a later name',
      [['the text of a cell'], ['the id of a role'], ['the id of a skill']],
      '/career/roles/ml-operator/#ml-flow.middle',
    ],
    ['nowhere for a removed requirement', [['the text of a cell'], ['a removed cell']], undefined],
  ])('%s', (_, steps, path) => {
    const { entries, catalogue } = smallHistory(...steps);
    const [oldest] = entries.slice(-1);
    const targets = linkTargets(catalogue, urls);
    const [role] = oldest ? describeChanges(oldest.diff, targets).sections : [];
    expect(role?.facts.find(({ name }) => name === 'MLflow, Middle')).toMatchObject({ path });
  });

  test('to roles and skills under their later names', () => {
    const { catalogue } = smallHistory(['the id of a role'], ['the id of a skill']);
    const { role, skill } = linkTargets(catalogue, urls);
    expect([role('mlops-engineer'), skill('mlflow'), role('nobody'), skill('nothing')]).toEqual([
      '/career/roles/ml-operator/',
      '/career/skills/ml-flow/',
      undefined,
      undefined,
    ]);
  });
});
