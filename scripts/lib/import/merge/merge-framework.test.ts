import { describe, expect, test } from 'vitest';
import { smallContent } from '../../../../tests/fixtures/small-catalogue.ts';
import { memorySource, type ContentSource } from '#reader/content-source.ts';
import { catalogueIn, csvOf, goodPlanOf, sourceOf } from '../../../../tests/fixtures/plan-import-of.ts';
import { parseScaleOption } from '../scale/parse-scale.ts';

const head =
  'role,level,skill,proficiency,mandatory,expects,domain,group,family,skill_summary,descriptor,role_tagline,level_summary\n';

/** Returns the small content with comments and with fields that are not in CSV. */
function commented(): ContentSource {
  const source = sourceOf(smallContent);
  const files = source.list().map((file) => {
    const read = source.read(file);
    return [file, `# About ${file}.\n${read.ok ? read.source : ''}`] as const;
  });
  return memorySource(new Map(files), '/nowhere');
}

function changesOf(csv: string): Record<string, string | undefined> {
  return Object.fromEntries(goodPlanOf(csv, commented()).changes);
}

describe('a file imported into existing content', () => {
  const whole = csvOf(catalogueIn(commented()));

  test('changes only files with differences', () => {
    const changes = changesOf(whole.replace('Opens a run.', 'Opens a colleague’s run.'));
    expect(Object.keys(changes)).toEqual(['skills/machine-learning/mlflow.yaml']);
  });

  test('keeps comments and fields that are not in the file', () => {
    const text = changesOf(whole.replace('Opens a run.', 'Opens a colleague’s run.'))[
      'skills/machine-learning/mlflow.yaml'
    ];
    for (const kept of [
      '# About skills/',
      'https://mlflow.org/docs/',
      'octocat',
      'reviewed: 2026-11-01',
      'mlflow-tracking',
      'MLflow Tracking',
    ]) {
      expect(text).toContain(kept);
    }
    expect(text).toContain('awareness: Opens a colleague’s run.');
  });

  test('puts straight quotes around a text in curly quotes, so that it passes the check', () => {
    const changes = changesOf(whole.replace('Opens a run.', '“Opens a run.”'));
    expect(changes['skills/machine-learning/mlflow.yaml']).toContain("awareness: '“Opens a run.”'");
  });

  test('keeps the text for a blank cell, and the mandatory mark without its column', () => {
    expect(
      changesOf(
        'role,level,skill,proficiency\nMLOps Engineer,Junior,MLflow,Awareness\nMLOps Engineer,Middle,MLflow,Advanced\n',
      ),
    ).toEqual({
      'roles/mlops-engineer/requirements/machine-learning.yaml': expect.stringMatching(
        /middle:\n {4}proficiency: advanced\n {4}mandatory: true\n {4}expects:/,
      ),
      'roles/mlops-engineer/requirements/security.yaml': undefined,
    });
  });

  test('removes the mandatory mark for a blank cell in its column', () => {
    const changes = changesOf(whole.replace('Middle,MLflow,Working,yes', 'Middle,MLflow,Working,'));
    expect(changes['roles/mlops-engineer/requirements/machine-learning.yaml']).not.toMatch(
      /middle:\n {4}proficiency: working\n {4}mandatory/,
    );
  });

  test('removes missing requirements, but only from roles that it names', () => {
    const changes = changesOf('role,level,skill,proficiency\nData Engineer,Practitioner,C*,Expert\n');
    expect(Object.keys(changes)).toEqual(['roles/data-engineer/requirements/machine-learning.yaml']);
    expect(Object.values(changes)).toEqual([undefined]);
  });

  describe('with former ids', () => {
    const level = smallContent.ladder.map((step) =>
      step.id === 'middle' ? { ...step, former_ids: ['regular'] } : step,
    );
    const scale = smallContent.scale.map((step) =>
      step.id === 'working' ? { ...step, former_ids: ['basic-use'] } : step,
    );
    const renamed = sourceOf({
      ...smallContent,
      ladder: level,
      scale,
      families: { 'ml-ai': { name: 'ML & AI', former_ids: ['data-science'] } },
      domains: { ...smallContent.domains, tools: { name: 'Tools', former_ids: ['tooling'] } },
    });
    const again = csvOf(catalogueIn(renamed));

    test.each([
      ['the name of a level', again.replaceAll(',Middle,', ',Regular,').replaceAll(',middle,', ',,')],
      ['the id of a level', again.replaceAll(',middle,', ',regular,')],
      ['the name of a proficiency', again.replaceAll(',Working,', ',Basic use,')],
      ['the id of a proficiency', again.replaceAll(',Working,', ',basic-use,')],
      ['the name of a family', again.replaceAll(',ML & AI,', ',Data Science,')],
      ['the name of a domain', again.replaceAll(',Tools,', ',Tooling,')],
    ])('recognizes the former %s', (_, csv) => {
      expect(csv).not.toBe(again);
      expect([...goodPlanOf(csv, renamed).changes.keys()]).toEqual([]);
    });
  });

  test('adds new levels in their place among the others', () => {
    const rows =
      'Data Engineer,Starter,C*,Awareness,,,,,,,,,Begins.\nData Engineer,Practitioner,C*,Expert,,,,,,,,,\nData Engineer,Master,C*,Expert,,,,,,,,,\n';
    expect(changesOf(head + rows)['roles/data-engineer/role.yaml']).toContain(
      'levels:\n  starter:\n    name: Starter\n    summary: Begins.\n  only:\n    name: Practitioner\n  master:\n    name: Master\n',
    );
  });

  test('adds families, domains, groups, skills and roles', () => {
    const rows =
      'Baker,Junior,Sourdough,Working,x,Feeds the starter.,Oven,Bread,Food,Bread without yeast.,Bakes.,Bakes for all.,\n';
    expect(changesOf(head + rows)).toEqual({
      'families/food.yaml': 'name: Food\n',
      'domains/oven.yaml': 'name: Oven\ngroups:\n  bread: Bread\n',
      'skills/oven/sourdough.yaml':
        'name: Sourdough\ngroup: bread\nsummary: Bread without yeast.\ndescriptors:\n  working: Bakes.\n',
      'roles/baker/role.yaml': 'name: Baker\nfamily: food\ntagline: Bakes for all.\nlevels:\n  junior:\n',
      'roles/baker/requirements/oven.yaml':
        'sourdough:\n  junior:\n    proficiency: working\n    mandatory: true\n    expects: Feeds the starter.\n',
    });
  });

  test('moves a skill to another domain, with its rows in every role', () => {
    const { changes, result } = goodPlanOf(
      'role,level,skill,proficiency,domain\nData Engineer,Practitioner,MLflow,Working,Tools\n',
      commented(),
    );
    expect(changes.get('skills/machine-learning/mlflow.yaml')).toBeUndefined();
    expect(changes.get('skills/tools/mlflow.yaml')).toContain('# About skills/machine-learning/mlflow.yaml.');
    const mlflow = catalogueIn(result).skills.find(({ id }) => id === 'mlflow');
    expect(mlflow?.rows.map(({ role, cells }) => [role.id, cells.filter(Boolean).length])).toEqual([
      ['data-engineer', 1],
      ['mlops-engineer', 3],
    ]);
  });

  test('recognizes a skill by a former id', () => {
    const rows =
      'role,level,skill,skill_id,proficiency\nData Engineer,Practitioner,MLflow,mlflow-tracking,Working\nData Engineer,Practitioner,C*,,Expert\n';
    expect(changesOf(rows)).toEqual({});
  });

  test('renames an item that it names by id', () => {
    const changes = changesOf(
      'role,role_id,level,skill,proficiency\nData Platform Engineer,data-engineer,Practitioner,C*,Expert\nData Platform Engineer,data-engineer,Practitioner,MLflow,Working\n',
    );
    expect(changes['roles/data-engineer/role.yaml']).toContain('name: Data Platform Engineer');
  });
});

