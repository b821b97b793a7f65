import { expect, test } from 'vitest';
import { createUrls } from '#catalogue/publish/urls.ts';
import { commitOf } from '../../../../tests/fixtures/content-commits.ts';
import { smallCatalogue } from '../../../../tests/fixtures/small-catalogue.ts';
import { pageDays } from './page-days.ts';
import { indexVersions, type ContentCommit } from './version-index.ts';

const urls = createUrls('/base/');
const DAY = '2026-02-03';
const MLOPS = [
  '',
  'matrix/',
  'calculator/',
  'history/',
  'levels/junior/',
  'levels/middle/',
  'levels/senior/',
].map((page) => `roles/mlops-engineer/${page}`);
const ENGINEER = ['', 'matrix/', 'calculator/', 'history/', 'levels/only/'].map(
  (page) => `roles/data-engineer/${page}`,
);
const OF_CATALOGUE = ['changes/', 'data/'];

function daysOf(...commits: ContentCommit[]): Map<string, string> {
  const site = { catalogue: smallCatalogue(), guideIds: ['grades', 'reading'], urls };
  return pageDays(site, indexVersions(commits));
}

/** Returns the paths below the base path of the pages that a change of a file changes. */
function changedBy(file: string): string[] {
  return [...daysOf(commitOf(DAY, file)).keys()].map((path) => path.slice(urls.base.length)).sort();
}

function skill(id: string): string[] {
  return [`skills/${id}/`, `skills/${id}/history/`];
}

test.each([
  ['site.yaml', ['']],
  [
    'ladder.yaml',
    [...MLOPS, ...ENGINEER, ...['c-star', 'mlflow', 'pytorch', 'secrets'].flatMap(skill), ...OF_CATALOGUE],
  ],
  ['families/ml-ai.yaml', ['', 'roles/', 'families/ml-ai/', ...MLOPS, ...OF_CATALOGUE]],
  ['roles/mlops-engineer/role.yaml', ['', 'roles/', 'families/ml-ai/', ...MLOPS, ...OF_CATALOGUE]],
  [
    'roles/mlops-engineer/requirements/security.yaml',
    ['', 'roles/', 'families/ml-ai/', 'domains/security/', ...MLOPS, ...skill('secrets'), ...OF_CATALOGUE],
  ],
  [
    'roles/data-engineer/requirements/machine-learning.yaml',
    ['', 'roles/', 'domains/machine-learning/', ...ENGINEER, ...skill('mlflow'), ...OF_CATALOGUE],
  ],
  [
    'domains/tools.yaml',
    ['skills/', 'domains/', 'domains/tools/', ...ENGINEER, ...skill('c-star'), ...OF_CATALOGUE],
  ],
  [
    'skills/machine-learning/pytorch.yaml',
    ['skills/', 'domains/', 'domains/machine-learning/', ...MLOPS, ...skill('pytorch'), ...OF_CATALOGUE],
  ],
  // A removed skill.
  ['skills/tools/d.yaml', ['skills/', 'domains/', 'domains/tools/', ...OF_CATALOGUE]],
  ['guides/grades.mdx', ['guides/', 'guides/grades/']],
  ['proposals/128.yaml', ['proposals/']],
])('%s changes exactly the pages that show it', (file, pages) => {
  expect(changedBy(file)).toEqual(pages.toSorted());
});

test('the scale is on the pages of roles, skills and domains', () => {
  const pages = changedBy('scale.yaml');
  expect(pages).toEqual(expect.arrayContaining([...MLOPS, ...skill('mlflow'), 'domains/tools/']));
  expect(pages).not.toContain('');
});

test('an alternative of a row changes with the requirements of the row', () => {
  const catalogue = smallCatalogue();
  const [row] = catalogue.skills.find(({ id }) => id === 'secrets')?.rows ?? [];
  if (row === undefined) throw new Error('the skill has no row');
  const skills = catalogue.skills.map((one) =>
    one.id === 'c-star' ? { ...one, alternativeIn: [row] } : one,
  );
  const commits = [commitOf(DAY, 'roles/mlops-engineer/requirements/security.yaml')];
  const days = pageDays({ catalogue: { ...catalogue, skills }, guideIds: [], urls }, indexVersions(commits));
  expect(days.get(urls.skill('c-star'))).toBe(DAY);
});

test('a page has the day of its newest change', () => {
  const days = daysOf(
    commitOf('2026-04-04', 'roles/data-engineer/role.yaml'),
    commitOf('2026-03-03', 'skills/security/secrets.yaml'),
    commitOf('2026-02-02', 'roles/mlops-engineer/role.yaml', 'roles/data-engineer/role.yaml'),
  );
  expect(days.get(urls.role('data-engineer'))).toBe('2026-04-04');
  expect(days.get(urls.role('mlops-engineer'))).toBe('2026-03-03');
  expect(days.get(urls.family('ml-ai'))).toBe('2026-02-02');
  expect(days.get(urls.home)).toBe('2026-04-04');
});

test('pages without content of their own have no day', () => {
  const days = daysOf(commitOf(DAY, 'site.yaml', 'scale.yaml', 'roles/mlops-engineer/role.yaml'));
  const without = [urls.search, urls.accessibility, urls.assess, urls.compare(), urls.match, urls.reviews];
  expect(without.filter((path) => days.has(path))).toEqual([]);
});

test('no page has a day without commits', () => {
  expect(daysOf()).toEqual(new Map());
});
