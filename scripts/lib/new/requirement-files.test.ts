import { describe, expect, test } from 'vitest';
import { parseYaml } from '#reader/yaml/parse-yaml.ts';
import { readCatalogue } from '#reader/read-catalogue.ts';
import { CommandError } from '../command/command.ts';
import { formatYaml } from '../content/format-yaml.ts';
import { findAddedProblems, withFiles } from './check-new.ts';
import { readKnownContent } from './known-content.ts';
import { newFiles } from './new-files.ts';
import { parseRequest, type NewFlags } from './request.ts';
import { fixtureSource } from '../../../tests/fixtures/fixture-catalogue.ts';
import { smallSource } from '../../../tests/fixtures/small-source.ts';

function filesOf(flags: NewFlags, source = smallSource()): Map<string, string> {
  const known = readKnownContent(source);
  return newFiles(parseRequest('role', { name: 'New', ...flags }, known), known, source);
}

function valueOf(text = ''): unknown {
  const parsed = parseYaml(text);
  return parsed.ok ? parsed.value : parsed.message;
}

describe('named skills', () => {
  const files = filesOf({ skills: 'pytorch,secrets,mlflow', levels: 'junior,senior' });
  const file = 'roles/new/requirements/machine-learning.yaml';

  test('are in the files of their domains, in the given order', () => {
    expect([...files.keys()].slice(1)).toEqual([file, 'roles/new/requirements/security.yaml']);
    expect(valueOf(files.get(file))).toEqual({ pytorch: null, mlflow: null });
  });

  test('are valid and formatted, with a block for each level', () => {
    const block = (level: string) =>
      `  # ${level}:\n  #   proficiency:\n  #   mandatory:\n  #   expects:\n  #   example:\n`;
    expect(files.get(file)).toContain(
      `pytorch:\n  # alternatives: []\n${block('junior')}${block('senior')}\nmlflow:\n`,
    );
    for (const [path, text] of [...files].slice(1))
      expect([path, formatYaml(text, 'requirements')]).toEqual([path, text]);
    expect(findAddedProblems(smallSource(), withFiles(smallSource(), files))).toEqual([]);
  });

  test('are reported by the check while they are open', () => {
    const { warnings } = readCatalogue(withFiles(smallSource(), files));
    const open = warnings.filter(({ message }) => message.includes('is still open'));
    expect(open.map(({ file: path, message }) => [path, message.split(' ')[0]])).toEqual([
      [`content/${file}`, '"pytorch"'],
      [`content/${file}`, '"mlflow"'],
      ['content/roles/new/requirements/security.yaml', '"secrets"'],
    ]);
  });

  test('are still formatted once a level is filled in', () => {
    const filled =
      files.get(file)?.replace('# junior:\n  #   proficiency:\n', 'junior:\n    proficiency: working\n') ??
      '';
    expect(valueOf(filled)).toEqual({ pytorch: { junior: { proficiency: 'working' } }, mlflow: null });
    expect(formatYaml(filled, 'requirements')).toBe(filled);
  });
});

