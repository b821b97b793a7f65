import { describe, expect, test } from 'vitest';
import { siteSchema } from '#catalogue/schemas/site/site.ts';
import { hasPart, pdfsOf, pdfName, type Part } from './site-parts.ts';

const siteOf = (fields: object) =>
  siteSchema.parse({ name: 'Paths', description: 'Levels.', url: 'https://example.org', ...fields });

describe('a part', () => {
  test('is on unless site.yaml switches it off', () => {
    expect(hasPart(siteOf({}), 'compare')).toBe(true);
    expect(hasPart(siteOf({ parts: { compare: false } }), 'compare')).toBe(false);
  });

  test.each<[Part, object, object]>([
    ['match', { parts: { calculator: false } }, {}],
    ['proposals', {}, { repository: 'https://github.com/owner/name' }],
    [
      'comments',
      {},
      { comments: { repo: 'owner/name', repo_id: 'R_1', category: 'Comments', category_id: 'C_1' } },
    ],
  ])('%s is off without the setting that it needs', (part, without, fulfilled) => {
    expect(hasPart(siteOf(without), part)).toBe(false);
    expect(hasPart(siteOf(fulfilled), part)).toBe(true);
  });
});

test.each([
  [true, ['career-track', 'career-track-letter', 'career-track-review', 'career-track-review-letter']],
  [false, []],
  [
    ['career-track-review', 'career-track'],
    ['career-track', 'career-track-review'],
  ],
  [['career-track-letter'], ['career-track-letter']],
])('lists the PDFs for the setting %j', (pdfs, names) => {
  const site = siteOf({ parts: { pdfs } });
  expect(pdfsOf(site).map(pdfName)).toEqual(names);
  expect(hasPart(site, 'pdfs')).toBe(names.length > 0);
});
