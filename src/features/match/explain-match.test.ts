import { describe, expect, test } from 'vitest';
import { smallCatalogue, smallContent } from '../../../tests/fixtures/small-catalogue.ts';
import { explainMatch } from './explain-match.ts';

describe('the explanation', () => {
  test('says how roles are sorted and levels reached', () => {
    const words = explainMatch(smallCatalogue()).join(' ');
    expect(words).toContain('a mandatory requirement counts twice');
    expect(words).toContain('all its mandatory requirements are met, at least 80\u00a0% of all');
    expect(words).toContain('no occasion');
    expect(words).not.toContain('track');
  });

  test('leaves out what the catalogue does not have', () => {
    const catalogue = smallCatalogue({
      site: { ...smallContent.site, grade: { no_occasion: false } },
      roles: { 'data-engineer': { name: 'Data Engineer', levels: { only: { name: 'Practitioner' } } } },
      requirements: { 'data-engineer/tools': { 'c-star': { only: { expects: 'Writes it.' } } } },
    });
    const words = explainMatch(catalogue).join(' ');
    for (const word of ['mandatory', 'occasion', 'track', 'estimate']) expect(words).not.toContain(word);
  });

  test('names tracks where a role has some', () => {
    const levels = {
      junior: null,
      staff: { name: 'Staff', after: 'junior' },
      lead: { name: 'Lead', after: 'junior' },
    };
    const catalogue = smallCatalogue({
      roles: { 'data-engineer': { name: 'Data Engineer', levels } },
      requirements: { 'data-engineer/tools': { 'c-star': { junior: { proficiency: 'expert' } } } },
    });
    expect(explainMatch(catalogue).join(' ')).toContain('the track that fits best counts');
  });
});
