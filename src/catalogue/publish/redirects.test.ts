import { expect, test } from 'vitest';
import { smallCatalogue, smallContent } from '../../../tests/fixtures/small-catalogue.ts';
import type { ContentFile } from '#catalogue/schemas/content-file.ts';
import { formatHostRedirects, movesOf, renamedIn } from './redirects.ts';

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

test('redirects from the pages of a former id to those of the current one, with the base path', () => {
  expect(movesOf(renamedIn([skill, role]), '/project/', undefined)).toEqual({
    '/project/skills/mlflow-tracking/': '/project/skills/mlflow/',
    '/project/skills/mlflow-tracking/history/': '/project/skills/mlflow/history/',
    '/project/roles/ml-platform-engineer/': '/project/roles/mlops-engineer/',
    '/project/roles/ml-platform-engineer/matrix/': '/project/roles/mlops-engineer/matrix/',
    '/project/roles/ml-platform-engineer/calculator/': '/project/roles/mlops-engineer/calculator/',
    '/project/roles/ml-platform-engineer/history/': '/project/roles/mlops-engineer/history/',
    '/project/roles/ml-platform-engineer/levels/junior/': '/project/roles/mlops-engineer/levels/junior/',
  });
});

test('does not redirect to a calculator on a site without calculators', () => {
  const { site } = smallCatalogue({ site: { ...smallContent.site, parts: { calculator: false } } });
  const moves = Object.keys(movesOf(renamedIn([role]), '/', site));
  expect(moves).toContain('/roles/ml-platform-engineer/matrix/');
  expect(moves.filter((path) => path.includes('calculator'))).toEqual([]);
});

const ladder: ContentFile = {
  kind: 'ladder',
  id: 'ladder',
  parent: '',
  file: 'ladder.yaml',
  value: [{ id: 'junior', name: 'Junior', former_ids: ['jr'] }],
};
const grouping = (kind: 'domain' | 'family', id: string, former: string): ContentFile => ({
  kind,
  id,
  parent: '',
  file: `${id}.yaml`,
  value: { name: id, former_ids: [former] },
});

test('redirects from the pages of former levels, even of a former role, directly to the current page', () => {
  const moves = movesOf(renamedIn([role, ladder]), '/', undefined);
  const levels = Object.entries(moves).filter(([from]) => from.includes('/levels/'));
  expect(Object.fromEntries(levels)).toEqual({
    '/roles/mlops-engineer/levels/jr/': '/roles/mlops-engineer/levels/junior/',
    '/roles/ml-platform-engineer/levels/jr/': '/roles/mlops-engineer/levels/junior/',
    '/roles/ml-platform-engineer/levels/junior/': '/roles/mlops-engineer/levels/junior/',
  });
});

test('redirects from the pages of former domains and families', () => {
  const renamed = renamedIn([grouping('domain', 'tools', 'tooling'), grouping('family', 'crafts', 'trades')]);
  expect(movesOf(renamed, '/', undefined)).toEqual({
    '/domains/tooling/': '/domains/tools/',
    '/families/trades/': '/families/crafts/',
  });
  expect(formatHostRedirects(renamed, '/')).toBe(
    '/domains/tooling/* /domains/tools/:splat 301\n/families/trades/* /families/crafts/:splat 301\n',
  );
});

test('lists rules for levels before those for roles, since the first matching rule applies', () => {
  expect(formatHostRedirects(renamedIn([role, ladder]), '/').split('\n')).toEqual([
    '/roles/mlops-engineer/levels/jr/* /roles/mlops-engineer/levels/junior/:splat 301',
    '/roles/ml-platform-engineer/levels/junior/* /roles/mlops-engineer/levels/junior/:splat 301',
    '/roles/ml-platform-engineer/levels/jr/* /roles/mlops-engineer/levels/junior/:splat 301',
    '/roles/ml-platform-engineer/* /roles/mlops-engineer/:splat 301',
    '',
  ]);
});

test('lists rules for whole folders, and none if nothing was renamed', () => {
  expect(formatHostRedirects(renamedIn([skill, role]), '/project/')).toBe(
    '/project/skills/mlflow-tracking/* /project/skills/mlflow/:splat 301\n' +
      '/project/roles/ml-platform-engineer/* /project/roles/mlops-engineer/:splat 301\n',
  );
  expect(formatHostRedirects(renamedIn([]), '/')).toBe('');
});

test('ignores files with problems, which the check reports', () => {
  expect(renamedIn([{ ...skill, value: { former_ids: ['mlflow-tracking'] } }])).toEqual(renamedIn([]));
});
