import { describe, expect, test } from 'vitest';
import { createUrls, domainAnchor, levelAnchor, requirementAnchor, rowAnchor, type Urls } from './urls.ts';

const paths: readonly [path: string, of: (urls: Urls) => string][] = [
  ['', ({ home }) => home],
  ['roles/', ({ roles }) => roles],
  ['roles/mlops-engineer/', ({ role }) => role('mlops-engineer')],
  ['roles/mlops-engineer/matrix/', ({ matrix }) => matrix('mlops-engineer')],
  ['roles/mlops-engineer/levels/senior/', ({ level }) => level('mlops-engineer', 'senior')],
  ['roles/mlops-engineer/print/', ({ print }) => print('mlops-engineer')],
  ['roles/mlops-engineer/print/', ({ print }) => print('mlops-engineer', 'career-track')],
  ['roles/mlops-engineer/print/review/', ({ print }) => print('mlops-engineer', 'career-track-review')],
  ['roles/mlops-engineer/career-track.pdf', ({ careerTrack }) => careerTrack('mlops-engineer')],
  [
    'roles/mlops-engineer/career-track.pdf',
    ({ careerTrack }) => careerTrack('mlops-engineer', 'career-track', 'a4'),
  ],
  [
    'roles/mlops-engineer/career-track-letter.pdf',
    ({ careerTrack }) => careerTrack('mlops-engineer', 'career-track', 'letter'),
  ],
  [
    'roles/mlops-engineer/career-track-review.pdf',
    ({ careerTrack }) => careerTrack('mlops-engineer', 'career-track-review', 'a4'),
  ],
  [
    'roles/mlops-engineer/career-track-review-letter.pdf',
    ({ careerTrack }) => careerTrack('mlops-engineer', 'career-track-review', 'letter'),
  ],
  ['roles/mlops-engineer/card.png', ({ rolePicture }) => rolePicture('mlops-engineer')],
  ['card.png', ({ sitePicture }) => sitePicture],
  ['roles/mlops-engineer/#row:mlflow', ({ row }) => row('mlops-engineer', 'mlflow')],
  [
    'roles/mlops-engineer/#mlflow.senior',
    ({ requirement }) => requirement('mlops-engineer', 'mlflow', 'senior'),
  ],
  [
    'roles/mlops-engineer/matrix/#mlflow.senior',
    ({ matrixText }) => matrixText('mlops-engineer', 'mlflow', 'senior'),
  ],
  ['roles/mlops-engineer/history/', ({ roleHistory }) => roleHistory('mlops-engineer')],
  ['roles/mlops-engineer/feed.xml', ({ roleFeed }) => roleFeed('mlops-engineer')],
  ['skills/', ({ skills }) => skills],
  ['skills/mlflow/', ({ skill }) => skill('mlflow')],
  ['skills/mlflow/history/', ({ skillHistory }) => skillHistory('mlflow')],
  ['skills/mlflow/feed.xml', ({ skillFeed }) => skillFeed('mlflow')],
  ['changes/', ({ changes }) => changes],
  ['feed.xml', ({ siteFeed }) => siteFeed],
  ['domains/', ({ domains }) => domains],
  ['domains/security/', ({ domain }) => domain('security')],
  ['families/ml-ai/', ({ family }) => family('ml-ai')],
  ['search/', ({ search }) => search],
  ['search/?q=C%2B%2B%20%26%20C%23', ({ searchFor }) => searchFor('C++ & C#')],
  ['pagefind/', ({ searchIndex }) => searchIndex],
  ['guides/adopting/', ({ guide }) => guide('adopting')],
  ['guides/adopting/index.md', ({ guide, markdown }) => markdown(guide('adopting'))],
  ['data/', ({ data }) => data],
  ['data/v1/catalogue.json', ({ catalogueJson }) => catalogueJson],
  ['data/v1/catalogue.csv', ({ catalogueCsv }) => catalogueCsv],
  ['data/v1/catalogue.excel.csv', ({ catalogueExcelCsv }) => catalogueExcelCsv],
  ['data/v1/csv-metadata.json', ({ csvMetadata }) => csvMetadata],
  ['data/v1/roles/mlops-engineer.json', ({ roleJson }) => roleJson('mlops-engineer')],
  ['data/v1/roles/mlops-engineer.csv', ({ roleCsv }) => roleCsv('mlops-engineer')],
  ['data/v1/roles/mlops-engineer.excel.csv', ({ roleExcelCsv }) => roleExcelCsv('mlops-engineer')],
  ['data/v1/skills/mlflow.json', ({ skillJson }) => skillJson('mlflow')],
  ['data/v1/schemas/role.schema.json', ({ schema }) => schema('role')],
  ['data/v1/schemas/data/role.schema.json', ({ dataSchema }) => dataSchema('role')],
  ['case/v1p1/CFDocuments.json', ({ caseDocuments }) => caseDocuments],
  ['case/v1p1/CFPackages/2f76e3c8.json', ({ casePackage }) => casePackage('2f76e3c8')],
  ['favicon.svg', ({ file }) => file('favicon.svg')],
];

describe.each([
  ['/', '/'],
  ['/project/', '/project/'],
  ['/project', '/project/'],
  ['/a/b/', '/a/b/'],
])('under the base %s', (base, root) => {
  const urls = createUrls(base);

  test.each(paths)(`returns the path ${root}%s`, (path, of) => {
    expect(of(urls)).toBe(`${root}${path}`);
  });

  test('returns the base', () => {
    expect(urls.base).toBe(root);
  });
});

test('fragments of rows, requirements, domains and levels are never the same', () => {
  expect([
    requirementAnchor('mlflow', 'senior'),
    rowAnchor('mlflow'),
    domainAnchor('security'),
    levelAnchor('senior'),
  ]).toEqual(['mlflow.senior', 'row:mlflow', 'domain:security', 'level:senior']);
});

test('the address of a comparison names both sides, one or none', () => {
  const { compare } = createUrls('/');
  const [from, to] = [
    { role: 'tester', level: 'junior' },
    { role: 'coder', level: 'lead' },
  ];
  expect(compare()).toBe('/compare/');
  expect(compare(from)).toBe('/compare/?from=tester.junior');
  expect(compare(from, to)).toBe('/compare/?from=tester.junior&to=coder.lead');
});
