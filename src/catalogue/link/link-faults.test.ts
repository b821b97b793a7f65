import { describe, expect, test } from 'vitest';
import type { Problem } from '#catalogue/model/problem.ts';
import {
  buildSmall,
  filesOf,
  smallContent,
  type SmallContent,
} from '../../../tests/fixtures/small-catalogue.ts';
import { buildCatalogue } from './build-catalogue.ts';

const { domains, families, ladder, roles, scale, skills, requirements } = smallContent;

const lineOf = ({ file, path, at, message, rule }: Problem): string =>
  [rule, `${file} ${at} ${path.join('.')}: ${message}`].filter((part) => part !== undefined).join(' ');

/** Returns each problem of the small content with some of its parts replaced, as `file place path: message`. */
function problemsOf(changes: Partial<SmallContent>): string[] {
  const built = buildSmall(changes);
  return built.ok ? [] : built.problems.map(lineOf);
}

/** Returns each warning in the same format, with its rule first. Throws an Error if there are problems. */
function warningsOf(changes: Partial<SmallContent>): string[] {
  const built = buildSmall(changes);
  if (!built.ok) throw new Error(built.problems.map(lineOf).join('\n'));
  return built.warnings.map(lineOf).filter((line) => !line.startsWith('no-descriptors'));
}

/** Returns content with one role, which has these rows in the domain of tools. */
function withRows(
  rows: SmallContent['requirements'][string],
  role: Partial<SmallContent['roles'][string]> = {},
): Partial<SmallContent> {
  const levels = { junior: null, middle: null, senior: null };
  return {
    skills: { 'tools/c-star': { name: 'C*' } },
    roles: { tester: { name: 'Tester', levels, ...role } },
    requirements: { 'tester/tools': rows },
  };
}

const TOOLS = 'roles/tester/requirements/tools.yaml';

describe('rejects a former id', () => {
  test.each<[string, Partial<SmallContent>, string]>([
    [
      'that a skill has',
      { skills: { ...skills, 'tools/c-star': { name: 'C*', former_ids: ['old', 'secrets'] } } },
      'skills/tools/c-star.yaml value former_ids.1: the skill id "secrets" belongs to skills/security/secrets.yaml',
    ],
    [
      'that another skill had',
      { skills: { ...skills, 'tools/c-star': { name: 'C*', former_ids: ['mlflow-tracking'] } } },
      'skills/tools/c-star.yaml value former_ids.0: the skill id "mlflow-tracking" belongs to skills/machine-learning/mlflow.yaml',
    ],
    [
      'that a role has',
      {
        roles: {
          ...roles,
          'data-engineer': {
            name: 'Data',
            levels: { only: { name: 'Only' } },
            former_ids: ['mlops-engineer'],
          },
        },
      },
      'roles/data-engineer/role.yaml value former_ids.0: the role id "mlops-engineer" belongs to roles/mlops-engineer/role.yaml',
    ],
    [
      'that a domain has',
      { domains: { ...domains, tools: { name: 'Tools', former_ids: ['security'] } } },
      'domains/tools.yaml value former_ids.0: the domain id "security" belongs to domains/security.yaml',
    ],
    [
      'that a family has',
      { families: { ...families, other: { name: 'Other', former_ids: ['ml-ai'] } } },
      'families/other.yaml value former_ids.0: the family id "ml-ai" belongs to families/ml-ai.yaml',
    ],
    [
      'that a level of the ladder has',
      { ladder: ladder.map((step) => (step.id === 'middle' ? { ...step, former_ids: ['senior'] } : step)) },
      'ladder.yaml value 1.former_ids.0: the level id "senior" belongs to the level "senior"',
    ],
    [
      'that a proficiency has',
      { scale: scale.map((step) => (step.id === 'working' ? { ...step, former_ids: ['expert'] } : step)) },
      'scale.yaml value 1.former_ids.0: the proficiency id "expert" belongs to the proficiency "expert"',
    ],
    [
      'that a level of the same role has',
      withRows(
        { 'c-star': { junior: {} } },
        { levels: { junior: null, middle: { former_ids: ['junior'] } } },
      ),
      'roles/tester/role.yaml value levels.middle.former_ids.0: the level id "junior" belongs to the level "junior"',
    ],
  ])('%s', (_, changes, problem) => {
    expect(problemsOf(changes)).toEqual([`${problem}: remove it from former_ids`]);
  });
});

