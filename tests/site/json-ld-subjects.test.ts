import { describe, expect, test } from 'vitest';
import { plainText } from '#catalogue/text/markdown.ts';
import { nodesIn, thingOf, thingsOf, typeOf, type LinkedThing } from '../setup/json-ld-things.ts';
import { sites } from '../setup/sites.ts';

describe.each(sites)('the JSON-LD of $name', (site) => {
  const { catalogue, urls } = site;

  test('describes roles with their family, codes, skills and levels', () => {
    for (const role of catalogue.roles) {
      const page = site.page(urls.role(role.id));
      const codes = role.codes.filter(({ relation }) => relation !== 'narrower').map(({ code }) => code);
      const categories = [...(role.family ? [role.family.id] : []), ...codes];
      const occupation = thingOf(page, 'Occupation');
      expect(occupation).toMatchObject({
        name: role.name,
        ...(role.tagline !== undefined && { description: plainText(role.tagline) }),
        ...(categories.length > 0 && {
          occupationalCategory: categories.map((codeValue) => ({ codeValue })),
        }),
        skills: role.matrix.flatMap(({ rows }) =>
          rows.map(({ skill }) => ({ '@id': site.address(urls.skill(skill.id)), name: skill.name })),
        ),
      });
      expect('occupationalCategory' in occupation).toBe(categories.length > 0);
      expect(thingOf(page, 'DefinedTermSet')).toMatchObject({
        hasDefinedTerm: role.levels.map(({ id, name }) => ({
          '@id': site.address(urls.level(role.id, id)),
          name,
        })),
      });
    }
  });

  test('describes levels with what they focus on, and the set that they belong to', () => {
    for (const role of catalogue.roles) {
      for (const level of role.levels) {
        const page = site.page(urls.level(role.id, level.id));
        expect(thingOf(page, 'Occupation')).toMatchObject({
          name: level.title,
          ...(level.focus.length > 0 && { responsibilities: level.focus.map((text) => plainText(text)) }),
        });
        expect(thingOf(page, 'DefinedTerm')).toMatchObject({
          name: level.name,
          inDefinedTermSet: { '@id': site.address(urls.roleLevels(role.id)) },
        });
      }
    }
  });

  test('describes skills, and domains with their skills', () => {
    for (const skill of catalogue.skills) {
      expect(thingOf(site.page(urls.skill(skill.id)), 'DefinedTerm')).toMatchObject({
        name: skill.name,
        inDefinedTermSet: { '@id': site.address(urls.domain(skill.domain.id)), name: skill.domain.name },
      });
    }
    for (const domain of catalogue.domains) {
      expect(thingOf(site.page(urls.domain(domain.id)), 'DefinedTermSet')).toMatchObject({
        name: domain.name,
        hasDefinedTerm: domain.skills.map(({ name }) => ({ name })),
      });
    }
  });

  test('offers each file of the data with its media type', () => {
    const { distribution, description } = thingOf(site.page(urls.data), 'Dataset');
    const files = (distribution as LinkedThing[]).map(({ contentUrl, encodingFormat }) => [
      new URL(String(contentUrl)).pathname,
      encodingFormat,
    ]);
    expect(files).toEqual([
      [urls.catalogueJson, 'application/json'],
      [urls.catalogueCsv, 'text/csv'],
      [urls.asksJson, 'application/json'],
    ]);
    // Google's Dataset Search ignores shorter descriptions.
    expect(String(description).length).toBeGreaterThanOrEqual(50);
  });
});

test('one of the sites has roles with families, codes of classifications, and guides', () => {
  const things = sites.flatMap((site) => nodesIn(site.pages.map((page) => thingsOf(page))));
  const types = new Set(things.map(typeOf));
  expect([...types]).toEqual(expect.arrayContaining(['CategoryCode', 'CategoryCodeSet', 'Article']));
  const schemes = things.flatMap(({ inCodeSet }) => nodesIn(inCodeSet)).map(({ name }) => name);
  expect(schemes).toEqual(expect.arrayContaining(['ISCO-08', 'Families of roles']));
});
