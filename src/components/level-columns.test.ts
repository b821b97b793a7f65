import { expect, test } from 'vitest';
import { columnStyles } from './level-columns.ts';

test('a role of twelve levels needs no styles of its own', () => {
  expect(columnStyles(12)).toBeUndefined();
});

test('a role of more levels has a rule for each that the style sheet does not reach', () => {
  expect(columnStyles(14)).toBe(
    '@media screen and (width < 40rem) { ' +
      'skill-matrix:has(.picker label:nth-of-type(13) :checked) .matrix td:nth-of-type(13), ' +
      'skill-matrix:has(.picker label:nth-of-type(14) :checked) .matrix td:nth-of-type(14) ' +
      '{ display: block } }',
  );
});
