import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Catalogue, Role, Version } from '#catalogue/model/catalogue.ts';
import { directorySource } from '#reader/content-source.ts';
import { readCatalogue } from '#reader/read-catalogue.ts';
import { commitOf } from '../../../../tests/fixtures/content-commits.ts';
import { pick, smallCatalogue } from '../../../../tests/fixtures/small-catalogue.ts';
import { versionOfRole } from './role-version.ts';
import { indexVersions, type ContentCommit } from './version-index.ts';

const { roles } = smallCatalogue();
const mlops = pick(roles, 'mlops-engineer');

/** The catalogue with the Baker, whose row for ovens has alternatives. */
function readTracks(): Catalogue {
  const dir = fileURLToPath(new URL('../../../../tests/fixtures/tracks', import.meta.url));
  const read = readCatalogue(directorySource(dir));
  if (!read.ok) throw new Error(`${dir} has problems`);
  return read.catalogue;
}

function versionOf(role: Role, commits: readonly ContentCommit[]): Version | undefined {
  return versionOfRole(role, indexVersions(commits));
}

test.each([
  'site.yaml',
  'ladder.yaml',
  'scale.yaml',
  'families/ml-ai.yaml',
  'roles/mlops-engineer/role.yaml',
  'roles/mlops-engineer/requirements/machine-learning.yaml',
  'roles/mlops-engineer/requirements/removed.yaml',
  'domains/machine-learning.yaml',
  'domains/security.yaml',
  'skills/machine-learning/mlflow.yaml',
  'skills/machine-learning/pytorch.yaml',
  'skills/security/secrets.yaml',
])('%s is a source of the role', (file) => {
  const commit = commitOf('2026-02-03', file);
  expect(versionOf(mlops, [commit])).toEqual(commit.version);
});

test.each([
  'roles/data-engineer/role.yaml',
  'roles/data-engineer/requirements/machine-learning.yaml',
  'roles/data-engineer/requirements/mlops-engineer.yaml',
  'skills/tools/c-star.yaml',
  'skills/machine-learning/unused.yaml',
  'skills/machine-learning/security.yaml',
  'domains/tools.yaml',
  'domains/mlflow.yaml',
  'families/other.yaml',
  'families/mlops-engineer.yaml',
  'guides/mlflow.mdx',
  'proposals/128.yaml',
])('%s is not a source of the role', (file) => {
  expect(versionOf(mlops, [commitOf('2026-02-03', file)])).toBeUndefined();
});

test('no family is a source of a role without a family', () => {
  const engineer = pick(roles, 'data-engineer');
  expect(versionOf(engineer, [commitOf('2026-02-03', 'families/ml-ai.yaml')])).toBeUndefined();
});

test('a skill that two roles use is a source of both', () => {
  const commit = commitOf('2026-02-03', 'skills/machine-learning/mlflow.yaml');
  expect(roles.map((role) => versionOf(role, [commit]))).toEqual([commit.version, commit.version]);
});

test('an alternative of a row is a source of its role', () => {
  const baker = pick(readTracks().roles, 'baker');
  const commit = commitOf('2026-02-03', 'skills/ovens/wood-oven.yaml');
  expect(versionOf(baker, [commit])).toEqual(commit.version);
});

test('one source among the files of a commit is enough', () => {
  const commit = commitOf('2026-02-03', 'guides/reading.mdx', 'domains/tools.yaml', 'domains/security.yaml');
  expect(versionOf(mlops, [commit])).toEqual(commit.version);
});

test('the version is the newest commit that changed a source', () => {
  const commits = [
    commitOf('2026-05-05', 'guides/reading.mdx'),
    commitOf('2026-04-04', 'roles/data-engineer/role.yaml'),
    commitOf('2026-03-03', 'skills/security/secrets.yaml'),
    commitOf('2026-02-02', 'roles/mlops-engineer/role.yaml'),
    commitOf('2026-01-01', 'site.yaml'),
  ];
  expect(roles.map((role) => [role.id, versionOf(role, commits)?.day])).toEqual([
    ['data-engineer', '2026-04-04'],
    ['mlops-engineer', '2026-03-03'],
  ]);
});

test.each([
  ['no commits', []],
  ['commits that changed no content file', [commitOf('2026-01-01')]],
])('there is no version with %s', (_, commits) => {
  expect(versionOf(mlops, commits)).toBeUndefined();
});
