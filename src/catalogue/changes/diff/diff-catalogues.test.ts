import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { buildSmall, smallCatalogue, smallContent } from '../../../../tests/fixtures/small-catalogue.ts';
import type { CatalogueDiff } from './catalogue-diff.ts';
import { contentEdits, editedContent } from '../../../../tests/fixtures/content-edits.ts';
import { tallyOf } from '#catalogue/changes/describe/tally.ts';
import { diffCatalogues, isEmptyDiff } from './diff-catalogues.ts';

const names = Object.keys(contentEdits);

/** The difference that some edits of the small content make. */
function diffOf(...edits: string[]): CatalogueDiff {
  return diffCatalogues(smallCatalogue(), smallCatalogue(editedContent(edits)));
}

/** A catalogue as plain data: each part in full where it first stands, as its number elsewhere. */
function plain(catalogue: Catalogue): unknown {
  const numbers = new Map<object, number>();
  const copy = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (value instanceof Map) return [...value].map(([key, item]) => [key, copy(item)]);
    if (Array.isArray(value)) return value.map(copy);
    const number = numbers.get(value);
    if (number !== undefined) return `@${number}`;
    numbers.set(value, numbers.size);
    return Object.entries(value).map(([key, item]) => [key, copy(item)]);
  };
  return copy(catalogue);
}

/** The opposite of each key and word, as a reversed difference has them. */
const OPPOSITE: Readonly<Record<string, string>> = {
  before: 'after',
  after: 'before',
  added: 'removed',
  removed: 'added',
  deeper: 'shallower',
  shallower: 'deeper',
};

/** A difference seen from the other side. */
function mirrored(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(mirrored);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      OPPOSITE[key] ?? key,
      key === 'kind' || key === 'direction' ? (OPPOSITE[String(item)] ?? item) : mirrored(item),
    ]),
  );
}

/**
 * A difference whose changes stand in one order, without what depends on the side that one stands on: who is affected
 * now, and what a renamed domain is called in the name of a field.
 */
