import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import type { siteSchema } from '#catalogue/schemas/site/site.ts';
import { smallCatalogue, smallContent } from '../../../tests/fixtures/small-catalogue.ts';
import { SiteLinks } from './site-links.ts';

const guides = [{ id: 'tasks', anchors: ['small-tasks'] }];
const site = new SiteLinks(smallCatalogue(), guides, ['handbook.pdf', 'maps/one.svg']);

function said(address: string): string | undefined {
  return site.faultOf(address, '/guides/tasks/')?.message;
}

test.each([
  ['the home page', '/'],
  ['a list', '/skills/'],
  ['a skill', '/skills/mlflow/'],
  ['a skill by its former id', '/skills/mlflow-tracking/'],
  ['a role', '/roles/mlops-engineer/'],
  ['a level of a role by the former id of the role', '/roles/ml-engineer/levels/senior/'],
  ['a requirement', '/roles/mlops-engineer/#mlflow.senior'],
  ['a requirement by former ids', '/roles/ml-engineer/#mlflow-tracking.senior'],
  ['a text of the full matrix', '/roles/mlops-engineer/matrix/#secrets.junior'],
  ['a row', '/roles/mlops-engineer/#row:pytorch'],
  ['a domain of a matrix', '/roles/mlops-engineer/#domain:security'],
  ['another part of a role', '/roles/mlops-engineer/#faq'],
  ['a comparison', '/compare/?from=ml-engineer.junior&to=data-engineer.only'],
  ['a search', '/search/?q=mlflow'],
  ['a PDF', '/roles/mlops-engineer/career-track-review-letter.pdf'],
  ['data', '/data/v1/skills/mlflow.json'],
  ['a CASE file', '/case/v1p1/CFDocuments.json'],
  ['a feed', '/roles/mlops-engineer/feed.xml'],
  ['a file of the site', '/handbook.pdf'],
  ['a file in a folder of the site', '/maps/one.svg'],
  ['a heading of the same guide', '#small-tasks'],
  ['a heading of a guide', '/guides/tasks/#small-tasks'],
  ['a page beside the guide', '../../roles/'],
  ['another site', 'https://example.org/none/'],
  ['another host without a scheme', '//example.org/none/'],
  ['an email address', 'mailto:a@example.org'],
  ['a broken address', 'https://'],
])('accepts %s', (_, address) => {
  expect(said(address)).toBeUndefined();
});

test.each([
  ['/roles/none/', 'does not point to a page of this site: correct or remove it'],
  ['/skills/mlflow', 'does not point to a page of this site; did you mean "/skills/mlflow/"?'],
  ['/skill/mlflow/', 'does not point to a page of this site; did you mean "/skills/mlflow/"?'],
  ['tasks.mdx', 'does not point to a page of this site: correct or remove it'],
  ['/roles/%zz/', 'does not point to a page of this site: correct or remove it'],
])('rejects %s', (address, says) => {
  expect(site.faultOf(address, '/')?.isDead).toBe(true);
  expect(said(address)).toBe(`the link "${address}" ${says}`);
});

test.each([
  ['/roles/mlops-engineer/#mlflow.only', 'names a skill or level that MLOps Engineer does not require'],
  ['/roles/mlops-engineer/#pytorch.junior', 'names a skill or level that MLOps Engineer does not require'],
  [
    '/roles/mlops-engineer/matrix/#c-star.junior',
    'names a skill or level that MLOps Engineer does not require',
  ],
  ['/roles/mlops-engineer/#row:c-star', 'names a skill or level that MLOps Engineer does not require'],
  [
    '/roles/data-engineer/#domain:security',
    'names the domain "security", in which Data Engineer requires nothing',
  ],
  [
    '/compare/?from=mlops-engineer.only',
    'compares with "mlops-engineer.only", which is not a level of a role',
  ],
  ['/compare/?to=nobody.junior', 'compares with "nobody.junior", which is not a level of a role'],
  ['#smal-tasks', 'does not name a heading of that guide; did you mean "#small-tasks"?'],
  ['/guides/tasks/#x', 'does not name a heading of that guide'],
])('warns that %s points to a missing part of its page', (address, says) => {
  expect(site.faultOf(address, '/guides/tasks/')).toEqual({
    isDead: false,
    message: `the link "${address}" ${says}`,
  });
});

