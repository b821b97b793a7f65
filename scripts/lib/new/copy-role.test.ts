import { expect, test } from 'vitest';
import { parseYaml } from '#reader/yaml/parse-yaml.ts';
import { CommandError } from '../command/command.ts';
import { findAddedProblems, withFiles } from './check-new.ts';
import { readKnownContent } from './known-content.ts';
import { newFiles } from './new-files.ts';
import { parseRequest, type NewFlags } from './request.ts';
import { smallSource } from '../../../tests/fixtures/small-source.ts';

const commented = `# yaml-language-server: $schema=../../.schemas/role.schema.json
# Owned by the platform team.
name: MLOps Engineer
family: ml-ai
tagline: Brings models to production.
levels:
  # Nobody starts higher.
  junior: { stack: [Python] }
  senior: { name: Staff, former_ids: [sr] }
domains: [machine-learning]
key_domains: [security]
former_ids: [ml-engineer]
`;
const requirements = `# The core.
mlflow:
  junior: { proficiency: awareness, expects: Reads runs. } # see the runbook
`;

const source = smallSource({
  'roles/mlops-engineer/role.yaml': commented,
  'roles/mlops-engineer/requirements/machine-learning.yaml': requirements,
});

function copy(flags: NewFlags = {}, from = source): Map<string, string> {
  const known = readKnownContent(from);
  return newFiles(
    parseRequest('role', { name: 'ML Engineer', id: 'ml', from: 'mlops-engineer', ...flags }, known),
    known,
    from,
  );
}

test('a copy has the levels, domains and requirements of the role, and is valid', () => {
  const files = copy();
  expect([...files.keys()]).toEqual([
    'roles/ml/role.yaml',
    'roles/ml/requirements/machine-learning.yaml',
    'roles/ml/requirements/security.yaml',
  ]);
  expect(parseYaml(files.get('roles/ml/role.yaml') ?? '')).toEqual({
    ok: true,
    value: {
      name: 'ML Engineer',
      levels: { junior: { stack: ['Python'] }, senior: { name: 'Staff' } },
      domains: ['machine-learning'],
      key_domains: ['security'],
    },
  });
  expect(findAddedProblems(source, withFiles(source, files))).toEqual([]);
});

test('comments are kept, and each file has the one comment that tells its schema', () => {
  const [role = '', cells = ''] = copy().values();
  for (const comment of ['# Owned by the platform team.', '# Nobody starts higher.'])
    expect(role).toContain(comment);
  for (const comment of ['# The core.', '# see the runbook']) expect(cells).toContain(comment);
  expect(role.match(/yaml-language-server/g)).toHaveLength(1);
  expect(cells.split('\n')[0]).toBe(
    '# yaml-language-server: $schema=../../../.schemas/requirements.schema.json',
  );
});

test('a copy belongs to the family that is asked for, and to none otherwise', () => {
  expect([...copy({ family: 'ml-ai' }).values()][0]).toMatch(/^family: ml-ai$/m);
  expect([...copy().values()][0]).toMatch(/^# family:$/m);
});

test.each([
  ['does not parse', 'roles/mlops-engineer/role.yaml', 'name: [A'],
  ['holds no fields', 'roles/mlops-engineer/role.yaml', '- A'],
  ['does not parse', 'roles/mlops-engineer/requirements/security.yaml', 'a: [b'],
])('a role of which a file %s is not copied: %s', (_why, file, text) => {
  const broken = smallSource({ [file]: text });
  expect(() => copy({}, broken)).toThrow(CommandError);
  expect(() => copy({}, broken)).toThrow(
    new RegExp(`^content/${file}:\\d+:\\d+ {2}.*\\n.*nothing was written$`),
  );
});
