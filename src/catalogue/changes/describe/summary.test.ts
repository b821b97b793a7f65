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