describe('a copied role', () => {
  const files = filesOf({ from: 'mlops-engineer' });

  test('gives its levels, domains, skills, proficiencies and mandatory marks', () => {
    expect(valueOf(files.get('roles/new/role.yaml'))).toEqual({
      name: 'New',
      levels: { junior: null, middle: null, senior: { name: 'Senior or Staff', short: 'Sr' } },
      domains: ['machine-learning'],
      key_domains: ['machine-learning', 'security'],
    });
    expect(valueOf(files.get('roles/new/requirements/machine-learning.yaml'))).toEqual({
      mlflow: {
        junior: { proficiency: 'awareness' },
        middle: { proficiency: 'working', mandatory: true },
        senior: { proficiency: 'advanced', mandatory: true },
      },
      pytorch: { senior: { proficiency: 'working' } },
    });
    expect(findAddedProblems(smallSource(), withFiles(smallSource(), files))).toEqual([]);
  });

  test('gives none of its texts, but fields for them', () => {
    const all = [...files.values()].join('\n');
    for (const text of ['Logs', 'Reads the runs', 'Decides', 'Kubernetes', 'ml-engineer\n'])
      expect(all).not.toContain(text);
    expect(all).toContain('    mandatory: true\n    # expects:\n');
  });

  test('gives no family unless one is named', () => {
    expect(files.get('roles/new/role.yaml')).toMatch(/^# family:$/m);
    const named = filesOf({ from: 'mlops-engineer', family: 'ml-ai' });
    expect(named.get('roles/new/role.yaml')).toMatch(/^family: ml-ai$/m);
  });

  test.each([
    ['does not parse', 'roles/mlops-engineer/role.yaml', 'name: [A'],
    ['holds no fields', 'roles/mlops-engineer/role.yaml', '- A'],
    ['does not parse', 'roles/mlops-engineer/requirements/security.yaml', 'a: [b'],
  ])('is refused if a file %s: %s', (_why, file, text) => {
    const copy = () => filesOf({ from: 'mlops-engineer' }, smallSource({ [file]: text }));
    expect(copy).toThrow(CommandError);
    expect(copy).toThrow(new RegExp(`^content/${file}:\\d+:\\d+ {2}[^]*nothing was written$`));
  });
});

describe('a role with tracks and alternatives', () => {
  const source = fixtureSource('tracks');
  const baker = filesOf({ from: 'baker' }, source);
  const engineer = filesOf({ from: 'engineer' }, source);

  test('gives its levels with tracks and titles', () => {
    expect(valueOf(engineer.get('roles/new/role.yaml'))).toMatchObject({
      levels: {
        junior: { title: 'Junior Engineer' },
        staff: { name: 'Staff Engineer', after: 'senior' },
        manager: { name: 'Engineering Manager', after: 'senior', track: 'Management' },
      },
    });
  });

  test('gives alternatives, and comments for levels that need a text', () => {
    expect(baker.get('roles/new/requirements/ovens.yaml')).toContain(`gas-oven:
  alternatives: [wood-oven, electric-oven]
  # junior:
  #   proficiency: s1
  #   mandatory: true
  #   expects:
  #   example:
`);
  });

  test('gives requirements without copied values as comments', () => {
    expect(engineer.get('roles/new/requirements/work.yaml')).toMatch(
      /^dough:\n {2}# junior:\n {2}# {3}expects:\n {2}# {3}example:\n {2}# senior:\n/m,
    );
  });

  test.each([
    ['baker', baker],
    ['engineer', engineer],
  ])('gives valid, formatted files: %s', (_name, files) => {
    expect(findAddedProblems(source, withFiles(source, files))).toEqual([]);
    for (const [file, text] of files) {
      const kind = file.endsWith('role.yaml') ? 'role' : 'requirements';
      expect([file, formatYaml(text, kind)]).toEqual([file, text]);
    }
  });
});

describe('without a scale', () => {
  const source = fixtureSource('text-only');

  test.each<[string, NewFlags]>([
    ['named skills', { skills: 'writing,planning' }],
    ['a copied role', { from: 'editor' }],
  ])('no field for a proficiency is written: %s', (_name, flags) => {
    const files = filesOf(flags, source);
    const text = files.get('roles/new/requirements/craft.yaml');
    expect(text).toContain('writing:');
    expect(text).not.toContain('proficiency:');
    expect(text).toContain('#   expects:\n  #   example:\n');
    expect(formatYaml(text ?? '', 'requirements')).toBe(text);
    expect(findAddedProblems(source, withFiles(source, files))).toEqual([]);
  });
});

test('ids that look like numbers or booleans stay texts', () => {
  const source = smallSource({
    'skills/tools/true.yaml': 'name: True\n',
    'skills/tools/1e3.yaml': 'name: Thousand\n',
  });
  const files = filesOf({ skills: 'true,1e3' }, source);
  expect(valueOf(files.get('roles/new/requirements/tools.yaml'))).toEqual({ true: null, '1e3': null });
});
