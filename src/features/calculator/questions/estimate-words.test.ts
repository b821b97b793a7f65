import { expect, test } from 'vitest';
import { pick, smallCatalogue } from '../../../../tests/fixtures/small-catalogue.ts';
import { askedRole } from '#catalogue/assessment/asks.ts';
import { askedSteps } from '#catalogue/assessment/asked-steps.ts';
import type { Claim, EstimateSource } from '#catalogue/assessment/claim.ts';
import { estimateWords, givenWords } from './estimate-words.ts';

const { roles, scale } = smallCatalogue();
const role = askedRole(pick(roles, 'mlops-engineer'), scale);
const skill = pick(role.skills, 'mlflow');
const path = [0, 1, 2];
const names = new Map([['neptune', 'Neptune']]);
const rowWith = (claim: Partial<Claim>) => ({
  role,
  skill,
  path,
  steps: askedSteps(skill, path),
  claim: { said: 'step' as const, step: 1, needsLook: false, ...claim },
});

test.each<[EstimateSource | undefined, string]>([
  [undefined, ''],
  [
    { kind: 'answer', role: { id: 'data-engineer', name: 'Data Engineer' }, skill, level: 'Middle' },
    'estimate from Data Engineer, Middle',
  ],
  [{ kind: 'answer', role, skill, level: 'Director' }, 'estimate from Director'],
  [
    {
      kind: 'answer',
      role: { id: 'x', name: 'X' },
      skill: { id: 'neptune', name: 'Neptune' },
      level: 'Middle',
    },
    'estimate from X, Neptune, Middle',
  ],
  [{ kind: 'answer', skill: { id: 'neptune', name: 'neptune' } }, 'estimate from Neptune'],
  [{ kind: 'answer', skill: { id: 'aim', name: 'aim' } }, 'estimate from aim'],
  [{ kind: 'answer', skill }, 'estimate from an earlier answer'],
  [{ kind: 'level', id: 'middle', name: 'Middle' }, 'taken as Middle'],
])('names the source %j', (estimate, words) => {
  expect(estimateWords(rowWith({ estimate }), names)).toBe(words);
});

test.each([
  [{}, 'Middle'],
  [{ said: 'nothing', step: -1 }, ''],
  [{ said: 'none', step: -1 }, 'None of these yet'],
] as const)('puts the claim %j into words as "%s"', (claim, words) => {
  expect(givenWords(rowWith(claim))).toBe(words);
});