describe('rejects a repeat of', () => {
  test.each<[string, Partial<SmallContent>, string[]]>([
    [
      'the id of a level',
      { ladder: [...ladder, { id: 'middle', name: 'Again' }] },
      ['ladder.yaml value 3.id: the id "middle" is used twice: choose another'],
    ],
    [
      'the id of a proficiency, and its letter',
      { scale: [...scale, { id: 'expert', name: 'Again', letter: 'A' }] },
      [
        'scale.yaml value 4.id: the id "expert" is used twice: choose another',
        'scale.yaml value 4.letter: the letter "A" is used twice: choose another',
      ],
    ],
    [
      'a domain of a role',
      withRows(
        { 'c-star': { junior: {} } },
        { domains: ['tools', 'security', 'tools'], key_domains: ['tools', 'tools'] },
      ),
      [
        'roles/tester/role.yaml value domains.2: the domain "tools" is listed here twice: remove one',
        'roles/tester/role.yaml value key_domains.1: the domain "tools" is listed here twice: remove one',
      ],
    ],
    [
      'the id of a skill',
      { skills: { ...skills, 'tools/mlflow': { name: 'Other' } } },
      [
        'skills/tools/mlflow.yaml value : the skill id "mlflow" is taken by skills/machine-learning/mlflow.yaml: rename one of the files',
      ],
    ],
  ])('%s', (_, changes, problems) => {
    expect(problemsOf(changes)).toEqual(problems);
  });
});

describe('rejects an invalid reference:', () => {
  test.each<[string, Partial<SmallContent>, string]>([
    [
      'a domain in the name of a file of requirements',
      { requirements: { ...requirements, 'mlops-engineer/tool': { 'c-star': { junior: {} } } } },
      'roles/mlops-engineer/requirements/tool.yaml value : no domain has the id "tool"; did you mean "tools"?',
    ],
    [
      'a former id of a domain in the name of a file of requirements',
      {
        domains: { ...domains, tools: { name: 'Tools', former_ids: ['tooling'] } },
        requirements: { ...requirements, 'mlops-engineer/tooling': { 'c-star': { junior: {} } } },
      },
      'roles/mlops-engineer/requirements/tooling.yaml value : the domain "tooling" is called "tools" now: rename the file to tools.yaml',
    ],
    [
      'a skill of a row',
      withRows({ vim: { junior: {} }, 'c-star': { junior: {} } }),
      `${TOOLS} key vim: no skill has the id "vim": correct it, or add skills/<domain>/vim.yaml`,
    ],
    [
      'a skill of another domain',
      {
        ...withRows({ 'c-star': { junior: {} }, secrets: { junior: {} } }),
        skills: { ...skills, 'tools/c-star': { name: 'C*' } },
      },
      `${TOOLS} key secrets: "secrets" is a skill of security: move it to roles/tester/requirements/security.yaml`,
    ],
    [
      'a level of a requirement',
      withRows({ 'c-star': { senor: {} } }),
      `${TOOLS} key c-star.senor: the role tester has no level "senor"; did you mean "senior"?`,
    ],
    [
      'a proficiency of a requirement',
      withRows({ 'c-star': { junior: { proficiency: 'workin' } } }),
      `${TOOLS} value c-star.junior.proficiency: no proficiency has the id "workin"; did you mean "working"?`,
    ],
    [
      'a proficiency of a descriptor',
      { skills: { ...skills, 'tools/c-star': { name: 'C*', descriptors: { expart: 'Best.' } } } },
      'skills/tools/c-star.yaml key descriptors.expart: no proficiency has the id "expart"; did you mean "expert"?',
    ],
    [
      'the domain of a skill',
      { skills: { ...skills, 'tolls/vim': { name: 'Vim' } } },
      'skills/tolls/vim.yaml value : no domain has the id "tolls"; did you mean "tools"?',
    ],
    [
      'the domain of a skill by its former id',
      {
        domains: { ...domains, tools: { name: 'Tools', former_ids: ['tooling'] } },
        skills: { ...skills, 'tooling/vim': { name: 'Vim' } },
      },
      'skills/tooling/vim.yaml value : the domain "tooling" is called "tools" now: move the file to skills/tools/',
    ],
    [
      'a group of a skill',
      { skills: { ...skills, 'machine-learning/pytorch': { name: 'PyTorch', group: 'mlop' } } },
      'skills/machine-learning/pytorch.yaml value group: the domain machine-learning has no group "mlop"; did you mean "mlops"?',
    ],
    [
      'a group in a domain without groups',
      { skills: { ...skills, 'tools/c-star': { name: 'C*', group: 'mlops' } } },
      'skills/tools/c-star.yaml value group: the domain tools has no group "mlops"; it has none: leave the field out',
    ],
    [
      'a family',
      withRows({ 'c-star': { junior: {} } }, { family: 'ml' }),
      'roles/tester/role.yaml value family: no family has the id "ml": correct it, or add families/ml.yaml',
    ],
    [
      'a domain of a role',
      withRows({ 'c-star': { junior: {} } }, { key_domains: ['tools', 'secrity'] }),
      'roles/tester/role.yaml value key_domains.1: no domain has the id "secrity"; did you mean "security"?',
    ],
    [
      'the role of a file of requirements',
      { requirements: { ...requirements, 'qa/tools': { 'c-star': { junior: {} } } } },
      'roles/qa/requirements/tools.yaml value : the role "qa" has no role.yaml: add roles/qa/role.yaml',
    ],
  ])('%s', (_, changes, problem) => {
    expect(problemsOf(changes)).toEqual([problem]);
  });

  test('a group that the domain has is accepted', () => {
    const machine = {
      ...domains['machine-learning'],
      name: 'ML',
      groups: { first: 'First', mlops: 'MLOps' },
    };
    const built = buildSmall({ domains: { ...domains, 'machine-learning': machine } });
    expect(built.ok && built.catalogue.skills.find(({ id }) => id === 'mlflow')?.group?.name).toBe('MLOps');
  });
});

