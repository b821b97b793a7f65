import { describe, expect, test } from 'vitest';
import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { diffCatalogues } from '#catalogue/changes/diff/diff-catalogues.ts';
import { narrowToRole, narrowToSkill } from '#catalogue/changes/diff/narrow-diff.ts';
import type { CatalogueDiff } from '#catalogue/changes/diff/catalogue-diff.ts';
import { contentEdits, editedContent } from '../../../../tests/fixtures/content-edits.ts';
import { smallCatalogue, smallContent } from '../../../../tests/fixtures/small-catalogue.ts';
import { describeTitle } from './change-title.ts';
import { plainWording } from './wording.ts';

function diffOf(...edits: string[]): CatalogueDiff {
  return diffCatalogues(smallCatalogue(), smallCatalogue(editedContent(edits)));
}

test.each([
  [['the text of a cell'], 'MLOps Engineer: 1 text changed'],
  [['the proficiency of a cell'], 'MLOps Engineer: 1 deeper'],
  [['a new role'], 'New role: Tester'],
  [['a removed role'], 'Role removed: Data Engineer'],
  [['the name of a role'], 'ML Engineer: renamed'],
  [['a new skill', 'a descriptor'], 'New skill: Vim; MLflow: 3 texts changed'],
  [['the review of a skill'], 'MLflow: reviewed'],
  [['the summary of a skill'], 'MLflow: updated'],
  [['the name of a domain'], '1 domain renamed'],
  [['the order of the domains'], 'The order of the domains changed'],
  [['the letter of a proficiency'], 'The scale changed'],
  [['the name of the site'], 'Site settings changed'],
  [
    ['a new role', 'a removed cell', 'a descriptor', 'the name of a domain'],
    'New role: Tester; MLOps Engineer: 1 requirement removed; MLflow: 3 texts changed; and more',
  ],
])('summarizes %j', (edits, title) => {
  expect(plainWording(describeTitle(diffOf(...edits)))).toBe(title);
});

test.each(Object.keys(contentEdits))('describes %s', (edit) => {
  expect(plainWording(describeTitle(diffOf(edit)))).toMatch(/^\S.*\S$/);
});

test('leaves out the role or skill of the page', () => {
  const diff = diffOf('the text of a cell', 'a descriptor');
  expect(plainWording(describeTitle(narrowToRole(diff, 'mlops-engineer'), 'role'))).toBe(
    '1 text changed; MLflow: 2 texts changed',
  );
  expect(plainWording(describeTitle(narrowToSkill(diff, 'mlflow'), 'skill'))).toBe(
    '3 texts changed; MLOps Engineer: 1 text changed',
  );
});

test.each([
  ['the proficiency of a cell', 'MLOps Engineer: 1 shallower'],
  ['a cell that is optional', 'MLOps Engineer: 1 now mandatory'],
  ['a removed cell', 'MLOps Engineer: 1 new requirement'],
  ['the levels of a role', 'MLOps Engineer: 1 level removed, 3 levels updated, order of levels changed'],
  ['a removed skill', 'MLOps Engineer: 1 new requirement; new skill: PyTorch'],
])('summarizes the reversal of %j', (edit, title) => {
  const back = diffCatalogues(smallCatalogue(editedContent([edit])), smallCatalogue());
  expect(plainWording(describeTitle(back))).toBe(title);
});

test.each([
  ['the levels of a role', 'MLOps Engineer: 1 new level, 3 levels updated, order of levels changed'],
  ['the owner of a skill', 'MLflow: assigned to other reviewers'],
  ['the former ids of a skill', 'MLflow: details'],
  ['the alternatives of a row', 'MLOps Engineer: 1 text changed, 1 skill with changed alternatives'],
  ['the order of the ladder', 'The levels changed'],
  ['a new family', '1 family added'],
  [
    'no scale',
    'MLOps Engineer: 5 other proficiencies; Data Engineer: 2 other proficiencies; MLflow: 4 texts changed; and more',
  ],
])('summarizes %j', (edit, title) => {
  expect(plainWording(describeTitle(diffOf(edit)))).toBe(title);
});

