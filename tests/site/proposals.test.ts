import { describe, expect, test } from 'vitest';
import { textOf, type ReadSite } from '../setup/read-site.ts';
import { shapesSite, sites } from '../setup/sites.ts';

const withRepository = sites.filter(({ catalogue }) => catalogue.site.repository !== undefined);

describe.each(withRepository)('proposals on $name', (site) => {
  const { urls, catalogue } = site;

  test('are all listed on their page by state', () => {
    const { document } = site.page(urls.proposals);
    const shown = [...document.querySelectorAll('main article')].map(({ id }) => id);
    expect(shown.sort()).toEqual(
      catalogue.proposals.map(({ number }) => `proposal:${String(number)}`).sort(),
    );
    const states = { open: 'open', review: 'review', accepted: 'decided', declined: 'decided' };
    for (const { number, state } of catalogue.proposals) {
      const item = document.getElementById(`proposal:${String(number)}`);
      expect(item?.closest('section')?.id).toBe(states[state]);
    }
  });

  test.each(catalogue.roles)('are listed on the page of the role $name if they are about it', (role) => {
    const touching = catalogue.proposals.filter(({ about }) =>
      about.some((subject) => 'role' in subject && subject.role === role),
    );
    expectProposals(
      site,
      urls.role(role.id),
      touching.map(({ number }) => number),
      'this role',
    );
  });

  test('are listed on the page of each skill that they are about', () => {
    for (const skill of catalogue.skills) {
      const touching = catalogue.proposals.filter(({ about }) =>
        about.some((subject) => 'skill' in subject && subject.skill === skill),
      );
      expectProposals(
        site,
        urls.skill(skill.id),
        touching.map(({ number }) => number),
        'this skill',
      );
    }
  });
});

describe('a proposal', () => {
  const { urls } = shapesSite;
  const item = (number: number) =>
    shapesSite.page(urls.proposals).document.getElementById(`proposal:${String(number)}`);

  test('shows its votes, the state of its review and its subject', () => {
    expect(textOf(item(128))).toBe(
      'Open Ask for <b>less</b> & "more" at Senior, 日本語, مرحبا No. 128, opened October 2, 2026. ' +
        'Votes: 14 for, 2 against. Expert review: waiting for its owner, hubot. ' +
        'About Soloist, Half-said, Junior (Sparse Specialist)',
    );
    expect(textOf(item(7))).toContain('decided February 1, 2026');
    expect(textOf(item(7))).toContain('gone-role/gone-skill/junior (removed)');
    expect(item(128)?.querySelector('b')).toBeNull();
  });

  test('is linked in the details of the requirement that it would change', () => {
    const details = shapesSite.page(urls.role('sparse')).document.getElementById('half-said.junior');
    expect(details?.querySelector('ul a')?.getAttribute('href')).toBe(
      'https://github.com/example/shapes/issues/128',
    );
  });
});

/** Expects a page to list the proposals with the numbers, or to say that there are none. */
function expectProposals(site: ReadSite, path: string, numbers: number[], what: string): void {
  const section = site.page(path).document.querySelector('#proposals');
  const shown = [...(section?.querySelectorAll('article') ?? [])].map(({ id }) => Number(id.split(':')[1]));
  expect(shown.sort()).toEqual(numbers.sort());
  const isEmpty = textOf(section).includes(`There are no proposals about ${what}.`);
  expect(isEmpty).toBe(numbers.length === 0);
}
