import { describe, expect, test } from 'vitest';
import { createRepositoryLinks } from '#catalogue/community/repository-links.ts';
import { smallCatalogue, smallContent } from '../../../tests/fixtures/small-catalogue.ts';
import { communityParts } from './community-parts.ts';

const none = { proposals: false, reviews: false, changes: false, data: false };
type Parts = NonNullable<typeof smallContent.site.parts>;

/** Returns the headings of the small catalogue's first role; `guides` are ids. */
function headingsOf(
  parts: Parts,
  { isPrivate = false, isPlaceKnown = true, guides = [] as string[] } = {},
): (string | undefined)[] {
  const fields = { ...smallContent.site, parts };
  if (isPrivate) {
    delete fields.repository;
    delete fields.discussions;
  }
  const catalogue = smallCatalogue({ site: fields });
  const [role] = catalogue.roles;
  if (role === undefined) throw new Error('the small catalogue has no role');
  const contentPath = isPlaceKnown ? 'content' : undefined;
  const repository = createRepositoryLinks(catalogue.site, { contentPath, lineOf: () => 1 });
  const found = communityParts(role, {
    catalogue,
    guides: guides.map((id) => ({ id, title: id, summary: undefined })),
    repository,
  });
  if (found === undefined) return [];
  const { change, watch, hasProposals, talk } = found;
  return [change.heading, watch.heading, hasProposals ? 'Proposals' : undefined, talk].filter(
    (heading) => heading !== undefined,
  );
}

describe('the community part of a role', () => {
  test.each([
    ['has four headings with all parts', {}, ['Suggest a change', 'Watch', 'Proposals', 'Comments']],
    ['offers no suggestions without proposals', { proposals: false }, ['Change a text', 'Watch', 'Comments']],
    [
      'falls back to discussions without comments',
      { comments: false },
      ['Suggest a change', 'Watch', 'Proposals', 'Discussions'],
    ],
    [
      'keeps changes, watching and comments with only a repository',
      none,
      ['Change a text', 'Watch', 'Comments'],
    ],
  ])('%s', (_, parts, headings) => {
    expect(headingsOf(parts)).toEqual(headings);
  });

  test.each([
    ['has no empty heading', none, []],
    ['links to reviews', { ...none, reviews: true }, ['Take part']],
    ['watches the history', { ...none, changes: true }, ['Watch']],
    ['offers the data for download instead of watching', { ...none, data: true }, ['Download']],
  ])('without a repository %s', (_, parts, headings) => {
    expect(headingsOf(parts, { isPrivate: true })).toEqual(headings);
  });

  test('names a guide even if there is nothing else', () => {
    expect(headingsOf(none, { isPrivate: true, guides: ['contributing'] })).toEqual(['Take part']);
    expect(headingsOf(none, { isPrivate: true, guides: ['tasks'] })).toEqual([]);
  });

  test('offers no change if there are no proposals and the path of the content is unknown', () => {
    expect(headingsOf(none, { isPlaceKnown: false })).toEqual(['Watch', 'Comments']);
  });
});
