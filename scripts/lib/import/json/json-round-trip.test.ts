import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { requirementsOf } from '#catalogue/model/counts.ts';
import { catalogueData } from '#catalogue/publish/data/catalogue-data.ts';
import { roleData } from '#catalogue/publish/data/role-data.ts';
import { skillData } from '#catalogue/publish/data/skill-data.ts';
import { createUrls } from '#catalogue/publish/urls.ts';
import { memorySource, type ContentSource } from '#reader/content-source.ts';
import { readCatalogue } from '#reader/read-catalogue.ts';
import { anyCatalogue } from '../../../../tests/fixtures/any-catalogue.ts';
import { exchangedContent, mixableContent } from '../../../../tests/fixtures/exchanged-content.ts';
import { fixtureSource } from '../../../../tests/fixtures/fixture-catalogue.ts';
import { frameworkIn, goodPlanOfJson } from '../../../../tests/fixtures/framework-json.ts';
import { catalogueIn, sourceOf } from '../../../../tests/fixtures/plan-import-of.ts';
import { smallContent } from '../../../../tests/fixtures/small-catalogue.ts';
import { runs } from '../../../../tests/setup/thorough.ts';

/** Draws the content of any valid catalogue from both generators of test data. */
const anySource: fc.Arbitrary<ContentSource> = fc
  .oneof(
    exchangedContent.map(sourceOf),
    anyCatalogue.map((files) => memorySource(files, '/nowhere')),
  )
  .filter((source) => readCatalogue(source).ok);

const FIXTURES = [
  'small',
  'smallest',
  'tracks',
  'text-only',
  'reference',
  'frameworks/alternatives',
  'frameworks/job-titles',
  'frameworks/many-steps',
];

describe('the JSON of a framework', () => {
  test('changes nothing if it is imported into its own content', () => {
    fc.assert(
      fc.property(anySource, (source) => {
        expect(goodPlanOfJson(frameworkIn(source), source).changes).toEqual(new Map());
      }),
      { numRuns: runs(80) },
    );
  });

  test('gives the same catalogue in an empty folder', () => {
    fc.assert(
      fc.property(anySource, (source) => {
        const { result } = goodPlanOfJson(frameworkIn(source));
        expect(publishedOf(result)).toBe(publishedOf(source));
      }),
      { numRuns: runs(80) },
    );
  });

  test.each(FIXTURES)(
    'of the fixture %s changes nothing in its own content, and gives the same catalogue in an empty folder',
    (name) => {
      const source = fixtureSource(name);
      const framework = frameworkIn(source);
      expect(goodPlanOfJson(framework, source).changes).toEqual(new Map());
      const { result } = goodPlanOfJson(framework);
      expect(publishedOf(result)).toBe(publishedOf(source));
    },
  );

  test('sets the cells of another catalogue into which it is imported, and changes nothing the second time', () => {
    fc.assert(
      fc.property(mixableContent, mixableContent, (one, other) => {
        const framework = frameworkIn(sourceOf(one));
        const { result } = goodPlanOfJson(framework, sourceOf(other));
        const [before, after] = [catalogueIn(sourceOf(one)), catalogueIn(result)];
        expect(cellsIn(after, before)).toEqual(cellsIn(before, before));
        expect(goodPlanOfJson(framework, result).changes).toEqual(new Map());
      }),
      { numRuns: runs(60) },
    );
  });

  test('changes nothing in the whole catalogue if it has only one of its roles', () => {
    const source = sourceOf(smallContent);
    const { site, families, ...framework } = frameworkIn(source);
    const roles = { 'data-engineer': framework.roles['data-engineer'] };
    expect([site, families].every(Boolean)).toBe(true);
    expect(goodPlanOfJson({ ...framework, roles }, source).changes).toEqual(new Map());
  });
});

/** Returns all data of a catalogue as text, in its order: the published ones, and fields that are not published. */
function publishedOf(source: ContentSource): string {
  const catalogue = catalogueIn(source);
  const { site, roles, skills, domains } = catalogue;
  const urls = createUrls('/');
  return JSON.stringify(
    [
      site,
      catalogueData(catalogue, urls, undefined),
      roles.map((role) => [roleData(role, urls), role.keyDomains.map(({ id }) => id)]),
      skills.map((skill) => [skillData(skill, urls), skill.owners, skill.reviewed]),
      domains.map(({ id, owners, groups }) => [id, owners, groups]),
    ],
    null,
    1,
  );
}

/** Returns the values of cells in the roles that another catalogue has as well, by cell id. */
function cellsIn({ roles }: Catalogue, other: Catalogue): unknown {
  const ids = new Set(other.roles.map(({ id }) => id));
  const cells = roles.filter(({ id }) => ids.has(id)).flatMap(requirementsOf);
  return new Map(
    cells.map(({ id, row, level, proficiency, mandatory, expects, examples }) => [
      id,
      [row.skill.name, row.skill.domain.id, level.name, proficiency?.id, mandatory, expects, examples],
    ]),
  );
}