describe('a file imported into an empty folder', () => {
  test('turns the most frequent levels into the ladder, in the order of their first mention', () => {
    const rows = ['A,One', 'A,Two', 'B,Own', 'C,One', 'C,Two']
      .map((cells) => `${cells},Bread,Working\n`)
      .join('');
    const { changes } = goodPlanOf(`role,level,skill,proficiency\n${rows}`);
    expect(changes.get('ladder.yaml')).toBe('- id: one\n  name: One\n- id: two\n  name: Two\n');
    expect(changes.get('roles/b/role.yaml')).toBe('name: B\nlevels:\n  own:\n    name: Own\n');
  });

  test('gets the scale of --scale, with a distinct letter and id for each step', () => {
    const { changes } = goodPlanOf('role,level,skill,proficiency\nA,One,Bread,solid\n', undefined, {
      scale: parseScaleOption('None,Solid,Superb,S'),
    });
    expect(changes.get('scale.yaml')).toMatch(
      /^- id: none-h\w{6}\n {2}name: None\n {2}letter: N\n- id: solid\n {2}name: Solid\n {2}letter: So\n- id: superb\n {2}name: Superb\n {2}letter: Su\n- id: s\n {2}name: S\n {2}letter: S\n$/,
    );
  });

  test('puts skills without a domain into a default one', () => {
    const { changes } = goodPlanOf('role,level,skill,proficiency\nA,One,Bread,Working\n');
    expect(changes.get('domains/skills.yaml')).toBe('name: Skills\norder: 1\n');
    expect(changes.has('skills/skills/bread.yaml')).toBe(true);
  });

  test.each([
    'role;level;skill;proficiency\nA;One;Bread, rye;Working\n',
    'sep=;\nrole;level;skill;proficiency\nA;One;Bread, rye;Working\n',
    '"sep=;"\r\nrole;level;skill;proficiency\r\nA;One;Bread, rye;Working\r\n',
    '"sep=;";;;\nrole;level;skill;proficiency\nA;One;Bread, rye;Working\n',
    'sep=,;;;\nrole;level;skill;proficiency\nA;One;Bread, rye;Working\n',
    'Role\tLEVEL\tSkill \tproficiency\nA\tOne\tBread, rye\tworking\n',
    '\ufeffrole,level,skill,proficiency\r\nA,One,"Bread, rye",Working\r\n',
    'role,level,skill,proficiency\rA,One,"Bread, rye",Working',
  ])('reads %j', (csv) => {
    expect(goodPlanOf(csv).changes.get('skills/skills/bread-rye.yaml')).toBe('name: Bread, rye\n');
  });

  test('accepts other headers, and a proficiency for all rows', () => {
    const plan = goodPlanOf('Stelle,Stufe,Kompetenz,Notiz\nA,One,Bread,x\n', undefined, {
      headers: new Map([
        ['role', 'stelle'],
        ['level', 'Stufe'],
        ['skill', ' Kompetenz '],
      ]),
      defaultProficiency: 'expert',
    });
    expect(plan.changes.get('roles/a/requirements/skills.yaml')).toBe(
      'bread:\n  one:\n    proficiency: expert\n',
    );
    expect(plan.notes).toContain('columns that were not read: "Notiz" of a.csv');
  });

  test.each([
    ['Uses <b>bold</b> words.', 'Uses **bold** words.'],
    ['Uses <p> or <ul>.', 'Uses \\<p> or \\<ul>.'],
    ['Keeps a < b and `<b>`.', 'Keeps a < b and `<b>`.'],
    ['# Heading', '\\# Heading'],
    ['One\n===', 'One\n\n==='],
    ['See ![a](b.png) and [c](https://example.org).', 'See a (b.png) and [c](https://example.org).'],
    ['Run [x](javascript:alert(1)).', 'Run x (javascript:alert(1)).'],
    ['Odd\u00a0and\u200b even\u2028line', 'Odd and even\n\nline'],
  ])('keeps the meaning of %j', (written, kept) => {
    const { result } = goodPlanOf(`role,level,skill,proficiency,expects\nA,One,Bread,Working,"${written}"\n`);
    expect(catalogueIn(result).roles[0]?.matrix[0]?.rows[0]?.cells[0]?.expects).toBe(kept);
  });

  test('joins two rows for the same requirement, with a warning', () => {
    const { framework } = goodPlanOf(
      'role,level,skill,proficiency,expects\nA,One,Bread,Working,\nA,One,Bread,Working,Bakes.\n',
    );
    expect(framework.repeats).toEqual([
      {
        at: { file: 'a.csv', line: 3 },
        message: '"Bread" for A, One, is already at line 2: both rows were joined into one requirement',
      },
    ]);
    expect(framework.roles[0]?.matrix.get('bread')?.cells.get('one')?.expects).toBe('Bakes.');
  });

  test('distinguishes names that differ only in punctuation or similar characters', () => {
    const names = ['C', 'C++', 'C#', 'CI/CD', 'CI CD', '机器学习', '機械学習'];
    const { framework } = goodPlanOf(
      `role,level,skill,proficiency\n${names.map((name) => `A,One,${name},Working\n`).join('')}`,
    );
    expect(framework.skills.size).toBe(names.length);
  });
});
