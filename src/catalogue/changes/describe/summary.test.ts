import { expect, test } from 'vitest';
import { diffCatalogues } from '#catalogue/changes/diff/diff-catalogues.ts';
import { editedContent } from '../../../../tests/fixtures/content-edits.ts';
import { smallCatalogue } from '../../../../tests/fixtures/small-catalogue.ts';
import type { ChangeTree } from './change-tree.ts';
import { describeChanges } from './describe-changes.ts';
import { describeCounts } from './summary.ts';
import { plainWording } from './wording.ts';

function treeOf(edits: string[]): ChangeTree {
  return describeChanges(diffCatalogues(smallCatalogue(), smallCatalogue(editedContent(edits))));
}

test.each([
  [['the proficiency of a cell'], '1 requirement changed. This affects MLOps Engineer.'],
  [
    ['a new role', 'a removed cell', 'a descriptor'],
    '1 role added, 1 skill changed, 2 requirements added, and 1 requirement removed. This affects 3 roles.',
  ],
  [['a descriptor'], '1 skill changed. This affects Data Engineer and MLOps Engineer.'],
  [['the order of the domains'], 'The order of the domains changed. This affects no role.'],
  [['the letter of a proficiency'], 'The scale changed. This affects every role.'],
  [
    ['the name of the site', 'the name of a role'],
    '1 role renamed and 1 site field changed. This affects ML Engineer.',
  ],
])('summarizes %j as %j', (edits, summary) => {
  expect(plainWording(treeOf(edits).summary)).toBe(summary);
});

test.each([
  [['a new role'], '3 roles (+1) and 9 requirements (+2)'],
  [['a removed skill'], '3 skills (−1) and 6 requirements (−1)'],
  [['the text of a cell'], ''],
])('describes the totals after %j as %j', (edits, words) => {
  expect(describeCounts(treeOf(edits).counts)).toBe(words);
});

test.each([
  ['the order of the ladder', 'The ladder changed. This affects every role.'],
  ['a new family', '1 family added. This affects no role.'],
  [
    'the levels of a role',
    '1 role changed, 1 level added, 1 level renamed, and 2 levels changed. This affects MLOps Engineer.',
  ],
  ['a removed skill', '1 skill removed and 1 requirement removed. This affects MLOps Engineer.'],
  ['a licence of the site', '2 site fields changed. This affects no role.'],
])('summarizes %j as %j', (edit, summary) => {
  expect(plainWording(treeOf([edit]).summary)).toBe(summary);
});

test.each([
  ['a new family', '2 families (+1)', '1 family (−1)'],
  ['a new domain', '4 domains (+1)', '3 domains (−1)'],
  ['a new skill', '5 skills (+1)', '4 skills (−1)'],
  [
    'a removed role',
    '1 role (−1), 5 requirements (−2), and 3 mandatory requirements (−1)',
    '2 roles (+1), 7 requirements (+2), and 4 mandatory requirements (+1)',
  ],
])('describes the totals after %j, and after its reversal', (edit, words, back) => {
  const [before, after] = [smallCatalogue(), smallCatalogue(editedContent([edit]))];
  expect(describeCounts(diffCatalogues(before, after).counts)).toBe(words);
  expect(describeCounts(diffCatalogues(after, before).counts)).toBe(back);
});
