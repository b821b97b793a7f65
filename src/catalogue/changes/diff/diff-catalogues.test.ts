import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { buildSmall, smallCatalogue, smallContent } from '../../../../tests/fixtures/small-catalogue.ts';
import type { CatalogueDiff } from './catalogue-diff.ts';
import { contentEdits, editedContent } from '../../../../tests/fixtures/content-edits.ts';
import { tallyOf } from '#catalogue/changes/describe/tally.ts';
import { diffCatalogues, isEmptyDiff } from './diff-catalogues.ts';

const names = Object.keys(contentEdits);

function diffOf(...edits: string[]): CatalogueDiff {
  return diffCatalogues(smallCatalogue(), smallCatalogue(editedContent(edits)));
}

/** Returns a catalogue as plain data; each part is written out once and is a number elsewhere. */
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

const OPPOSITE: Readonly<Record<string, string>> = {
  before: 'after',
  after: 'before',
  added: 'removed',
  removed: 'added',
  deeper: 'shallower',
  shallower: 'deeper',
};

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

/** Sorts a diff and removes the parts that depend on its direction. */
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

/** Calls a check with two catalogues made by edits; skips edits that contradict each other. */
function forTwoCatalogues(check: (before: Catalogue, after: Catalogue) => void): void {
  fc.assert(
    fc.property(someEdits, someEdits, (...edits) => {
      const [before, after] = edits.map((some) => buildSmall(editedContent(some)));
      if (before?.ok && after?.ok) check(before.catalogue, after.catalogue);
      else fc.pre(false);
    }),
  );
}

test('finds no difference between a catalogue and itself', () => {
  expect(isEmptyDiff(diffOf())).toBe(true);
});

test.each(names)('finds %s', (edit) => {
  expect(plain(smallCatalogue(editedContent([edit])))).not.toEqual(plain(smallCatalogue()));
  expect(isEmptyDiff(diffOf(edit))).toBe(false);
});

test('finds no difference only if the content is equal', () => {
  forTwoCatalogues((before, after) => {
    const isSame = JSON.stringify(plain(before)) === JSON.stringify(plain(after));
    expect(isEmptyDiff(diffCatalogues(before, after))).toBe(isSame);
  });
});

test('finds the same changes in the other direction, with added for removed', () => {
  forTwoCatalogues((before, after) => {
    const there = diffCatalogues(before, after);
    expect(sideless(mirrored(there))).toEqual(sideless(diffCatalogues(after, before)));
  });
});

test('reports that a role loses its family if the family is removed', () => {
  const [before, after] = [
    smallCatalogue(editedContent(['the id of a family', 'the name of a family'])),
    smallCatalogue(editedContent(['no family of a role'])),
  ];
  expect(diffCatalogues(before, after).roles.changed).toMatchObject([
    { fields: [{ field: 'family', before: 'machines' }] },
  ]);
});

/** Returns each change as `kind id`, with the former id if it differs. */
function requirementsOf({ requirements }: CatalogueDiff): string[] {
  return requirements.map(({ kind, before, after }) =>
    [kind, ...new Set([before?.id, after?.id])].filter((part) => part !== undefined).join(' '),
  );
}

describe('a renamed', () => {
  test('skill is paired, as are its requirements', () => {
    const diff = diffOf('the id of a skill');
    expect(diff.skills).toMatchObject({ added: [], removed: [] });
    expect(diff.skills.changed).toMatchObject([{ before: { id: 'mlflow' }, after: { id: 'ml-flow' } }]);
    expect(diff.requirements).toEqual([]);
  });

  test('role is paired, and its requirements are compared', () => {
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

  test('level is paired', () => {
    const diff = diffOf('the id of a level');
    expect(diff.roles.changed).toMatchObject([
      { levels: { changed: [{ before: { id: 'senior' }, after: { id: 'staff' } }] } },
    ]);
    expect(diff.ladder.changed).toMatchObject([{ before: { id: 'senior' }, after: { id: 'staff' } }]);
    expect(diff.requirements).toEqual([]);
  });

  test('proficiency has the same depth', () => {
    const diff = diffOf('the id of a proficiency');
    expect(diff.scale.changed).toMatchObject([{ before: { id: 'awareness' }, after: { id: 'aware' } }]);
    expect([diff.skills.changed, diff.requirements]).toEqual([[], []]);
  });

  test('proficiency is not a change of a requirement, even if its text changes', () => {
    const diff = diffOf('the name of a proficiency', 'the text of a cell');
    expect(requirementsOf(diff)).toEqual(['changed mlops-engineer/mlflow/middle']);
    expect(diff.requirements[0]?.direction).toBeUndefined();
    expect(tallyOf(diff.requirements)).toMatchObject({ other: 0, texts: 1 });
  });

  test('domain id is paired by name', () => {
    const diff = diffOf('the id of a domain');
    expect(diff.domains).toMatchObject({ added: [], removed: [] });
    expect([diff.skills.changed, diff.roles.changed]).toEqual([[], []]);
  });

  test('level that moved is paired by its former id', () => {
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

  test('family or domain with another name is paired by its former id', () => {
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

  test('skill without its former id is not paired', () => {
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
  ])('records %s', (edit, change) => {
    expect(diffOf(edit).requirements).toMatchObject([change]);
  });

  test('is added or removed with its role', () => {
    expect(requirementsOf(diffOf('a new role'))).toEqual([
      'added tester/c-star/junior',
      'added tester/c-star/middle',
    ]);
    expect(requirementsOf(diffOf('a removed role'))).toEqual([
      'removed data-engineer/mlflow/only',
      'removed data-engineer/c-star/only',
    ]);
  });

  test('is deeper if one of the two scales says so', () => {
    const diff = diffOf('a new proficiency', 'the proficiency of a cell');
    expect(diff.requirements).toMatchObject([{ direction: 'deeper' }]);
  });
});

describe('a descriptor', () => {
  test('names the roles and levels that require its proficiency', () => {
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

describe('reports a change once', () => {
  test('if levels of roles follow the ladder', () => {
    const diff = diffOf("the scope of the ladder's level", "the name of the ladder's level");
    expect(diff.ladder.changed).toHaveLength(1);
    expect(diff.roles.changed).toEqual([]);
  });

  test('if former ids of levels are those of the ladder', () => {
    const diff = diffOf("the former ids of the ladder's level");
    expect(diff.ladder.changed).toMatchObject([{ fields: [{ field: 'former_ids', after: ['jr'] }] }]);
    expect(diff.roles.changed).toEqual([]);
  });

  test('if matrices follow the order of the domains', () => {
    const diff = diffOf('the order of the domains', 'the order of a matrix', 'a removed role');
    expect(diff.domains.order).toEqual({
      before: ['security', 'machine-learning', 'tools'],
      after: ['machine-learning', 'security', 'tools'],
    });
    expect(diff.roles.changed).toMatchObject([{ fields: [{ field: 'domains' }] }]);
  });
});

test('counts both catalogues', () => {
  expect(diffOf('a new role').counts).toMatchObject({
    before: { roles: 2, requirements: 7 },
    after: { roles: 3, requirements: 9 },
  });
});

test('returns plain data', () => {
  const diff = diffOf(...names.slice(0, 5), 'a new role', 'the id of a skill');
  expect(JSON.parse(JSON.stringify(diff))).toEqual(diff);
});
