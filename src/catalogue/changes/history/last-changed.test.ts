import { expect, test } from 'vitest';
import { requirementsOf } from '#catalogue/model/counts.ts';
import { editedContent } from '../../../../tests/fixtures/content-edits.ts';
import {
  smallCatalogue,
  smallContent,
  type SmallContent,
} from '../../../../tests/fixtures/small-catalogue.ts';
import { historyThrough, smallHistory } from '../../../../tests/fixtures/history-fixtures.ts';
import { lastChanges } from './last-changed.ts';

function daysOf(...steps: string[][]): Record<string, string> {
  const history = smallHistory(...steps);
  return Object.fromEntries([...lastChanges(history)].map(([id, { commit }]) => [id, commit.day]));
}

test('returns the last of several changes', () => {
  expect(daysOf(['the text of a cell'], ['a cell without text'], ['the name of the site'])).toEqual({
    'mlops-engineer/mlflow/middle': '2026-01-03',
  });
});

test('returns the change with its commit', () => {
  const last = lastChanges(smallHistory(['the text of a cell'])).get('mlops-engineer/mlflow/middle');
  expect(last?.commit).toEqual({ ...last?.commit, author: 'Ada', title: 'Change 1' });
  expect(last?.change).toMatchObject({ kind: 'changed', after: { expects: 'Logs each run.' } });
});

test('finds a requirement by the current ids of role, skill and level', () => {
  expect(daysOf(['the text of a cell'], ['the id of a role'], ['the id of a skill'])).toEqual({
    'ml-operator/ml-flow/middle': '2026-01-02',
  });
});

test('finds a requirement by the current id of a level renamed twice', () => {
  const rows = smallContent.requirements['mlops-engineer/machine-learning'] ?? {};
  const requirements = {
    ...smallContent.requirements,
    'mlops-engineer/machine-learning': { ...rows, pytorch: { senior: { proficiency: 'expert' } } },
  };
  const content = { ...smallContent, requirements };
  const renamed: SmallContent = JSON.parse(JSON.stringify(content).replaceAll('"senior"', '"staff"'));
  const history = historyThrough([smallContent, content, renamed].map(smallCatalogue));
  expect([...lastChanges(history).keys()]).toEqual(['mlops-engineer/pytorch/staff']);
});

test('finds a requirement by the current id of a level if its role was renamed, too', () => {
  const rows = smallContent.requirements['mlops-engineer/machine-learning'] ?? {};
  const requirements = {
    ...smallContent.requirements,
    'mlops-engineer/machine-learning': { ...rows, pytorch: { senior: { proficiency: 'expert' } } },
  };
  const rename = (content: SmallContent, from: string, to: string): SmallContent =>
    JSON.parse(JSON.stringify(content).replaceAll(from, to));
  const content = { ...smallContent, requirements };
  const level = rename(content, '"senior"', '"staff"');
  const role = rename(level, 'mlops-engineer', 'ml-operator');
  const again = rename(role, '"staff"', '"principal"');
  const history = historyThrough([smallContent, content, level, role, again].map(smallCatalogue));
  expect([...lastChanges(history).keys()]).toEqual(['ml-operator/pytorch/principal']);
});

test('keeps the change of a role even if the same commit added another role', () => {
  expect(daysOf(['the text of a cell', 'a new role'])).toEqual({
    'mlops-engineer/mlflow/middle': '2026-01-02',
  });
});

test('leaves out removed requirements', () => {
  const steps = [
    ['the text of a cell'],
    ['the proficiency of a cell'],
    ['a removed cell'],
    ['a new role'],
    ['a removed role'],
  ];
  const { catalogue, ...history } = smallHistory(...steps);
  const ids = new Set(catalogue.roles.flatMap(requirementsOf).map(({ id }) => id));
  expect([...lastChanges(history).keys()].filter((id) => !ids.has(id))).toEqual([]);
});

test('leaves out requirements added with their role until they change', () => {
  const withRole = editedContent(['a new role']);
  const rows = withRole.requirements['tester/tools']?.['c-star'] ?? {};
  const changed = {
    'c-star': { junior: rows['junior'] ?? {}, middle: { proficiency: 'expert' } },
    'd-flat': { junior: { proficiency: 'working' } },
  };
  const content = {
    ...withRole,
    skills: { ...withRole.skills, 'tools/d-flat': { name: 'D flat' } },
    requirements: { ...withRole.requirements, 'tester/tools': changed },
  };
  const last = lastChanges(
    historyThrough([smallContent, withRole, content].map((step) => smallCatalogue(step))),
  );
  expect([...last].map(([id, { change }]) => [id, change.kind])).toEqual([
    ['tester/c-star/middle', 'changed'],
    ['tester/d-flat/junior', 'added'],
  ]);
});
