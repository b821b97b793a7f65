import { describe, expect, test } from 'vitest';
import { contentEdits } from '../../../../tests/fixtures/content-edits.ts';
import { isEmptyDiff } from '#catalogue/changes/diff/diff-catalogues.ts';
import { createUrls } from '#catalogue/publish/urls.ts';
import type { ChangeLine } from './change-line.ts';
import { describeCounts, describeDiff } from './describe-diff.ts';
import { smallHistory } from '../../../../tests/fixtures/history-fixtures.ts';
import { linkTargets } from './link-targets.ts';

const urls = createUrls('/career/');

/** What edits changed, in words, each line as `name: says`. */
function wordsOf(...edits: string[]): string[] {
  return flatten(linesOf(edits)).map(({ name, says }) => `${name}: ${says}`);
}

function linesOf(edits: string[]): ChangeLine[] {
  const { entries, catalogue } = smallHistory(edits);
  return entries.flatMap(({ diff }) => describeDiff(diff, linkTargets(catalogue, urls)));
}

function flatten(lines: readonly ChangeLine[]): ChangeLine[] {
  return lines.flatMap((line) => [line, ...flatten(line.lines)]);
}

test.each([
  [['a proficiency asked for'], ['MLOps Engineer: 1 deeper', 'MLflow, Middle: Working → Expert (deeper)']],
  [
    ['a cell that is optional'],
    ['MLOps Engineer: 1 no longer mandatory', 'MLflow, Middle: no longer mandatory (Working)'],
  ],
  [['the text of a cell'], ['MLOps Engineer: 1 text', 'MLflow, Middle: text changed (Working, mandatory)']],
  [['a cell without text'], ['MLOps Engineer: 1 text', 'MLflow, Middle: text removed (Working, mandatory)']],
  [['a cell less'], ['MLOps Engineer: 1 removed', 'MLflow, Middle: removed (was Working, mandatory)']],
  [['a new role'], ['Tester: added; 2 added']],
  [['the name of a role'], ['ML Engineer: renamed from MLOps Engineer']],
  [
    ['a descriptor'],
    [
      'Skills: 1 changed',
      'MLflow: changed',
      'Working: descriptor changed',
      'Advanced: descriptor removed',
      'Expert: descriptor removed',
    ],
  ],
  [['a new skill'], ['Skills: 1 added', 'Vim: added']],
  [['the id of a domain'], ['Domains: 1 changed', 'Machine Learning: renamed from machine-learning']],
  [['the name of a skill'], ['Skills: 1 changed', 'ML Flow: renamed from MLflow']],
  [['the order of the scale'], ['Scale: another order', 'Order: changed']],
  [['the grade of the site'], ['Site: 1 field', 'grade.share: 0.8 → 0.5']],
])('%j is said as %j', (edits, words) => {
  expect(wordsOf(...edits)).toEqual(words);
});

test.each(Object.keys(contentEdits))('says something of %s', (edit) => {
  const [entry] = smallHistory([edit]).entries;
  expect(entry && isEmptyDiff(entry.diff)).toBe(false);
  expect(wordsOf(edit)).not.toEqual([]);
  expect(flatten(linesOf([edit])).filter(({ name, says }) => name === '' || says === '')).toEqual([]);
});

describe('leads', () => {
  test.each([
    ['to a requirement', [['the text of a cell']], '/career/roles/mlops-engineer/#mlflow.middle'],
    [
      'to where a requirement stands under a later name',
      [['the text of a cell'], ['the id of a role'], ['the id of a skill']],
      '/career/roles/ml-operator/#ml-flow.middle',
    ],
    ['nowhere from one that is gone', [['the text of a cell'], ['a cell less']], undefined],
  ])('%s', (_, steps, path) => {
    const { entries, catalogue } = smallHistory(...steps);
    const [oldest] = entries.slice(-1);
    const targets = linkTargets(catalogue, urls);
    const lines = oldest ? flatten(describeDiff(oldest.diff, targets)) : [];
    expect(lines.find(({ name }) => name === 'MLflow, Middle')?.path).toBe(path);
  });

  test('to roles and skills under their later names', () => {
    const { catalogue } = smallHistory(['the id of a role'], ['the id of a skill']);
    const { role, skill } = linkTargets(catalogue, urls);
    expect([role('mlops-engineer'), skill('mlflow'), role('nobody'), skill('nothing')]).toEqual([
      '/career/roles/ml-operator/',
      '/career/skills/ml-flow/',
      undefined,
      undefined,
    ]);
  });
});

describe('the numbers', () => {
  test.each([
    [['a new role'], '3 roles (+1) and 9 requirements (+2)'],
    [['a skill less'], '3 skills (−1) and 6 requirements (−1)'],
    [['the text of a cell'], ''],
  ])('of %j are %j', (edits, words) => {
    const [entry] = smallHistory(edits).entries;
    expect(entry && describeCounts(entry.diff)).toBe(words);
  });
});
