import { describe, expect, test } from 'vitest';
import { relationsIn } from '../../../../tests/fixtures/case/relations-in.ts';
import { fixtureCatalogue } from '../../../../tests/fixtures/fixture-catalogue.ts';
import { pick, smallCatalogue } from '../../../../tests/fixtures/small-catalogue.ts';
import type { CasePackage } from './case-schema.ts';
import { rolePackage } from './role-package.ts';

const revision = { day: '2026-11-22', commit: '90cbf90' };

function packageOf(role: string, { roles, site } = smallCatalogue()): CasePackage {
  return rolePackage(pick(roles, role), site, revision);
}

function itemIn({ CFItems }: CasePackage, name: string) {
  return CFItems.find((item) => item.abbreviatedStatement === name);
}

describe('the package of a role', () => {
  const whole = packageOf('mlops-engineer');

  test('describes the role, and names what CASE has no field for', () => {
    expect(whole.CFDocument).toMatchObject({
      title: 'MLOps Engineer',
      creator: 'Small Rolebook',
      description: 'Brings models to *production*.\n\nAutomates what happens to a model.',
      officialSourceURL: 'https://example.org/roles/mlops-engineer/',
      language: 'en',
      version: '90cbf90',
      extensions: { family: 'ML & AI', aliases: ['ML Platform Engineer'] },
    });
  });

  test('has the summary and the tasks of a level as its statement, and its technologies as keywords', () => {
    expect(itemIn(whole, 'Junior MLOps Engineer')).toMatchObject({
      CFItemType: 'Level',
      fullStatement: 'Works with guidance.\n\n- Small [tasks](/guides/tasks/)',
      conceptKeywords: ['Python', 'C*'],
      uri: 'https://example.org/roles/mlops-engineer/levels/junior/',
    });
    expect(itemIn(whole, 'Middle MLOps Engineer')?.fullStatement).toBe('Middle MLOps Engineer');
  });

  test('has the bar of a requirement as its statement, and says whether it is mandatory', () => {
    expect(itemIn(whole, 'MLflow: Junior')).toMatchObject({
      fullStatement: 'Reads the runs of a "team", line by line.',
      uri: 'https://example.org/roles/mlops-engineer/#mlflow.junior',
      extensions: { mandatory: false },
    });
    expect(itemIn(whole, 'MLflow: Senior or Staff')).toMatchObject({
      fullStatement: 'Operates a server.',
      extensions: { mandatory: true },
    });
  });

  test('names skill, level and proficiency if a requirement has no text', () => {
    expect(itemIn(whole, 'PyTorch: Senior or Staff')?.fullStatement).toBe(
      'PyTorch: Senior or Staff, Working',
    );
  });

  test('associates requirements with their levels, proficiencies and skills', () => {
    const ofSecrets = (type: string) => relationsIn(whole, type).filter((line) => line.startsWith('Secrets'));
    expect(ofSecrets('isChildOf')).toEqual(['Secrets: Junior isChildOf Junior MLOps Engineer 2']);
    expect(ofSecrets('hasSkillLevel')).toEqual(['Secrets: Junior hasSkillLevel Working']);
    expect(ofSecrets('isRelatedTo')).toEqual(['Secrets: Junior isRelatedTo Secrets']);
  });

  test('has a rubric with a criterion for each row and its bars', () => {
    const [rubric] = whole.CFRubrics;
    expect(rubric?.title).toBe('MLOps Engineer');
    expect(
      rubric?.CFRubricCriteria.map(({ description, category, position, CFItemURI }) => [
        position,
        description,
        category,
        CFItemURI.uri,
      ]),
    ).toEqual([
      [1, 'MLflow', 'Machine Learning', 'https://example.org/skills/mlflow/'],
      [2, 'PyTorch', 'Machine Learning', 'https://example.org/skills/pytorch/'],
      [3, 'Secrets', 'Security', 'https://example.org/skills/secrets/'],
    ]);
    expect(
      rubric?.CFRubricCriteria[0]?.CFRubricCriterionLevels.map(({ quality, description }) => [
        quality,
        description,
      ]),
    ).toEqual([
      ['Junior', 'Reads the runs of a "team", line by line.'],
      ['Middle', 'Logs\neach run.'],
      ['Senior or Staff', 'Operates a server.'],
    ]);
  });
});

describe('a role with tracks', () => {
  const engineer = packageOf('engineer', fixtureCatalogue('tracks'));

  test('has levels that precede those directly above them', () => {
    expect(relationsIn(engineer, 'precedes')).toEqual([
      'Junior Engineer precedes Senior Engineer',
      'Senior Engineer precedes Staff Engineer',
      'Senior Engineer precedes Engineering Manager',
      'Staff Engineer precedes Principal Engineer',
      'Engineering Manager precedes Director',
    ]);
  });

  test('names a track at its first level', () => {
    const tracks = engineer.CFItems.flatMap(({ abbreviatedStatement, extensions }) =>
      extensions?.track === undefined ? [] : [[abbreviatedStatement, extensions.track]],
    );
    expect(tracks).toEqual([['Engineering Manager', 'Management']]);
  });
});

test('a requirement is related to each of its alternatives, and says that one is enough', () => {
  const baker = packageOf('baker', fixtureCatalogue('tracks'));
  const related = baker.CFAssociations.filter(({ notes }) => notes !== undefined);
  const [first] = related;
  const own = related.filter(
    ({ originNodeURI }) => originNodeURI.identifier === first?.originNodeURI.identifier,
  );
  expect(own.map(({ destinationNodeURI }) => destinationNodeURI.uri)).toEqual([
    'https://example.org/skills/gas-oven/',
    'https://example.org/skills/wood-oven/',
    'https://example.org/skills/electric-oven/',
  ]);
  expect(first?.notes).toBe('Any one of the related skills meets the requirement.');
});

test('a role without proficiencies has statements and a rubric, but no skill levels', () => {
  const catalogue = fixtureCatalogue('text-only');
  for (const { id } of catalogue.roles) {
    const words = packageOf(id, catalogue);
    expect(relationsIn(words, 'hasSkillLevel')).toEqual([]);
    expect(words.CFRubrics).toHaveLength(1);
  }
});

test('a role without requirements has no rubric', () => {
  const catalogue = smallCatalogue({ requirements: {} });
  expect(packageOf('mlops-engineer', catalogue).CFRubrics).toEqual([]);
});

test('tasks of several lines stay in one entry of the list', () => {
  const catalogue = smallCatalogue({
    roles: { maker: { name: 'Maker', levels: { junior: { focus: ['Saws\nboards', 'Planes'] } } } },
    requirements: {},
  });
  expect(itemIn(packageOf('maker', catalogue), 'Junior Maker')?.fullStatement).toBe(
    'Works with guidance.\n\n- Saws\n  boards\n- Planes',
  );
});