/** Returns the small catalogue with more roles and skills, whose texts end in `end`. */
function withMore(count: number, end = ''): Catalogue {
  const ids = Array.from({ length: count }, (_, index) => String(index));
  const cell = { proficiency: 'working', mandatory: end !== '', expects: `Does it${end}.` };
  return smallCatalogue({
    roles: {
      ...smallContent.roles,
      ...Object.fromEntries(
        ids.map((id) => [`t${id}`, { name: `T${id}`, levels: { junior: null, middle: null } }]),
      ),
    },
    skills: {
      ...smallContent.skills,
      ...Object.fromEntries(
        ids.map((id) => [
          `tools/s${id}`,
          { name: `S${id}`, summary: `It${end}.`, descriptors: { working: `One${end}.` } },
        ]),
      ),
    },
    requirements: {
      ...smallContent.requirements,
      ...Object.fromEntries(ids.map((id) => [`t${id}/tools`, { 'c-star': { junior: cell, middle: cell } }])),
    },
  });
}

describe('of many', () => {
  const titleFrom = (before: Catalogue, after: Catalogue): string =>
    plainWording(describeTitle(diffCatalogues(before, after)));

  test.each([
    [1, 'New role: T0; new skill: S0', 'Role removed: T0; skill removed: S0'],
    [2, 'New roles: T0 and T1; new skills: S0 and S1', 'Roles removed: T0 and T1; skills removed: S0 and S1'],
    [3, '3 new roles; 3 new skills', '3 roles removed; 3 skills removed'],
  ])('added and removed parts, names up to two: %i', (count, added, removed) => {
    expect(titleFrom(withMore(0), withMore(count))).toBe(added);
    expect(titleFrom(withMore(count), withMore(0))).toBe(removed);
  });

  test('changed parts, gives the number and the sum of their changes', () => {
    expect(titleFrom(withMore(3), withMore(3, ' well'))).toBe(
      '3 roles: 6 now mandatory, 6 texts changed; 3 skills: 3 texts changed, 3 updated',
    );
    expect(titleFrom(withMore(3, ' well'), withMore(3))).toBe(
      '3 roles: 6 no longer mandatory, 6 texts changed; 3 skills: 3 texts changed, 3 updated',
    );
    expect(titleFrom(withMore(1), withMore(1, ' well'))).toBe(
      'T0: 2 now mandatory, 2 texts changed; S0: 1 text changed, updated',
    );
  });

  test('changed parts, names two', () => {
    expect(titleFrom(withMore(2), withMore(2, ' well'))).toBe(
      'T0: 2 now mandatory, 2 texts changed; T1: 2 now mandatory, 2 texts changed; S0: 1 text changed, updated; and more',
    );
  });
});

test('describes the role or skill of the page only as new or removed', () => {
  const [before, after] = [withMore(0), withMore(1)];
  const [added, removed] = [diffCatalogues(before, after), diffCatalogues(after, before)];
  expect(plainWording(describeTitle(narrowToRole(added, 't0'), 'role'))).toBe('New');
  expect(plainWording(describeTitle(narrowToRole(removed, 't0'), 'role'))).toBe('Removed');
  expect(plainWording(describeTitle(narrowToSkill(added, 's0'), 'skill'))).toBe('New');
  expect(plainWording(describeTitle(narrowToSkill(removed, 's0'), 'skill'))).toBe('Removed');
});

test('emphasizes names without capitalizing them', () => {
  const roles = {
    ...smallContent.roles,
    'data-engineer': { name: 'iOS Engineer', levels: { only: { name: 'Only' } } },
  };
  const title = describeTitle(diffCatalogues(smallCatalogue(), smallCatalogue({ roles })));
  expect(title[0]).toEqual({ text: 'iOS Engineer', kind: 'strong' });
});

test('has a title even if nothing changed', () => {
  expect(plainWording(describeTitle(diffOf()))).toBe('Details');
});
