import { describe, expect, test } from 'vitest';
import { parseYaml } from '#reader/yaml/parse-yaml.ts';
import type { ContentSource } from '#reader/content-source.ts';
import { frameworkIn, goodPlanOfJson } from '../../../../tests/fixtures/framework-json.ts';
import { catalogueIn } from '../../../../tests/fixtures/plan-import-of.ts';
import { pick, smallContent } from '../../../../tests/fixtures/small-catalogue.ts';
import { smallSource } from '../../../../tests/fixtures/small-source.ts';

const MLFLOW = 'skills/machine-learning/mlflow.yaml';
const ROWS = 'roles/mlops-engineer/requirements/machine-learning.yaml';
const small = smallSource();
const framework = frameworkIn(small);
const engineer = { name: 'MLOps Engineer', levels: { junior: {}, middle: {}, senior: {} } };

function valueIn(source: ContentSource, file: string): unknown {
  const read = source.read(file);
  const parsed = parseYaml(read.ok ? read.source : '');
  return parsed.ok ? parsed.value : undefined;
}

describe('an import of JSON into existing content', () => {
  test('writes only the files that it changes, and keeps their comments', () => {
    const source = smallSource({
      [MLFLOW]: '# Ask Ann.\n\nname: MLflow # as its makers spell it\ngroup: mlops\nowner: [octocat]\n',
    });
    const skills = { mlflow: { domain: 'machine-learning', name: 'MLflow', summary: 'Records runs.' } };
    const { changes } = goodPlanOfJson({ ...framework, skills: { ...framework.skills, ...skills } }, source);
    expect([...changes]).toEqual([
      [
        MLFLOW,
        '# Ask Ann.\n\nname: MLflow # as its makers spell it\ngroup: mlops\nsummary: Records runs.\nowner: [octocat]\n',
      ],
    ]);
  });

  test('counts the roles, skills and requirements of the file', () => {
    expect(goodPlanOfJson(framework, small).counts).toEqual({ roles: 2, skills: 4, requirements: 7 });
  });

  test('imports resources, owners, aliases, stacks and focus', () => {
    const skill = {
      domain: 'tools',
      name: 'Git',
      aliases: ['git-scm'],
      resources: [{ title: 'Manual', url: 'https://git-scm.com/docs', kind: 'docs' }],
      owner: ['octocat'],
      reviewed: '2026-11-01',
    };
    const roles = {
      'data-engineer': {
        name: 'Data Engineer',
        levels: { only: { name: 'Practitioner', stack: ['Git'], focus: ['Small *steps*'] } },
      },
    };
    const { result, changes } = goodPlanOfJson({ skills: { git: skill }, roles }, small);
    expect([...changes.keys()].sort()).toEqual(['roles/data-engineer/role.yaml', 'skills/tools/git.yaml']);
    expect(changes.get('skills/tools/git.yaml')).toContain('aliases: [git-scm]\n');
    expect(pick(catalogueIn(result).skills, 'git')).toMatchObject({
      resources: skill.resources,
      owners: ['octocat'],
      reviewed: '2026-11-01',
    });
    expect(pick(catalogueIn(result).roles, 'data-engineer').levels[0]).toMatchObject({
      stack: ['Git'],
      focus: ['Small *steps*'],
    });
  });

  test('replaces all requirements of a role for which it has some', () => {
    const requirements = { mlflow: { junior: { proficiency: 'working' } } };
    const roles = { 'mlops-engineer': { ...engineer, requirements } };
    const { result, changes } = goodPlanOfJson({ roles }, small);
    expect(valueIn(result, ROWS)).toEqual(requirements);
    expect(changes.get('roles/mlops-engineer/requirements/security.yaml')).toBeUndefined();
    expect([...changes.keys()].sort()).toEqual([ROWS, 'roles/mlops-engineer/requirements/security.yaml']);
  });

  test('keeps the requirements of a role without that field, and removes them if the field is empty', () => {
    expect(goodPlanOfJson({ roles: { 'mlops-engineer': engineer } }, small).changes).toEqual(new Map());
    const emptied = goodPlanOfJson({ roles: { 'mlops-engineer': { ...engineer, requirements: {} } } }, small);
    expect([...emptied.changes.values()]).toEqual([undefined, undefined]);
  });

  test('keeps a file of requirements that holds only comments', () => {
    const file = 'roles/mlops-engineer/requirements/tools.yaml';
    const source = smallSource({ [file]: '# Nothing yet.\n' });
    expect(goodPlanOfJson(frameworkIn(source), source).changes).toEqual(new Map());
  });

  test('moves a skill to its new domain with its rows in every role, and drops its group', () => {
    const skills = { mlflow: { domain: 'tools', name: 'MLflow' } };
    const { result, changes } = goodPlanOfJson({ skills }, small);
    expect(changes.get(MLFLOW)).toBeUndefined();
    expect(pick(catalogueIn(result).skills, 'mlflow')).toMatchObject({
      domain: { id: 'tools' },
      group: undefined,
      resources: smallContent.skills['machine-learning/mlflow']?.resources,
    });
    expect(valueIn(result, 'roles/mlops-engineer/requirements/tools.yaml')).toEqual({
      mlflow: smallContent.requirements['mlops-engineer/machine-learning']?.['mlflow'],
    });
    expect(goodPlanOfJson({ skills }, result).changes).toEqual(new Map());
  });

  test('moves a skill and changes its rows at once', () => {
    const skills = { mlflow: { domain: 'tools', name: 'MLflow' } };
    const roles = { 'mlops-engineer': { ...engineer, requirements: { pytorch: { senior: {} } } } };
    const { result } = goodPlanOfJson({ skills, roles }, small);
    const [role] = catalogueIn(result).roles.filter(({ id }) => id === 'mlops-engineer');
    expect(role?.matrix.map(({ rows }) => rows.map(({ skill }) => skill.id))).toEqual([['pytorch']]);
    expect(valueIn(result, 'roles/data-engineer/requirements/tools.yaml')).toHaveProperty('mlflow');
  });

  test('orders the rows of each domain like the file', () => {
    const rows = smallContent.requirements['mlops-engineer/machine-learning'];
    const requirements = { pytorch: rows?.['pytorch'], secrets: { junior: {} }, mlflow: rows?.['mlflow'] };
    const { result } = goodPlanOfJson({ roles: { 'mlops-engineer': { ...engineer, requirements } } }, small);
    expect(Object.keys(Object(valueIn(result, ROWS)))).toEqual(['pytorch', 'mlflow']);
  });

  test('replaces the ladder and the scale completely', () => {
    const scale = smallContent.scale.map((step) =>
      step.id === 'expert' ? { ...step, means: 'Teaches it.' } : step,
    );
    const { changes, result } = goodPlanOfJson({ scale }, small);
    expect([...changes.keys()]).toEqual(['scale.yaml']);
    expect(valueIn(result, 'scale.yaml')).toEqual(scale);
  });

  test('drops invisible characters, as the reader of the content does', () => {
    const domains = { tools: { name: 'To\u200bols' }, security: { name: 'Safe\u00a0Code', order: 1 } };
    const { changes } = goodPlanOfJson({ domains }, small);
    expect([...changes]).toEqual([['domains/security.yaml', 'name: Safe Code\norder: 1\n']]);
  });
});

describe('an import of JSON into a new folder', () => {
  const roles = {
    baker: {
      name: 'Baker',
      levels: { junior: { name: 'Junior' }, senior: { name: 'Senior' } },
      requirements: { bread: { junior: {} } },
    },
  };
  const skills = { bread: { domain: 'baking', name: 'Bread' } };
  const domains = { baking: { name: 'Baking' } };

  test('adds a site if it has none, and needs no ladder if levels have names', () => {
    const { changes } = goodPlanOfJson({ roles, skills, domains });
    expect([...changes.keys()].sort()).toEqual([
      'domains/baking.yaml',
      'roles/baker/requirements/baking.yaml',
      'roles/baker/role.yaml',
      'site.yaml',
      'skills/baking/bread.yaml',
    ]);
    expect(changes.get('site.yaml')).toContain('replace these');
  });

  test('writes the site, ladder and scale of the framework', () => {
    const { site, ladder, scale } = smallContent;
    const { result } = goodPlanOfJson({ site, ladder, scale, roles, skills, domains });
    expect([
      valueIn(result, 'site.yaml'),
      valueIn(result, 'ladder.yaml'),
      valueIn(result, 'scale.yaml'),
    ]).toEqual([site, ladder, scale]);
  });
});
