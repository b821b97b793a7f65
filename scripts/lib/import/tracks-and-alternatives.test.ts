import { describe, expect, test } from 'vitest';
import type { ContentSource } from '#reader/content-source.ts';
import { fixtureSource } from '../../../tests/fixtures/fixture-catalogue.ts';
import { catalogueIn, csvOf, goodPlanOf } from '../../../tests/fixtures/plan-import-of.ts';

describe('levels', () => {
  const tracked = `role,level,skill,expects,level_title,level_after,level_track
Engineer,Junior,Design,A.,,,
Engineer,Senior,Design,B.,Senior Engineer,,
Engineer,Staff,Design,C.,,,
Engineer,Manager,Design,D.,,Senior,Management
Engineer,Director,Design,E.,,,
`;

  test('follow the level that they name, or the one mentioned before', () => {
    const { result, changes } = goodPlanOf(tracked);
    const [role] = catalogueIn(result).roles;
    expect(role?.levels.map(({ id, below, title }) => [id, below?.id, title])).toEqual([
      ['junior', undefined, 'Junior Engineer'],
      ['senior', 'junior', 'Senior Engineer'],
      ['staff', 'senior', 'Staff'],
      ['manager', 'senior', 'Manager'],
      ['director', 'manager', 'Director'],
    ]);
    expect(changes.get('roles/engineer/role.yaml')).toContain(
      '  manager:\n    name: Manager\n    after: senior\n    track: Management\n',
    );
  });

  test('belong to the ladder until tracks begin', () => {
    expect(goodPlanOf(tracked).changes.get('ladder.yaml')).toBe(
      '- id: junior\n  name: Junior\n- id: senior\n  name: Senior\n',
    );
  });

  test('keep their previous level if the file skips levels between', () => {
    const csv = `role,level,skill,expects,level_after
Engineer,Junior,Design,A.,
Engineer,Staff Engineer,Design,B.,Junior
Engineer,Engineering Manager,Design,C.,junior
`;
    expect(goodPlanOf(csv, fixtureSource('tracks')).changes.has('roles/engineer/role.yaml')).toBe(false);
  });

  test('may follow a level that only the content has', () => {
    const csv = 'role,level,skill,expects,level_after\nEngineer,Fellow,Design,Shapes.,director\n';
    const { changes } = goodPlanOf(csv, fixtureSource('tracks'));
    expect(changes.get('roles/engineer/role.yaml')).toMatch(
      /director: .*\n {2}fellow:\n {4}name: Fellow\n {4}after: director\n$/,
    );
  });
});

describe('alternatives', () => {
  test('that occur nowhere else keep their ids and names', () => {
    const csv = `role,level,skill,expects,alternatives
Dev,Junior,Words,Uses them.,"pismo=Письмо; short=A long, long name; Чтение; AWS"
`;
    const { result } = goodPlanOf(csv);
    const skillsOf = (source: ContentSource): (readonly [string, string])[] =>
      catalogueIn(source).skills.map(({ id, name }) => [id, name] as const);
    expect(new Map(skillsOf(result))).toEqual(
      new Map([
        ['words', 'Words'],
        ['pismo', 'Письмо'],
        ['short', 'A long, long name'],
        ['chtenie', 'Чтение'],
        ['aws', 'AWS'],
      ]),
    );
    const exported = csvOf(catalogueIn(result));
    expect(skillsOf(goodPlanOf(exported).result)).toEqual(skillsOf(result));
    expect(goodPlanOf(exported, result).changes).toEqual(new Map());
  });

  const head = 'role,level,skill,expects,alternatives,domain\n';

  test.each([
    ['names', 'Azure; Google Cloud'],
    ['names on separate lines', '"Azure\nGoogle Cloud"'],
    ['ids', 'azure;google-cloud'],
  ])('may be %s, and become new skills if they are unknown', (_name, cell) => {
    const { changes } = goodPlanOf(`${head}Dev,Senior,AWS,Builds it.,${cell},Cloud\n`);
    expect(changes.get('roles/dev/requirements/cloud.yaml')).toBe(
      'aws:\n  alternatives: [azure, google-cloud]\n  senior:\n    expects: Builds it.\n',
    );
    expect(changes.get('skills/cloud/azure.yaml')).toBe('name: Azure\n');
    expect(changes.get('skills/cloud/google-cloud.yaml')).toBe('name: Google Cloud\n');
  });

  test('refer to skills of other rows by name, and use their ids', () => {
    const csv = `role,level,skill,skill_id,expects,alternatives
Dev,Senior,AWS,aws,Builds it.,Azure
Ops,Senior,Azure,ms-azure,Runs it.,
`;
    const { changes } = goodPlanOf(csv);
    expect(changes.get('roles/dev/requirements/skills.yaml')).toContain('alternatives: [ms-azure]');
    expect(changes.has('skills/skills/azure.yaml')).toBe(false);
  });

  test('are replaced if the file names others, and stay if it names none', () => {
    const rows = ['Junior,Gas Oven,Bakes.', 'Senior,Gas Oven,Bakes well.', 'Head Baker,Gas Oven,Teaches.'];
    const csvWith = (alternatives: string): string =>
      `role,level,skill,expects,alternatives\n${rows.map((cells) => `Baker,${cells},${alternatives}\n`).join('')}`;
    const read = (csv: string): string =>
      goodPlanOf(csv, fixtureSource('tracks')).changes.get('roles/baker/requirements/ovens.yaml') ?? '';
    expect(read(csvWith('Wood Oven'))).toContain('alternatives: [wood-oven]');
    expect(read(csvWith(''))).toContain('alternatives: [wood-oven, electric-oven]');
  });
});

test('evidence is written to the skill, one item per line of the cell', () => {
  const csv = 'role,level,skill,expects,evidence\nDev,J,Git,Commits.,"A merged change.\nA log."\n';
  expect(goodPlanOf(csv).changes.get('skills/skills/git.yaml')).toBe(
    'name: Git\nevidence:\n  - A merged change.\n  - A log.\n',
  );
});