describe('if parts are off', () => {
  const parts = { calculator: false, compare: false };
  const bare = new SiteLinks(smallCatalogue({ site: { ...smallContent.site, parts } }), []);
  const reason = 'points to a page that is left out, since site.yaml has';

  test.each([
    ['/compare/?from=mlops-engineer.junior', 'compare'],
    ['/assess/', 'calculator'],
    ['/assess/#open', 'calculator'],
    ['/match/', 'calculator'],
    ['/roles/mlops-engineer/calculator/', 'calculator'],
    ['/roles/ml-engineer/calculator/', 'calculator'],
  ])('rejects %s, and names the setting', (address, part) => {
    expect(bare.faultOf(address, '/')).toEqual({
      isDead: true,
      message: `the link "${address}" ${reason} "parts: { ${part}: false }"`,
    });
  });

  test.each<[string, Partial<z.input<typeof siteSchema>>, string]>([
    ['page /changes/', { parts: { changes: false } }, 'parts: { changes: false }'],
    ['page /roles/mlops-engineer/history/', { parts: { changes: false } }, 'parts: { changes: false }'],
    ['page /skills/mlflow/history/', { parts: { changes: false } }, 'parts: { changes: false }'],
    ['file /roles/ml-engineer/feed.xml', { parts: { changes: false } }, 'parts: { changes: false }'],
    ['page /reviews/', { parts: { reviews: false } }, 'parts: { reviews: false }'],
    ['page /proposals/', { parts: { proposals: false } }, 'parts: { proposals: false }'],
    ['page /data/', { parts: { data: false } }, 'parts: { data: false }'],
    ['file /data/v1/roles/mlops-engineer.csv', { parts: { data: false } }, 'parts: { data: false }'],
    ['file /case/v1p1/CFDocuments.json', { parts: { data: false } }, 'parts: { data: false }'],
    ['file /roles/mlops-engineer/career-track.pdf', { parts: { pdfs: false } }, 'parts: { pdfs: false }'],
    ['page /roles/mlops-engineer/print/', { parts: { pdfs: [] } }, 'parts: { pdfs: [] }'],
    [
      'file /roles/mlops-engineer/career-track-letter.pdf',
      { parts: { pdfs: ['career-track', 'career-track-review'] } },
      'parts: { pdfs: [career-track, career-track-review] }',
    ],
  ])('rejects the %s with the setting %j', (target, fields, line) => {
    const [what = '', address = ''] = target.split(' ');
    const site = { ...smallContent.site, ...fields };
    expect(new SiteLinks(smallCatalogue({ site }), []).faultOf(address, '/')?.message).toBe(
      `the link "${address}" points to a ${what} that is left out, since site.yaml has "${line}"`,
    );
  });

  test('accepts the PDFs that are listed', () => {
    const site = { ...smallContent.site, parts: { pdfs: ['career-track' as const] } };
    const links = new SiteLinks(smallCatalogue({ site }), []);
    for (const file of ['career-track.pdf', 'print/'])
      expect(links.faultOf(`/roles/mlops-engineer/${file}`, '/')).toBeUndefined();
    expect(links.faultOf('/roles/mlops-engineer/print/review/', '/')?.isDead).toBe(true);
  });

  test('rejects proposals without a repository, and gives the reason', () => {
    const site = { ...smallContent.site };
    delete site.repository;
    expect(new SiteLinks(smallCatalogue({ site }), []).faultOf('/proposals/', '/')?.message).toContain(
      'site.yaml has no "repository"',
    );
  });

  test('accepts the data of comparisons as long as there are downloads', () => {
    expect(bare.faultOf('/data/v1/asks.json', '/')).toBeUndefined();
    const none = { ...parts, data: false };
    const links = new SiteLinks(smallCatalogue({ site: { ...smallContent.site, parts: none } }), []);
    expect(links.faultOf('/data/v1/asks.json', '/')?.isDead).toBe(true);
  });

  test('accepts the data of skills as long as a calculator loads them', () => {
    const faultOf = (parts: z.input<typeof siteSchema>['parts']) =>
      new SiteLinks(smallCatalogue({ site: { ...smallContent.site, parts } }), []).faultOf(
        '/data/v1/skills/mlflow.json',
        '/',
      );
    expect(faultOf({ data: false })).toBeUndefined();
    expect(faultOf({ data: false, calculator: false })?.message).toContain('"parts: { data: false }"');
  });
});
