import { describe, expect, test } from 'vitest';
import { requirementsOf } from '#catalogue/model/counts.ts';
import { pick, smallCatalogue, smallContent } from '../../../tests/fixtures/small-catalogue.ts';
import { createRepositoryLinks, type ContentInRepository } from './repository-links.ts';

const HOME = 'https://github.com/example/small';
const { roles, skills, domains, site } = smallCatalogue();
const role = pick(roles, 'mlops-engineer');

/** Returns the length of a path as its line. */
const content: ContentInRepository = { contentPath: 'our/content', lineOf: (_, path) => path.length + 1 };

describe('the links of a repository', () => {
  const links = createRepositoryLinks(site, content);

  test.each([
    ['a role', links?.role(role).edit, 'roles/mlops-engineer/role.yaml#L1'],
    ['a skill', links?.skill(pick(skills, 'mlflow')).edit, 'skills/machine-learning/mlflow.yaml#L1'],
    ['a domain', links?.domain(pick(domains, 'security')).edit, 'domains/security.yaml#L1'],
  ])('open the editor at the line of %s', (_, edit, file) => {
    expect(edit).toBe(`${HOME}/edit/main/our/content/${file}`);
  });

  test('open the file of a row and give the line of a requirement', () => {
    const requirement = pick(requirementsOf(role), 'mlops-engineer/mlflow/senior');
    const file = 'roles/mlops-engineer/requirements/machine-learning.yaml';
    expect(links?.editRow(requirement.row)).toBe(`${HOME}/edit/main/our/content/${file}`);
    expect(links?.lineOf(requirement)).toBe(3);
  });

  test.each([
    ['a role', links?.role(role), { role: 'mlops-engineer', current: 'Automates what happens to a model.' }],
    [
      'a skill',
      links?.skill(pick(skills, 'mlflow')),
      {
        skill: 'mlflow',
        current:
          'Records **runs** and models.\n\nawareness: Opens a run.\n\nworking: Logs a run.\n\n' +
          'advanced: Operates a server.\n\nexpert: Extends it.',
      },
    ],
    ['a domain', links?.domain(pick(domains, 'security')), { skill: 'security' }],
  ])('open a form with the present text of %s', (_, { propose = '' } = {}, fields) => {
    const { template, title, kind, ...filled } = Object.fromEntries(new URL(propose).searchParams);
    expect(filled).toEqual(fields);
    expect([template, title?.startsWith('Proposal: '), kind !== undefined]).toEqual([
      'proposal.yml',
      true,
      true,
    ]);
  });
});

test('includes the evidence in a form about a skill', () => {
  const mlflow = { ...smallContent.skills['machine-learning/mlflow'], name: 'MLflow', evidence: ['A log.'] };
  const content = { skills: { ...smallContent.skills, 'machine-learning/mlflow': mlflow } };
  const links = createRepositoryLinks(site, { contentPath: '', lineOf: () => 1 });
  const { propose = '' } = links?.skill(pick(smallCatalogue(content).skills, 'mlflow')) ?? {};
  expect(new URL(propose).searchParams.get('current')).toMatch(/\n\nevidence: A log\.$/);
});

test('links without a folder if the content is the whole repository', () => {
  const links = createRepositoryLinks(site, { ...content, contentPath: '' });
  expect(links?.role(role).edit).toBe(`${HOME}/edit/main/roles/mlops-engineer/role.yaml#L1`);
});

test('offers only proposals if the path of the content is unknown', () => {
  const links = createRepositoryLinks(site, { ...content, contentPath: undefined });
  expect(links?.role(role).edit).toBeUndefined();
  expect(links?.role(role).propose).toContain('/issues/new');
});

test('has no form on a site without proposals', () => {
  const parts = { ...smallContent.site.parts, proposals: false };
  const links = createRepositoryLinks(
    smallCatalogue({ site: { ...smallContent.site, parts } }).site,
    content,
  );
  expect(links?.role(role).propose).toBeUndefined();
  expect(links?.proposeAnything).toBeUndefined();
  expect(links?.role(role).edit).toContain('/edit/main/');
});

test('returns no links without a repository', () => {
  const alone = { ...smallContent.site };
  delete alone.repository;
  expect(createRepositoryLinks(smallCatalogue({ site: alone }).site, content)).toBeUndefined();
});

test('returns no links with the host none', () => {
  const { site } = smallCatalogue({ site: { ...smallContent.site, host: 'none' } });
  expect(createRepositoryLinks(site, content)).toBeUndefined();
});

test('offers only the editor on a site without proposals', () => {
  const quiet = smallCatalogue({ site: { ...smallContent.site, parts: { proposals: false } } }).site;
  const links = createRepositoryLinks(quiet, content);
  expect(links?.proposeAnything).toBeUndefined();
  expect(links?.role(role)).toEqual({ edit: expect.stringContaining('/edit/main/'), propose: undefined });
});
