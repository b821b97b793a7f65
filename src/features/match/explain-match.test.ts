import { describe, expect, test } from 'vitest';
import { smallCatalogue, smallContent } from '../../../tests/fixtures/small-catalogue.ts';
import { explainMatch } from './explain-match.ts';

describe('the explanation', () => {
  test('says how roles are sorted and when a level is reached', () => {
    const words = explainMatch(smallCatalogue()).join(' ');
    expect(words).toContain('by the share of mandatory skills that are open at that level');
    expect(words).toContain('all its mandatory skills are met, at least 4 in 5 of all its skills are met');
    expect(words).toContain('no occasion');
    for (const word of ['track', '%']) expect(words).not.toContain(word);
  });

  test('leaves out features that the catalogue does not have', () => {
    const catalogue = smallCatalogue({
      site: { ...smallContent.site, grade: { no_occasion: false } },
      roles: { 'data-engineer': { name: 'Data Engineer', levels: { only: { name: 'Practitioner' } } } },
      requirements: { 'data-engineer/tools': { 'c-star': { only: { expects: 'Writes it.' } } } },
    });
    const words = explainMatch(catalogue).join(' ');
    for (const word of ['mandatory', 'occasion', 'track', 'estimate']) expect(words).not.toContain(word);
  });

  test('mentions tracks if a role has some', () => {
    const levels = {
      junior: null,
      staff: { name: 'Staff', after: 'junior' },
      lead: { name: 'Lead', after: 'junior' },
    };
    const catalogue = smallCatalogue({
      roles: { 'data-engineer': { name: 'Data Engineer', levels } },
      requirements: { 'data-engineer/tools': { 'c-star': { junior: { proficiency: 'expert' } } } },
    });
    expect(explainMatch(catalogue).join(' ')).toContain('the track on which you have come furthest counts');
  });
});
