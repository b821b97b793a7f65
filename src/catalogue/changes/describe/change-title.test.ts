import { expect, test } from 'vitest';
import { diffCatalogues } from '#catalogue/changes/diff/diff-catalogues.ts';
import { narrowToRole, narrowToSkill } from '#catalogue/changes/diff/narrow-diff.ts';
import type { CatalogueDiff } from '#catalogue/changes/diff/catalogue-diff.ts';
import { contentEdits, editedContent } from '../../../../tests/fixtures/content-edits.ts';
import { smallCatalogue } from '../../../../tests/fixtures/small-catalogue.ts';
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
