import { expect, test } from 'vitest';
import type { Catalogue, Version } from '#catalogue/model/catalogue.ts';
import { fixtureCatalogue } from '../../../../tests/fixtures/fixture-catalogue.ts';
import { pick, smallCatalogue, smallContent } from '../../../../tests/fixtures/small-catalogue.ts';
import { createUrls } from '#catalogue/publish/urls.ts';
import { catalogueData } from './catalogue-data.ts';

/** Returns the payload after a round trip through JSON, without undefined fields. */
function read(catalogue: Catalogue, version?: Version): unknown {
  return JSON.parse(JSON.stringify(catalogueData(catalogue, createUrls('/project/'), version)));
}

test('lists the parts of the catalogue and their addresses', () => {
  const version = { commit: '0123456789abcdef0123456789abcdef01234567', day: '2026-11-22' };
  expect(read(smallCatalogue(), version)).toEqual({
    version: version.commit,
    generatedFrom: {
      name: 'Small Rolebook',
      repository: 'https://github.com/example/small',
      branch: 'main',
      day: '2026-11-22',
    },
    scale: smallContent.scale,
    ladder: [
      { id: 'junior', name: 'Junior', short: 'Jun', scope: 'Works with guidance.' },
      { id: 'middle', name: 'Middle', short: 'Middle' },
      { id: 'senior', name: 'Senior', short: 'Senior' },
    ],
    counts: { families: 1, roles: 2, domains: 3, skills: 4, requirements: 7, mandatory: 4 },
    families: [{ id: 'ml-ai', name: 'ML & AI', url: '/project/families/ml-ai/' }],
    roles: [
      {
        id: 'data-engineer',
        name: 'Data Engineer',
        url: '/project/roles/data-engineer/',
        data: '/project/data/v1/roles/data-engineer.json',
      },
      {
        id: 'mlops-engineer',
        name: 'MLOps Engineer',
        url: '/project/roles/mlops-engineer/',
        family: 'ml-ai',
        data: '/project/data/v1/roles/mlops-engineer.json',
        formerIds: ['ml-engineer'],
      },
    ],
    domains: [
      { id: 'security', name: 'Security', url: '/project/domains/security/' },
      { id: 'machine-learning', name: 'Machine Learning', url: '/project/domains/machine-learning/' },
      { id: 'tools', name: 'Tools', url: '/project/domains/tools/' },
    ],
    skills: [
      ['c-star', 'C*', 'tools'],
      ['mlflow', 'MLflow', 'machine-learning', 'mlops'],
      ['pytorch', 'PyTorch', 'machine-learning'],
      ['secrets', 'Secrets', 'security'],
    ].map(([id, name, domain, group]) => ({
      id,
      name,
      url: `/project/skills/${id}/`,
      domain,
      ...(group !== undefined && { group }),
      data: `/project/data/v1/skills/${id}.json`,
      ...(id === 'mlflow' && { formerIds: ['mlflow-tracking'] }),
    })),
  });
});

test('lists the former ids of families, domains, levels and proficiencies', () => {
  const [first, ...ladder] = smallContent.ladder;
  const [lowest, ...scale] = smallContent.scale;
  const payload = read(
    smallCatalogue({
      ladder: [{ ...first, id: 'junior', name: 'Junior', former_ids: ['jr'] }, ...ladder],
      scale: [
        { ...lowest, id: 'awareness', name: 'Awareness', letter: 'A', former_ids: ['aware'] },
        ...scale,
      ],
      families: { 'ml-ai': { name: 'ML & AI', former_ids: ['data-science'] } },
      domains: { ...smallContent.domains, tools: { name: 'Tools', former_ids: ['tooling'] } },
    }),
  );
  const formerIdsIn = (key: string): unknown =>
    Object(payload)[key].flatMap(({ id, formerIds }: { id: string; formerIds?: string[] }) =>
      formerIds ? [[id, formerIds]] : [],
    );
  expect(['ladder', 'scale', 'families', 'domains'].map(formerIdsIn)).toEqual([
    [['junior', ['jr']]],
    [['awareness', ['aware']]],
    [['ml-ai', ['data-science']]],
    [['tools', ['tooling']]],
  ]);
});

test('has no version without Git, and no repository if site.yaml has none', () => {
  const { name, description, url } = smallContent.site;
  const site = { name, description, url };
  const payload = Object(read(smallCatalogue({ site })));
  expect(payload).not.toHaveProperty('version');
  expect(payload.generatedFrom).toEqual({ name: 'Small Rolebook', branch: 'main' });
});

test('lists codes and the values of proficiencies', () => {
  const { scale, roles, domains, skills } = catalogueData(
    fixtureCatalogue('shapes'),
    createUrls('/'),
    undefined,
  );
  expect(scale.map(({ letter, value }) => [letter, value])).toEqual([
    ['Kn', 0.5],
    ['Do', 2],
    ['Sh', undefined],
  ]);
  expect([
    pick(roles, 'solo').code,
    pick(domains, 'plain').code,
    pick(skills, 'half-said').code,
    pick(skills, 'emoji').code,
  ]).toEqual(['J040', 'P', 'A1', undefined]);
});
