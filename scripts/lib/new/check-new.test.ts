import { expect, test } from 'vitest';
import { findAddedProblems, findHolder, withFiles } from './check-new.ts';
import { readKnownContent } from './known-content.ts';
import { smallSource } from '../../../tests/fixtures/small-source.ts';

test.each([
  ['skill', 'mlflow', 'content/skills/machine-learning/mlflow.yaml has the id "mlflow"'],
  ['skill', 'mlflow-tracking', 'the skill "mlflow" had the id "mlflow-tracking" before'],
  ['role', 'mlops-engineer', 'content/roles/mlops-engineer/role.yaml has the id'],
  ['role', 'ml-engineer', 'the role "mlops-engineer" had the id "ml-engineer" before'],
  ['role', 'left', 'content/roles/left/requirements/tools.yaml has the id'],
  ['skill', 'half', 'content/skills/tools/half.yml has the id'],
  ['domain', 'tools', 'content/domains/tools.yaml has the id'],
  ['family', 'ml-ai', 'content/families/ml-ai.yaml has the id'],
  ['domain', 'tooling', 'the domain "gear" had the id "tooling" before'],
  ['family', 'trades', 'the family "crafts" had the id "trades" before'],
] as const)('a new %s cannot have the id %s', (kind, id, message) => {
  const source = smallSource({
    'roles/left/requirements/tools.yaml': '',
    'skills/tools/half.yml': 'name: A',
    'domains/gear.yaml': 'name: Gear\nformer_ids: [tooling]\n',
    'families/crafts.yaml': 'name: Crafts\nformer_ids: [trades]\n',
  });
  expect(findHolder({ kind, id }, readKnownContent(source), source)).toContain(message);
});

test('an id may be used by items of different kinds', () => {
  const source = smallSource();
  expect(findHolder({ kind: 'family', id: 'mlflow' }, readKnownContent(source), source)).toBeUndefined();
});

test('counts only the problems that new files add', () => {
  const source = smallSource({
    'families/broken.yaml': 'name: [A',
    'domains/odd.yaml': 'name: A\nnonsense: 1\n',
  });
  const add = (text: string) =>
    findAddedProblems(source, withFiles(source, new Map([['families/new.yaml', text]])));
  expect(add('name: A\n')).toEqual([]);
  const added = add('name: A\nnonsense: 1\n');
  expect(added.map(({ file }) => file)).toEqual(['content/families/new.yaml']);
});
