import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { marksMandatory, requirementsOf } from '#catalogue/model/counts.ts';
import { pathTo } from '#catalogue/levels/tracks.ts';
import { memorySource } from '#reader/content-source.ts';
import { readCatalogue } from '#reader/read-catalogue.ts';
import { anyCatalogue } from '../../../tests/fixtures/any-catalogue.ts';
import { exchangedContent, mixableContent, tidyContent } from '../../../tests/fixtures/exchanged-content.ts';
import { fixtureSource } from '../../../tests/fixtures/fixture-catalogue.ts';
import { smallCatalogue } from '../../../tests/fixtures/small-catalogue.ts';
import { referenceSource } from '../../../tests/fixtures/reference-catalogue.ts';
import { runs } from '../../../tests/setup/thorough.ts';
import { nameKey } from './texts/cell-text.ts';
import { catalogueIn, csvOf, goodPlanOf, sourceOf } from '../../../tests/fixtures/plan-import-of.ts';

/** Returns whether the CSV of a catalogue has rows, and no two proficiencies have the same name. */
function isTold({ roles, scale }: Catalogue): boolean {
  const keys = new Set(scale.map(({ name }) => nameKey(name)));
  return keys.size === scale.length && roles.some((role) => requirementsOf(role).length > 0);
}

/**
 * Returns the parts of a catalogue that its CSV preserves: texts and cells of roles, and the order of levels, but not of
 * skills.
 */
function carriedBy({ roles }: Catalogue): unknown {
  return roles
    .map((role) => {
      const cells = role.matrix.flatMap(({ domain, rows }) =>
        rows.flatMap(({ skill, alternatives, cells: row }) =>
          row.flatMap((cell) => {
            if (cell === undefined) return [];
            const { proficiency, mandatory, expects, examples } = cell;
            return [
              [
                [skill.id, cell.level.id, skill.name, cell.level.name, cell.level.summary, proficiency?.name],
                [
                  mandatory,
                  expects,
                  examples,
                  alternatives.map(({ id, name }) => [id, name]),
                  skill.evidence,
                  domain.name,
                  skill.group?.name,
                  skill.summary,
                  proficiency && skill.descriptors.get(proficiency.id),
                ],
              ],
            ];
          }),
        ),
      );
      const used = role.levels.filter(({ index }) =>
        role.matrix.some(({ rows }) => rows.some((row) => row.cells[index])),
      );
      return {
        id: role.id,
        name: role.name,
        family: role.family?.name,
        tagline: role.tagline,
        levels: used.map((level) => [
          level.id,
          level.ownTitle,
          level.track,
          pathTo(level).flatMap((one) => (used.includes(one) ? [one.id] : [])),
        ]),
        cells: cells.map((one) => JSON.stringify(one)).sort(),
      };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

describe('an export', () => {
  test('changes nothing if it is imported into its own content', () => {
    fc.assert(
      fc.property(exchangedContent, (content) => {
        const source = sourceOf(content);
        expect(goodPlanOf(csvOf(catalogueIn(source)), source).changes).toEqual(new Map());
      }),
      { numRuns: runs(80) },
    );
  });

  test('gives the same catalogue in an empty folder, except for fields that CSV does not have', () => {
    fc.assert(
      fc.property(tidyContent, (content) => {
        const before = catalogueIn(sourceOf(content));
        const names = before.scale.map(({ name }) => name);
        const scale = names.length === 0 ? undefined : names.map((name) => ({ name }));
        const after = catalogueIn(goodPlanOf(csvOf(before), undefined, { scale }).result);
        expect(after.scale.map(({ name }) => name)).toEqual(names);
        expect(carriedBy(after)).toEqual(carriedBy(before));
        expect(csvOf(after).split('\r\n').sort()).toEqual(csvOf(before).split('\r\n').sort());
      }),
      { numRuns: runs(80) },
    );
  });

  test('without its ids gives the same names and texts, and the same ids every time', () => {
    const before = smallCatalogue();
    const bare = csvOf(before).replace('role_id,level_id,skill_id', 'x,y,z');
    const [first, second] = [goodPlanOf(bare), goodPlanOf(bare)];
    expect(first.changes).toEqual(second.changes);
    const shown = ({ roles }: Catalogue) =>
      roles.map(({ name: shownName, levels }) => [shownName, levels.map((one) => one.name)]);
    expect(shown(catalogueIn(first.result))).toEqual(shown(before));
  });

  test('of any catalogue changes nothing if it is imported into its own content', () => {
    fc.assert(
      fc.property(anyCatalogue, (files) => {
        const source = memorySource(files, '/nowhere');
        const read = readCatalogue(source);
        fc.pre(read.ok && isTold(read.catalogue));
        expect(goodPlanOf(csvOf(catalogueIn(source)), source).changes).toEqual(new Map());
      }),
      { numRuns: runs(60) },
    );
  });

  test.each([
    'text-only',
    'tracks',
    'frameworks/alternatives',
    'frameworks/job-titles',
    'frameworks/many-steps',
  ])(
    'of the fixture %s changes nothing in its own content, and gives the same catalogue in an empty folder',
    (fixture) => {
      const source = fixtureSource(fixture);
      const before = catalogueIn(source);
      expect(goodPlanOf(csvOf(before), source).changes).toEqual(new Map());
      const names = before.scale.map(({ name }) => name);
      const scale = names.length === 0 ? undefined : names.map((name) => ({ name }));
      const after = catalogueIn(goodPlanOf(csvOf(before), undefined, { scale }).result);
      expect(carriedBy(after)).toEqual(carriedBy(before));
    },
  );

  test('of roles of realistic size changes nothing in its own content', () => {
    const source = referenceSource();
    expect(goodPlanOf(csvOf(catalogueIn(source)), source).changes).toEqual(new Map());
  });

  test('sets the cells of another catalogue into which it is imported, and changes nothing the second time', () => {
    fc.assert(
      fc.property(mixableContent, mixableContent, (one, other) => {
        const before = catalogueIn(sourceOf(one));
        const { result } = goodPlanOf(csvOf(before), sourceOf(other));
        const after = catalogueIn(result);
        expect(statedBy(before, after)).toEqual(statedBy(before, before));
        expect(goodPlanOf(csvOf(before), result).changes).toEqual(new Map());
      }),
      { numRuns: runs(60) },
    );
  });
});

/** Returns the cells of the roles that both catalogues have, reduced to values that the CSV of `other` contains. */
function statedBy(other: Catalogue, { roles }: Catalogue): unknown {
  const stated = new Map(other.roles.flatMap(requirementsOf).map((one) => [one.id, one]));
  const hasMarks = marksMandatory(other.roles);
  const ids = new Set(other.roles.map(({ id }) => id));
  return new Map(
    roles
      .filter(({ id }) => ids.has(id))
      .flatMap(requirementsOf)
      .map((cell) => {
        const said = stated.get(cell.id);
        const saysDepth = said?.proficiency !== undefined || said?.expects === undefined;
        return [
          cell.id,
          [cell.row.skill.name, saysDepth && cell.proficiency?.id, hasMarks && cell.mandatory],
        ] as const;
      }),
  );
}
