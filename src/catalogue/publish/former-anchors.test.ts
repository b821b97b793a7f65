import { expect, test } from 'vitest';
import {
  formerDomainAnchors,
  formerRequirementAnchors,
  formerRowAnchors,
  formerValues,
} from './former-anchors.ts';

const skill = { id: 'mlflow', formerIds: ['tracking', 'runs'] };
const level = { id: 'senior', formerIds: ['sr'] };
const none = { id: 'new', formerIds: [] };

test('returns the fragments of a requirement under all former ids, but not the current one', () => {
  expect(formerRequirementAnchors(skill, level).sort()).toEqual([
    'mlflow.sr',
    'runs.senior',
    'runs.sr',
    'tracking.senior',
    'tracking.sr',
  ]);
  expect(formerRequirementAnchors(none, none)).toEqual([]);
});

test('returns the former fragments of rows and domains', () => {
  expect(formerRowAnchors(skill)).toEqual(['row:tracking', 'row:runs']);
  expect(formerDomainAnchors(skill)).toEqual(['domain:tracking', 'domain:runs']);
});

test('joins former ids with spaces', () => {
  expect(formerValues(skill)).toBe('tracking runs');
  expect(formerValues(none)).toBeUndefined();
});
