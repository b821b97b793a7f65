import { describe, expect, test } from 'vitest';
import type { Requirement } from '#catalogue/model/catalogue.ts';
import { barOf } from '#catalogue/model/bar.ts';
import { requirementsOf } from '#catalogue/model/counts.ts';
import { requirementAnchor } from '#catalogue/publish/urls.ts';
import { required, textOf } from '../setup/read-site.ts';
import { sites, tracksSite } from '../setup/sites.ts';
import { shownWords, writtenWords } from '../setup/words.ts';

const roles = sites.flatMap((site) => site.catalogue.roles.map((role) => ({ site, role, id: role.id })));

describe.each(roles)('the full matrix of $id on $site.name', ({ site, role }) => {
  test('has the bar of every requirement under the id of its cell', () => {
    const items = [...site.page(site.urls.matrix(role.id)).document.querySelectorAll('[data-mandatory]')];
    const facts = (item: Element): (string | null)[] => [
      item.id,
      item.getAttribute('data-level'),
      item.getAttribute('data-proficiency'),
      item.getAttribute('data-mandatory'),
      shownWords(item.querySelector('.text')),
    ];
    expect(items.map(facts)).toEqual(
      requirementsOf(role).map((requirement) => [
        anchorOf(requirement),
        requirement.level.id,
        requirement.proficiency?.id ?? null,
        String(requirement.mandatory),
        writtenWords(barOf(requirement) ?? ''),
      ]),
    );
  });
});

describe('the full matrix of a role with tracks or alternatives', () => {
  const itemsOf = (path: string): Element[] => [
    ...tracksSite.page(path).document.querySelectorAll('article.skill'),
  ];

  test('shows the texts of a skill by track, with examples, and evidence once', () => {
    const [design] = itemsOf(tracksSite.urls.matrix('engineer'));
    const parts = [...required(design).querySelectorAll(':scope > div:has(> ol)')];
    expect(
      parts.map((part) => [textOf(part.querySelector('h4')), part.querySelectorAll('li[id]').length]),
    ).toEqual([
      ['', 2],
      ['Staff Engineer track', 2],
    ]);
    expect(
      [...required(design).querySelectorAll('.quiet')].map((quiet) => textOf(quiet).split(':')[0]),
    ).toEqual(['For example', 'For example', 'To show']);
  });

  test('names a row by its alternatives, with a link to each', () => {
    const [oven] = itemsOf(tracksSite.urls.matrix('baker'));
    const name = required(required(oven).querySelector('h3'));
    expect(textOf(name)).toBe('Gas Oven, or Wood Oven, or Electric Oven');
    expect([...name.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual(
      ['gas-oven', 'wood-oven', 'electric-oven'].map((id) => tracksSite.urls.skill(id)),
    );
  });

  test('groups levels by track in its filter', () => {
    const { document } = tracksSite.page(tracksSite.urls.matrix('engineer'));
    const groups = [...document.querySelectorAll('[name="level"] optgroup')];
    expect(
      groups.map((group) => [group.getAttribute('label'), group.querySelectorAll('option').length]),
    ).toEqual([
      ['Staff Engineer track', 2],
      ['Management', 2],
    ]);
  });
});

function anchorOf({ row, level }: Requirement): string {
  return requirementAnchor(row.skill.id, level.id);
}
