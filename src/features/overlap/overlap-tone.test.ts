import { expect, test } from 'vitest';
import { overlapTone } from './overlap-tone.ts';

test.each([
  [0, 0, undefined],
  [0, 56, undefined],
  [1, 56, 'tone-1'],
  [25, 56, 'tone-4'],
  [55, 56, 'tone-7'],
  [56, 56, 'tone-7'],
])('gives %i of %i the tone %s', (carried, asked, tone) => {
  expect(overlapTone({ carried, asked })).toBe(tone);
});
