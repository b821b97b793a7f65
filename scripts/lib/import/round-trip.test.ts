import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { requirementsOf } from '#catalogue/model/counts.ts';
import { smallCatalogue, smallContent, type SmallContent } from '../../../tests/fixtures/small-catalogue.ts';
import { readCatalogue } from '#reader/read-catalogue.ts';
import { referenceSource } from '../../../tests/fixtures/reference-catalogue.ts';
import { runs } from '../../../tests/setup/thorough.ts';
import { catalogueIn, csvOf, goodPlanOf, sourceOf } from '../../../tests/fixtures/plan-import-of.ts';

const NASTY = [
  'C++',
  'C#',
  'A, B',
  'Q&A',
  'CI/CD',
  'Kubernetes (core)',
  '“Curly”',
  "It's",
  '機械学習',
  '- dash',
  '2026',
  'x: y',
  '"q"',
  '=1+1',
  'no',
  '.NET',
  '#1',
  'two  spaces',
  'tab\tin it',
];
const word = fc.constantFrom(
  ...NASTY,
  'Reads',
  'builds',
  'a < b',
  '`<b>`',
  '\\<b>',
  '[a](/b/)',
  '*c*',
  '\n',
  '\n\n- item',
  ';',
  '\t|',
  '""',
);
const name = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
);
const text = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
const optionalText = fc.option(text, { nil: undefined });
const ids = (prefix: string, most: number) =>
  fc
    .integer({ min: 1, max: most })
    .map((count) =>
      Array.from({ length: count }, (_, index) => `${prefix}-${String.fromCharCode(97 + index)}`),
    );

/** Any small framework: sparse matrices, levels of their own, names that say nothing of their ids, several with one name. */
const anyContent: fc.Arbitrary<SmallContent> = fc
  .record({
    domains: ids('domain', 3),
    skills: ids('skill', 6),
    roles: ids('role', 3),
    families: ids('family', 2),
  })
  .chain(({ domains, skills, roles, families }) => {
    const homes = Object.fromEntries(
      skills.map((skill, index) => [skill, domains[index % domains.length] ?? '']),
    );
    const cell = fc.record({
      proficiency: fc.constantFrom('awareness', 'working', 'expert'),
      mandatory: fc.boolean(),
      expects: optionalText,
    });
    const levels = fc.constantFrom(
      ['junior', 'middle'],
      ['junior', 'middle', 'senior'],
      ['middle', 'own-a'],
      ['own-b', 'own-a', 'own-c'],
    );
    const role = levels.chain((levelIds) =>
      fc.record({
        levelIds: fc.constant(levelIds),
        levels: fc.record(Object.fromEntries(levelIds.map((id) => [id, level(id)]))),
        name,
        family: fc.option(fc.constantFrom(...families), { nil: undefined }),
        tagline: optionalText,
        cells: fc.dictionary(
          fc.constantFrom(...skills),
          fc.dictionary(fc.constantFrom(...levelIds), cell, { minKeys: 1, noNullPrototype: true }),
          { minKeys: 1, noNullPrototype: true },
        ),
      }),
    );
    return fc
      .record({
        families: record(families, fc.record({ name })),
        domains: record(
          domains,
          fc.record({ name, groups: fc.constantFrom({}, { one: 'One', two: 'Two' }) }),
        ),
        skills: record(
          skills,
          fc.record({
            name,
            summary: optionalText,
            descriptors: fc.dictionary(fc.constantFrom('awareness', 'expert'), text, {
              noNullPrototype: true,
            }),
          }),
        ),
        roles: record(roles, role),
      })
      .map((made): SmallContent => ({
        ...smallContent,
        families: made.families,
        domains: made.domains,
        skills: Object.fromEntries(
          Object.entries(made.skills).map(([id, skill]) => [`${homes[id] ?? ''}/${id}`, skill]),
        ),
        roles: Object.fromEntries(
          Object.entries(made.roles).map(([id, { levels: own, name: roleName, family, tagline }]) => [
            id,
            { name: roleName, family, tagline, levels: own },
          ]),
        ),
        requirements: Object.fromEntries(
          Object.entries(made.roles).flatMap(([id, { cells }]) =>
            [...Map.groupBy(Object.entries(cells), ([skill]) => homes[skill] ?? '')].map(([domain, rows]) => [
              `${id}/${domain}`,
              Object.fromEntries(rows),
            ]),
          ),
        ),
      }));
  })
  // Content that the format refuses (a blank name, HTML in a text) is nobody's export.
  .filter((content) => readCatalogue(sourceOf(content)).ok);

