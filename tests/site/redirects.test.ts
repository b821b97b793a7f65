import { describe, expect, test } from 'vitest';
import { isIndexed, type ReadSite } from '../setup/read-site.ts';
import { shapesSite, sites } from '../setup/sites.ts';

describe.each(sites)('$name', (site) => {
  test('redirects exactly the former addresses to the current ones', () => {
    const moves = site.redirects.map(({ path, document }) => {
      const refresh = document.querySelector('meta[http-equiv="refresh"]')?.getAttribute('content') ?? '';
      return [path, /^0;url=(\S+)$/.exec(refresh)?.[1]];
    });
    expect(moves.sort()).toEqual(movesOf(site).sort());
  });

  test('has a link on each redirecting page, and the present address as canonical', () => {
    for (const page of site.redirects) {
      const target = page.document.querySelector('a')?.getAttribute('href') ?? '';
      const canonical = page.document.querySelector('link[rel="canonical"]')?.getAttribute('href');
      expect(movesOf(site)).toContainEqual([page.path, target]);
      expect(canonical).toBe(site.address(target));
      expect(isIndexed(page)).toBe(false);
      expect(site.page(target).path).toBe(target);
    }
  });
});

describe.each(sites)('$name', (site) => {
  // Few feed readers follow a redirecting page.
  test('has each feed at its former address too', () => {
    const { catalogue, urls } = site;
    const feeds = [
      ...catalogue.skills.flatMap(({ id, formerIds }) =>
        formerIds.map((old) => [urls.skillFeed(old), urls.skillFeed(id)]),
      ),
      ...catalogue.roles.flatMap(({ id, formerIds }) =>
        formerIds.map((old) => [urls.roleFeed(old), urls.roleFeed(id)]),
      ),
    ];
    for (const [old = '', now = ''] of feeds) expect(site.readPath(old)).toBe(site.readPath(now));
  });
});

test('one of the sites has a renamed item of every kind', () => {
  const { roles, skills, domains, families, scale } = shapesSite.catalogue;
  for (const items of [roles, skills, domains, families, scale, roles.flatMap(({ levels }) => levels)]) {
    expect(items.flatMap((item: { formerIds: string[] }) => item.formerIds)).not.toEqual([]);
  }
});

function movesOf({ catalogue, urls }: ReadSite): string[][] {
  return [
    ...catalogue.skills.flatMap(({ id, formerIds }) =>
      formerIds.flatMap((old) => [
        [urls.skill(old), urls.skill(id)],
        [urls.skillHistory(old), urls.skillHistory(id)],
      ]),
    ),
    ...catalogue.roles.flatMap(({ id, formerIds, levels }) =>
      formerIds.flatMap((old) => [
        [urls.role(old), urls.role(id)],
        [urls.matrix(old), urls.matrix(id)],
        [urls.calculator(old), urls.calculator(id)],
        [urls.roleHistory(old), urls.roleHistory(id)],
        ...levels.map((level) => [urls.level(old, level.id), urls.level(id, level.id)]),
      ]),
    ),
    ...catalogue.roles.flatMap(({ id, formerIds, levels }) =>
      levels.flatMap((level) =>
        level.formerIds.flatMap((old) =>
          [id, ...formerIds].map((role) => [urls.level(role, old), urls.level(id, level.id)]),
        ),
      ),
    ),
    ...catalogue.domains.flatMap(({ id, formerIds }) =>
      formerIds.map((old) => [urls.domain(old), urls.domain(id)]),
    ),
    ...catalogue.families.flatMap(({ id, formerIds }) =>
      formerIds.map((old) => [urls.family(old), urls.family(id)]),
    ),
  ];
}
