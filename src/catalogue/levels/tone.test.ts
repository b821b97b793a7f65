import { expect, test } from 'vitest';
import type { Proficiency } from '#catalogue/model/catalogue.ts';
import { smallCatalogue } from '../../../tests/fixtures/small-catalogue.ts';
import { toneOf } from './tone.ts';

function scaleOf(steps: number): Proficiency[] {
  const scale = Array.from({ length: steps }, (_, index) => ({
    id: `step-${'abcdefghi'[index]}`,
    name: `Step ${index}`,
    letter: `${index}`,
  }));
  const roles = { tester: { name: 'Tester', levels: { junior: null } } };
  return smallCatalogue({ scale, roles, requirements: {}, skills: {} }).scale;
}

test.each([
  [1, [7]],
  [2, [1, 7]],
  [3, [1, 4, 7]],
  [4, [1, 3, 5, 7]],
  [5, [1, 3, 4, 6, 7]],
  [7, [1, 2, 3, 4, 5, 6, 7]],
  [9, [1, 2, 3, 3, 4, 5, 6, 6, 7]],
])('spreads a scale of %d steps over the tones %j', (steps, tones) => {
  const scale = scaleOf(steps);
  expect(scale.map((proficiency) => toneOf(proficiency, scale))).toEqual(tones);
});