describe('content has', () => {
  const without = (...kinds: string[]): string[] => {
    const built = buildCatalogue(filesOf(smallContent).filter(({ kind }) => !kinds.includes(kind)));
    return built.ok ? [] : built.problems.map(lineOf);
  };

  test('a site.yaml', () => {
    expect(without('site')).toEqual(['site.yaml value : the content directory has no site.yaml: add one']);
  });

  test('a role', () => {
    expect(without('role', 'requirements')).toEqual([
      'roles value : the content directory has no roles: add roles/<role>/role.yaml',
    ]);
  });

  test('a ladder if levels of roles have no names', () => {
    expect(without('ladder')).toEqual([
      'roles/mlops-engineer/role.yaml key levels.junior: the content has no ladder.yaml: add one with the levels, or give each level of a role a name (the first of 2 places in 1 file)',
    ]);
  });

  test.each([
    ['site', 'site'],
    ['role', 'mlops-engineer'],
    ['ladder', 'ladder'],
    ['scale', 'scale'],
    ['family', 'ml-ai'],
    ['domain', 'tools'],
    ['skill', 'mlflow'],
  ])('no further problem if the file of its %s "%s" does not parse', (kind, id) => {
    const files = filesOf(smallContent);
    const unread = files.filter((file) => file.kind === kind && file.id === id);
    expect(unread).toHaveLength(1);
    const others = files.filter((file) => !unread.includes(file));
    expect(buildCatalogue(others, unread)).toMatchObject({ ok: false, problems: [] });
  });
});

test('does not report missing roles if the files of all roles do not parse', () => {
  const files = filesOf(smallContent).filter(({ kind }) => kind !== 'requirements');
  const unread = files.filter(({ kind }) => kind === 'role');
  const others = files.filter(({ kind }) => kind !== 'role');
  expect(buildCatalogue(others, unread)).toMatchObject({ ok: false, problems: [] });
});

