import { expect, test } from 'vitest';
import { edited, soundContent, fileText } from '../../../tests/fixtures/sound-content.ts';
import { fixtureSource } from '../../../tests/fixtures/fixture-catalogue.ts';
import { CallError } from '../command/command.ts';
import { smallSource } from '../../../tests/fixtures/small-source.ts';
import { planMove } from './plan-move.ts';

/** Moves a skill in the small content, some files of which may be replaced. */
function move(skill: string, domain: string, changes: Record<string, string> = {}) {
  const content = soundContent(smallSource(changes));
  const { edit, lostGroup } = planMove(content, skill, domain);
  return { ...edited(content, edit), lostGroup };
}

const requirements = (domain: string): string => `roles/mlops-engineer/requirements/${domain}.yaml`;

test('a skill moves to the folder of its domain, and its row in every role to the end of that domain', () => {
  const content = move('mlflow', 'security');
  expect(fileText(content, 'skills/machine-learning/mlflow.yaml')).toBeUndefined();
  expect(fileText(content, 'skills/security/mlflow.yaml')).toContain('former_ids:\n  - mlflow-tracking\n');
  expect(fileText(content, requirements('security'))).toMatch(/^secrets:[^]*\n\nmlflow:\n/);
  expect(fileText(content, requirements('machine-learning'))).toMatch(/^pytorch:/);
});

test('a missing file of requirements is created, and an empty one is removed', () => {
  const content = move('mlflow', 'security');
  expect(fileText(content, 'roles/data-engineer/requirements/security.yaml')).toMatch(/^mlflow:/);
  expect(fileText(content, 'roles/data-engineer/requirements/machine-learning.yaml')).toBeUndefined();
});

test('a group is dropped unless the new domain has a group with the same id', () => {
  const other = move('mlflow', 'tools');
  expect(other.lostGroup).toBe('mlops');
  expect(fileText(other, 'skills/tools/mlflow.yaml')).not.toContain('group:');
  const same = move('mlflow', 'tools', { 'domains/tools.yaml': 'name: Tools\ngroups: { mlops: MLOps }\n' });
  expect(same.lostGroup).toBeUndefined();
  expect(fileText(same, 'skills/tools/mlflow.yaml')).toContain('group: mlops');
});

test('comments of the row move with it, but the schema and comments about the file stay', () => {
  const schema = '# yaml-language-server: $schema=../../../.schemas/requirements.schema.json\n';
  const row = '# Of secrets.\nsecrets:\n  junior: { proficiency: working } # rotated\n';
  const content = move('secrets', 'tools', {
    [requirements('security')]: `${schema}# Owned by the red team.\n\n${row}`,
  });
  expect(fileText(content, requirements('tools'))).toBe(`${schema}\n${row}`);
  expect(fileText(content, requirements('security'))).toBe(`${schema}# Owned by the red team.\n`);
  const bare = move('secrets', 'tools', { [requirements('security')]: `${schema}${row}` });
  expect(fileText(bare, requirements('security'))).toBeUndefined();
});

test.each([
  ['mlfow', 'tools', 'did you mean "mlflow"?'],
  ['mlflow-tracking', 'tools', 'it is "mlflow" now'],
  ['mlflow', 'tool', 'did you mean "tools"?'],
  ['mlflow', 'machine-learning', 'is in machine-learning already'],
])('moving %s to %s is refused with advice', (skill, domain, message) => {
  expect(() => move(skill, domain)).toThrow(CallError);
  expect(() => move(skill, domain)).toThrow(message);
});

test('an alternative to another skill moves without that row, and remains an alternative', () => {
  const before = soundContent(fixtureSource('tracks'));
  const content = edited(before, planMove(before, 'wood-oven', 'work').edit);
  expect(fileText(content, 'skills/work/wood-oven.yaml')).toContain('name: Wood Oven');
  const ovens = 'roles/baker/requirements/ovens.yaml';
  expect(fileText(content, ovens)).toBe(fileText(before, ovens));
  const moved = content.catalogue.skills.find(({ id }) => id === 'wood-oven');
  expect(moved?.alternativeIn.map(({ skill }) => skill.id)).toEqual(['gas-oven']);
});

test('a row moves with its alternatives', () => {
  const before = soundContent(fixtureSource('tracks'));
  const content = edited(before, planMove(before, 'gas-oven', 'work').edit);
  expect(fileText(content, 'roles/baker/requirements/work.yaml')).toContain(
    'gas-oven:\n  alternatives: [wood-oven, electric-oven]\n',
  );
});
