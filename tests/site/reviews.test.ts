import { describe, expect, test } from 'vitest';
import type { Skill } from '#catalogue/model/catalogue.ts';
import { textOf } from '../setup/read-site.ts';
import { shapesSite, sites } from '../setup/sites.ts';

describe.each(sites)('expert review on $name', (site) => {
  const { urls, catalogue } = site;
  const { document } = site.page(urls.reviews);

  test('lists every skill once, and skills without a review as due', () => {
    const rows = (part: string) =>
      [...document.querySelectorAll(`${part} tbody th a`)].map((link) => link.getAttribute('href'));
    const pathOf = ({ id }: Skill): string => urls.skill(id);
    expect([...rows('#due'), ...rows('#later')].sort()).toEqual(catalogue.skills.map(pathOf).sort());
    const never = catalogue.skills.filter(({ reviewed }) => reviewed === undefined).map(pathOf);
    expect(rows('#due')).toEqual(expect.arrayContaining(never));
  });

  test('names the owners and the last review on the page of each skill', () => {
    for (const { id, owners, domain, reviewed } of catalogue.skills) {
      const facts = site.page(urls.skill(id)).document.querySelector('.facts');
      for (const owner of owners.length > 0 ? owners : domain.owners) expect(textOf(facts)).toContain(owner);
      const days = [...(facts?.querySelectorAll('time') ?? [])].map((time) => time.getAttribute('datetime'));
      expect(days[0]).toBe(reviewed);
    }
  });
});

test('a skill last reviewed on a leap day is due a year later, and one reviewed recently is not', () => {
  const { document } = shapesSite.page(shapesSite.urls.reviews);
  expect(textOf(document.querySelector('#due tbody'))).toContain(
    'Half-said Plain hubot February 29, 2024 March 1, 2025',
  );
  expect(textOf(document.querySelector('#later'))).toContain('December 31, 3000');
});