describe('warns of', () => {
  test('a role that requires nothing, and a skill that no role uses', () => {
    expect(
      warningsOf({ ...withRows({}), skills: { 'tools/c-star': { name: 'C*' } }, requirements: {} }),
    ).toEqual([
      'empty-role roles/tester/role.yaml value : the role requires nothing: write its requirements into roles/tester/requirements/<domain>.yaml',
      'unused-skill skills/tools/c-star.yaml value : no role uses the skill c-star: add it to the requirements of a role, or remove the file',
    ]);
  });

  test('neither of these if a problem may be the cause', () => {
    const built = buildSmall({
      roles: {
        tester: { name: 'Tester', levels: { junior: null } },
        other: { name: 'Other', levels: { junior: null } },
      },
      requirements: { 'tester/tools': { 'c-strar': { junior: {} } } },
    });
    expect(built.warnings.filter(({ rule }) => rule !== 'no-descriptors')).toEqual([]);
  });

  test('a row without levels', () => {
    expect(warningsOf(withRows({ 'c-star': null }))).toContain(
      `open-row ${TOOLS} value c-star: "c-star" is still open: fill in a level below it, or remove the line`,
    );
  });

  test('a requirement without a bar in a role whose other requirements have one', () => {
    expect(warningsOf(withRows({ 'c-star': { junior: { expects: 'Writes it.' }, middle: {} } }))).toEqual([
      `no-bar ${TOOLS} key c-star.middle: nothing says what is required here: write "expects" or "proficiency"`,
    ]);
  });

  test('a skill without descriptors', () => {
    const { warnings } = buildSmall();
    expect(warnings.map(lineOf)).toEqual([
      'no-descriptors skills/machine-learning/pytorch.yaml value : the skill has no descriptors: say what each proficiency looks like',
      'no-descriptors skills/tools/c-star.yaml value : the skill has no descriptors: say what each proficiency looks like',
    ]);
  });

  test.each([
    [5, []],
    [
      6,
      [
        'many-resources skills/tools/c-star.yaml value resources.5: the skill has 6 resources: keep the 5 that help most',
      ],
    ],
  ])('a skill with more than five resources: %i', (count, warnings) => {
    const resources = Array.from({ length: count }, (_, index) => ({
      title: `Book ${String(index)}`,
      url: `https://example.org/${String(index)}`,
      kind: 'docs' as const,
    }));
    const content = withRows({ 'c-star': { junior: { proficiency: 'working' } } });
    expect(warningsOf({ ...content, skills: { 'tools/c-star': { name: 'C*', resources } } })).toEqual(
      warnings,
    );
  });

  test('a requirement that falls below a level other than the first', () => {
    const cells = { middle: { proficiency: 'advanced' }, senior: { proficiency: 'working' } };
    expect(warningsOf(withRows({ 'c-star': cells }))).toEqual([
      expect.stringMatching(/^falling-proficiency .* c-star\.senior\.proficiency: /),
    ]);
  });

  test('a requirement that falls below the nearest lower level of its path', () => {
    const levels = {
      junior: null,
      middle: null,
      senior: null,
      manager: { name: 'Manager', after: 'junior' },
    };
    const cells = {
      junior: { proficiency: 'advanced', mandatory: true },
      senior: { proficiency: 'working' },
      manager: { proficiency: 'awareness', mandatory: true },
    };
    expect(warningsOf(withRows({ 'c-star': cells }, { levels }))).toEqual([
      `falling-proficiency ${TOOLS} value c-star.senior.proficiency: the proficiency falls from advanced to working as the level rises: raise it here, or lower it below`,
      `lapsing-mandatory ${TOOLS} value c-star.senior: the skill is mandatory at the level below and optional here: add "mandatory: true", or make it optional below`,
      `falling-proficiency ${TOOLS} value c-star.manager.proficiency: the proficiency falls from advanced to awareness as the level rises: raise it here, or lower it below`,
    ]);
  });
});

test('domains of equal order and families are sorted by name', () => {
  const built = buildSmall({
    domains: {
      ...domains,
      alpha: { name: 'Zeta', order: 1 },
      zeta: { name: 'Alpha', order: 1 },
      beta: { name: 'Beta' },
    },
    families: { a: { name: 'Zeta' }, 'ml-ai': { name: 'Alpha' } },
  });
  expect(built.ok && built.catalogue.domains.map(({ name }) => name)).toEqual([
    'Alpha',
    'Security',
    'Zeta',
    'Machine Learning',
    'Beta',
    'Tools',
  ]);
  expect(built.ok && built.catalogue.families.map(({ name }) => name)).toEqual(['Alpha', 'Zeta']);
});

test('a level of the ladder has its own short name, or else one made from its name', () => {
  const built = buildSmall();
  expect(built.ok && built.catalogue.ladder.map(({ short, ownShort }) => [short, ownShort])).toEqual([
    ['Jun', 'Jun'],
    ['Middle', undefined],
    ['Senior', undefined],
  ]);
});