function sideless(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(sideless);
    return items.every((item) => typeof item === 'string')
      ? items
      : items.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  if (typeof value !== 'object' || value === null) {
    return typeof value === 'string' ? value.replace(/^requirements\/.*/, 'requirements') : value;
  }
  const entries = Object.entries(value).filter(([key, item]) => key !== 'affects' && item !== undefined);
  return Object.fromEntries(
    entries.map(([key, item]) => [key, sideless(item)] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

const someEdits = fc.array(fc.constantFrom(...names), { maxLength: 5 });

/** Calls a check with two catalogues that some edits set apart; edits that do not fit together are not tried. */
function forTwoCatalogues(check: (before: Catalogue, after: Catalogue) => void): void {
  fc.assert(
    fc.property(someEdits, someEdits, (...edits) => {
      const [before, after] = edits.map((some) => buildSmall(editedContent(some)));
      if (before?.ok && after?.ok) check(before.catalogue, after.catalogue);
      else fc.pre(false);
    }),
  );
}

test('a catalogue does not differ from itself', () => {
  expect(isEmptyDiff(diffOf())).toBe(true);
});

test.each(names)('finds %s', (edit) => {
  expect(plain(smallCatalogue(editedContent([edit])))).not.toEqual(plain(smallCatalogue()));
  expect(isEmptyDiff(diffOf(edit))).toBe(false);
});

test('there is no difference exactly where the content is the same', () => {
  forTwoCatalogues((before, after) => {
    const isSame = JSON.stringify(plain(before)) === JSON.stringify(plain(after));
    expect(isEmptyDiff(diffCatalogues(before, after))).toBe(isSame);
  });
});

test('the way back makes the same difference, with added for removed', () => {
  forTwoCatalogues((before, after) => {
    const there = diffCatalogues(before, after);
    expect(sideless(mirrored(there))).toEqual(sideless(diffCatalogues(after, before)));
  });
});

test('a role that loses its family together with the family is said to', () => {
  const [before, after] = [
    smallCatalogue(editedContent(['the id of a family', 'the name of a family'])),
    smallCatalogue(editedContent(['no family of a role'])),
  ];
  expect(diffCatalogues(before, after).roles.changed).toMatchObject([
    { fields: [{ field: 'family', before: 'machines' }] },
  ]);
});

/** Returns the changes of requirements as `kind id`, with the former id if it differs. */
function requirementsOf({ requirements }: CatalogueDiff): string[] {
  return requirements.map(({ kind, before, after }) =>
    [kind, ...new Set([before?.id, after?.id])].filter((part) => part !== undefined).join(' '),
  );
}

describe('a renamed', () => {
  test('skill is the same skill, and its requirements are the same requirements', () => {
    const diff = diffOf('the id of a skill');
    expect(diff.skills).toMatchObject({ added: [], removed: [] });
    expect(diff.skills.changed).toMatchObject([{ before: { id: 'mlflow' }, after: { id: 'ml-flow' } }]);
    expect(diff.requirements).toEqual([]);
  });

  test('role is the same role, and its requirements are compared with what they were', () => {
    const diff = diffOf('the id of a role');
    expect(diff.roles).toMatchObject({ added: [], removed: [] });
    expect(diff.roles.changed).toMatchObject([
      { before: { id: 'mlops-engineer' }, after: { id: 'ml-operator' } },
    ]);
    expect(diff.requirements).toEqual([]);
    expect(requirementsOf(diffOf('a cell without text', 'the id of a role'))).toEqual([
      'changed mlops-engineer/mlflow/middle ml-operator/mlflow/middle',
    ]);
  });

  test('level is the same level', () => {
    const diff = diffOf('the id of a level');
    expect(diff.roles.changed).toMatchObject([
      { levels: { changed: [{ before: { id: 'senior' }, after: { id: 'staff' } }] } },
    ]);
    expect(diff.ladder.changed).toMatchObject([{ before: { id: 'senior' }, after: { id: 'staff' } }]);
    expect(diff.requirements).toEqual([]);
  });

  test('proficiency is the same depth', () => {
    const diff = diffOf('the id of a proficiency');
    expect(diff.scale.changed).toMatchObject([{ before: { id: 'awareness' }, after: { id: 'aware' } }]);
    expect([diff.skills.changed, diff.requirements]).toEqual([[], []]);
  });

  test('proficiency is no other proficiency of a requirement whose text changes with it', () => {
    const diff = diffOf('the name of a proficiency', 'the text of a cell');
    expect(requirementsOf(diff)).toEqual(['changed mlops-engineer/mlflow/middle']);
    expect(diff.requirements[0]?.direction).toBeUndefined();
    expect(tallyOf(diff.requirements)).toMatchObject({ other: 0, texts: 1 });
  });

  test('domain of the same name is the same domain', () => {
    const diff = diffOf('the id of a domain');
    expect(diff.domains).toMatchObject({ added: [], removed: [] });
    expect([diff.skills.changed, diff.roles.changed]).toEqual([[], []]);
  });

  test('level that moved and got another name is the same level where it says what it was', () => {
    const base = { roles: { tester: { name: 'Tester', levels: { a: { name: 'A' }, b: { name: 'B' } } } } };
    const renamed = {
      roles: {
        tester: { name: 'Tester', levels: { z: { name: 'Z', former_ids: ['b'] }, a: { name: 'A' } } },
      },
    };
    const cellsOf = (...levels: string[]) => ({
      requirements: {
        'tester/tools': {
          'c-star': Object.fromEntries(levels.map((id) => [id, { proficiency: 'working' }])),
        },
      },
    });
    const diff = diffCatalogues(
      smallCatalogue({ ...base, ...cellsOf('a', 'b') }),
      smallCatalogue({ ...renamed, ...cellsOf('z', 'a') }),
    );
    expect(diff.roles.changed).toMatchObject([
      { levels: { added: [], removed: [], changed: [{ before: { id: 'b' }, after: { id: 'z' } }] } },
    ]);
    expect(diff.requirements).toEqual([]);
  });

  test('family and domain of another name are the same where they say what they were', () => {
    const roles = { tester: { name: 'Tester', levels: { junior: null } } };
    const withFamily = (id: string, name: string, former_ids: string[]) =>
      smallCatalogue({ families: { [id]: { name, former_ids } }, roles, requirements: {} });
    const before = withFamily('learning', 'Learning', []);
    const after = withFamily('machines', 'Machines', ['learning']);
    expect(diffCatalogues(before, after).families).toMatchObject({
      added: [],
      removed: [],
      changed: [{ before: { id: 'learning' }, after: { id: 'machines' } }],
    });
    const domains = { ...smallContent.domains, tools: { name: 'Gear', former_ids: ['tooling'] } };
    const moved = JSON.parse(
      JSON.stringify(smallContent).replaceAll('"tools', '"tooling').replaceAll('/tools"', '/tooling"'),
    );
    expect(diffCatalogues(smallCatalogue(moved), smallCatalogue({ domains })).domains).toMatchObject({
      added: [],
      removed: [],
      changed: [{ before: { id: 'tooling' }, after: { id: 'tools' } }],
    });
  });

  test('skill without its former id is another skill', () => {
    const content = editedContent(['the id of a skill']);
    const skills = { ...content.skills, 'machine-learning/ml-flow': { name: 'MLflow' } };
    const diff = diffCatalogues(smallCatalogue(), smallCatalogue({ ...content, skills }));
    expect(diff.skills).toMatchObject({ added: [{ after: { id: 'ml-flow' } }], changed: [] });
    expect(diff.skills.removed).toMatchObject([{ before: { id: 'mlflow' } }]);
    expect(requirementsOf(diff)).toContain('removed mlops-engineer/mlflow/middle');
  });
});

describe('a requirement', () => {
  test.each([
    ['the proficiency of a cell', { kind: 'changed', direction: 'deeper', after: { mandatory: true } }],
    [
      'a cell that is optional',
      { kind: 'changed', before: { mandatory: true }, after: { mandatory: false } },
    ],
    ['the text of a cell', { before: { expects: 'Logs\neach run.' }, after: { expects: 'Logs each run.' } }],
    ['a removed cell', { kind: 'removed', before: { id: 'mlops-engineer/mlflow/middle' } }],
  ])('says %s', (edit, change) => {
    expect(diffOf(edit).requirements).toMatchObject([change]);
  });

  test('of a new role is added, and that of a removed one removed', () => {
    expect(requirementsOf(diffOf('a new role'))).toEqual([
      'added tester/c-star/junior',
      'added tester/c-star/middle',
    ]);
    expect(requirementsOf(diffOf('a removed role'))).toEqual([
      'removed data-engineer/mlflow/only',
      'removed data-engineer/c-star/only',
    ]);
  });

  test('that moves along a new scale is deeper where either scale says so', () => {
    const diff = diffOf('a new proficiency', 'the proficiency of a cell');
    expect(diff.requirements).toMatchObject([{ direction: 'deeper' }]);
  });
});

describe('a descriptor', () => {
  test('names the roles and levels that ask for its proficiency', () => {
    const [skill] = diffOf('a descriptor').skills.changed;
    expect(skill?.descriptors).toMatchObject([
      {
        before: { proficiency: { id: 'working' }, text: 'Logs a run.' },
        after: { proficiency: { id: 'working' }, text: 'Logs it.' },
        affects: [
          { role: { id: 'data-engineer' }, levels: [{ id: 'only' }] },
          { role: { id: 'mlops-engineer' }, levels: [{ id: 'middle' }] },
        ],
      },
      { before: { text: 'Operates a server.' }, affects: [{ levels: [{ id: 'senior' }] }] },
      { before: { text: 'Extends it.' }, affects: [] },
    ]);
  });
});

describe('a change is said once', () => {
  test('where the levels of roles follow the ladder', () => {
    const diff = diffOf("the scope of the ladder's level", "the name of the ladder's level");
    expect(diff.ladder.changed).toHaveLength(1);
    expect(diff.roles.changed).toEqual([]);
  });

  test('where the former ids of levels are those of the ladder', () => {
    const diff = diffOf("the former ids of the ladder's level");
    expect(diff.ladder.changed).toMatchObject([{ fields: [{ field: 'former_ids', after: ['jr'] }] }]);
    expect(diff.roles.changed).toEqual([]);
  });

  test('where the matrices follow the order of the domains', () => {
    const diff = diffOf('the order of the domains', 'the order of a matrix', 'a removed role');
    expect(diff.domains.order).toEqual({
      before: ['security', 'machine-learning', 'tools'],
      after: ['machine-learning', 'security', 'tools'],
    });
    expect(diff.roles.changed).toMatchObject([{ fields: [{ field: 'domains' }] }]);
  });
});

test('the counts of both sides are there', () => {
  expect(diffOf('a new role').counts).toMatchObject({
    before: { roles: 2, requirements: 7 },
    after: { roles: 3, requirements: 9 },
  });
});

test('the difference is plain data', () => {
  const diff = diffOf(...names.slice(0, 5), 'a new role', 'the id of a skill');
  expect(JSON.parse(JSON.stringify(diff))).toEqual(diff);
});
