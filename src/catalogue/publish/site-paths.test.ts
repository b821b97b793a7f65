import { expect, test } from 'vitest';
import { smallCatalogue, smallContent, type SmallContent } from '../../../tests/fixtures/small-catalogue.ts';
import { createCaseIdentifiers } from './case/case-identifiers.ts';
import { filePaths, pagePaths } from './site-paths.ts';
import { createUrls } from './urls.ts';

const urls = createUrls('/project/');

const catalogueWith = (site: Partial<SmallContent['site']>) =>
  smallCatalogue({ site: { ...smallContent.site, ...site } });

test('a site has pages of all its parts, and a page for unknown addresses', () => {
  const paths = pagePaths(smallCatalogue(), ['adopting'], urls);
  expect(paths).toEqual(
    expect.arrayContaining([
      '/project/',
      '/project/404.html',
      '/project/guides/adopting/',
      '/project/roles/mlops-engineer/levels/senior/',
      '/project/roles/mlops-engineer/print/',
      '/project/roles/mlops-engineer/print/review/',
      '/project/skills/mlflow/history/',
      '/project/compare/',
    ]),
  );
  expect(new Set(paths).size).toBe(paths.length);
});

test('a site has files for robots, sitemaps, data with schemas, feeds, pictures and Markdown', () => {
  const paths = filePaths(smallCatalogue(), ['adopting'], urls);
  expect(paths).toEqual(
    expect.arrayContaining([
      '/project/robots.txt',
      '/project/sitemap-index.xml',
      '/project/sitemap-0.xml',
      urls.asksJson,
      urls.catalogueCsv,
      urls.catalogueExcelCsv,
      urls.csvMetadata,
      urls.schema('role'),
      urls.schema('framework'),
      urls.roleCsv('mlops-engineer'),
      urls.roleExcelCsv('mlops-engineer'),
      urls.caseDocuments,
      ...['skills', 'role/data-engineer', 'role/ml-engineer'].map((name) =>
        urls.casePackage(createCaseIdentifiers('https://example.org').derived(name)),
      ),
      urls.skillFeed('mlflow'),
      urls.skillFeed('mlflow-tracking'),
      urls.rolePicture('data-engineer'),
      '/project/roles/mlops-engineer/index.md',
      '/project/roles/mlops-engineer/levels/senior/index.md',
      '/project/skills/mlflow/index.md',
      '/project/domains/security/index.md',
      '/project/guides/adopting/index.md',
    ]),
  );
  expect(new Set(paths).size).toBe(paths.length);
});

test('a site with "noindex" has no sitemaps', () => {
  const paths = filePaths(catalogueWith({ robots: 'noindex' }), [], urls);
  expect(paths).toContain('/project/robots.txt');
  expect(paths.filter((path) => path.includes('sitemap'))).toEqual([]);
});

test('a site without downloads has the data that its tools need, and no other', () => {
  const dataOf = (site: Partial<SmallContent['site']>): string[] =>
    filePaths(catalogueWith(site), [], urls).filter((path) => /^\/project\/(?:data|case)\//.test(path));
  expect(dataOf({ parts: { data: false } })).toContain(urls.asksJson);
  expect(dataOf({ parts: { data: false } })).not.toContain(urls.catalogueJson);
  expect(dataOf({ parts: { data: false } })).not.toContain(urls.caseDocuments);
  const noTools = { data: false, calculator: false, match: false, compare: false };
  expect(dataOf({ parts: noTools })).not.toContain(urls.asksJson);
});
