import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { filesOf, smallContent } from '../../../tests/fixtures/small-catalogue.ts';
import { memorySource } from '#reader/content-source.ts';
import { collectIds, type ContentIds } from './content-ids.ts';

function idsWith(changes: Record<string, string> = {}): ContentIds {
  const files = new Map(filesOf(smallContent).map(({ file, value }) => [file, stringify(value)]));
  for (const [file, text] of Object.entries(changes)) files.set(file, text);
  return collectIds(memorySource(files, 'content'));
}

test('collects the ids of each kind with their names', () => {
  const { role, family, domain, group, skill } = idsWith();
  expect([...role]).toEqual([
    ['data-engineer', 'Data Engineer'],
    ['mlops-engineer', 'MLOps Engineer'],
  ]);
  expect([...family]).toEqual([['ml-ai', 'ML & AI']]);
  expect([...domain.keys()]).toEqual(['machine-learning', 'security', 'tools']);
  expect([...group]).toEqual([['mlops', 'MLOps']]);
  expect(skill.get('c-star')).toBe('C*');
});

test('returns levels and proficiencies in order, with their meanings', () => {
  const { level, proficiency } = idsWith();
  expect([...level]).toEqual([
    ['junior', 'Junior: Works with guidance.'],
    ['middle', 'Middle'],
    ['senior', 'Senior'],
    ['only', 'Practitioner'],
  ]);
  expect([...proficiency.keys()]).toEqual(['awareness', 'working', 'advanced', 'expert']);
});

test.each([
  ['a file that does not parse', 'skills/tools/half.yaml', 'name: [A', 'half'],
  ['a file without a name', 'skills/tools/half.yaml', 'summary: A', 'half'],
  ['a file without fields', 'skills/tools/half.yaml', '- A', 'half'],
  ['a file with the wrong ending', 'skills/tools/half.yml', 'name: A', 'half'],
])('takes the id of %s from its name', (_case, file, text, id) => {
  expect(idsWith({ [file]: text }).skill.get(id)).toBe('half');
});

test.each(['ladder.yaml', 'scale.yaml', 'roles/mlops-engineer/role.yaml', 'domains/machine-learning.yaml'])(
  'collects the other ids if %s is not valid',
  (file) => {
    for (const text of ['', '[', '3', '[1, null, {id: 5}]', 'levels: [1]\ngroups: 3', 'levels: { a: 3 }']) {
      expect([...idsWith({ [file]: text }).skill.keys()]).toHaveLength(4);
    }
  },
);

test('leaves out names that are not ids', () => {
  const { skill, level } = idsWith({
    'skills/tools/Not An Id.yaml': 'name: A',
    'roles/x/role.yaml': 'name: X\nlevels: { __proto__: {}, "9": {} }',
  });
  expect([...skill.keys()]).toHaveLength(4);
  expect([...level.keys()]).toEqual(['junior', 'middle', 'senior', 'only']);
});