function level(id: string) {
  const isOwn = id.startsWith('own');
  return fc.record({
    name: isOwn ? name : fc.constant(undefined),
    stack: fc.constantFrom<string[]>([], ['Git']),
    summary: optionalText,
  });
}

function record<Value>(
  keys: readonly string[],
  value: fc.Arbitrary<Value>,
): fc.Arbitrary<Record<string, Value>> {
  return fc.record(Object.fromEntries(keys.map((key) => [key, value])));
}

/** What the CSV carries of a catalogue: names, texts and cells of every role, levels in their order; no order of skills. */
function carriedBy({ roles }: Catalogue, idsOf: (id: string) => string = (id) => id): unknown {
  return roles
    .map((role) => {
      const cells = role.matrix.flatMap(({ domain, rows }) =>
        rows.flatMap(({ skill, cells: row }) =>
          row.flatMap((cell) => {
            if (cell === undefined) return [];
            const { proficiency, mandatory, expects } = cell;
            return [
              [
                [
                  idsOf(skill.id),
                  cell.level.id,
                  skill.name,
                  cell.level.name,
                  cell.level.summary,
                  proficiency.name,
                ],
                [
                  mandatory,
                  expects,
                  domain.name,
                  skill.group?.name,
                  skill.summary,
                  skill.descriptors.get(proficiency.id),
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
        levels: used.map(({ id }) => id),
        cells: cells.map((one) => JSON.stringify(one)).sort(),
      };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

describe('an export', () => {
  test('imported over the directory it came from changes nothing', () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        const source = sourceOf(content);
        expect(goodPlanOf(csvOf(catalogueIn(source)), source).changes).toEqual(new Map());
      }),
      { numRuns: runs(80) },
    );
  });

  test('imported into an empty directory gives the same catalogue, as far as it carries it', () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        const before = catalogueIn(sourceOf(content));
        const scale = before.scale.map(({ name: step }) => step);
        const after = catalogueIn(goodPlanOf(csvOf(before), undefined, { scale }).result);
        expect(carriedBy(after)).toEqual(carriedBy(before));
        expect(csvOf(after).split('\r\n').sort()).toEqual(csvOf(before).split('\r\n').sort());
      }),
      { numRuns: runs(80) },
    );
  });

  test('with its ids taken out gives the same names and texts, and the same ids from run to run', () => {
    const before = smallCatalogue();
    const bare = csvOf(before).replace('role_id,level_id,skill_id', 'x,y,z');
    const [first, second] = [goodPlanOf(bare), goodPlanOf(bare)];
    expect(first.changes).toEqual(second.changes);
    const shown = ({ roles }: Catalogue) =>
      roles.map(({ name: shownName, levels }) => [shownName, levels.map((one) => one.name)]);
    expect(shown(catalogueIn(first.result))).toEqual(shown(before));
  });

  test('of roles of real size changes nothing where it came from', () => {
    const source = referenceSource();
    expect(goodPlanOf(csvOf(catalogueIn(source)), source).changes).toEqual(new Map());
  });

  test('of one catalogue imported over another gives the cells of the first, and a second time changes nothing', () => {
    const cells = ({ roles }: Catalogue) =>
      new Map(
        roles
          .flatMap(requirementsOf)
          .map((one) => [one.id, [one.proficiency.id, one.mandatory, one.row.skill.name]]),
      );
    fc.assert(
      fc.property(anyContent, anyContent, (one, other) => {
        const before = catalogueIn(sourceOf(one));
        const { result } = goodPlanOf(csvOf(before), sourceOf(other));
        const after = cells(catalogueIn(result));
        const roles = new Set(before.roles.map(({ id }) => id));
        for (const id of after.keys()) if (!roles.has(id.split('/')[0] ?? '')) after.delete(id);
        expect(after).toEqual(cells(before));
        expect(goodPlanOf(csvOf(before), result).changes).toEqual(new Map());
      }),
      { numRuns: runs(60) },
    );
  });
});
