import { expect, test } from 'vitest';
import { columnStyles } from './level-columns.ts';

test('a role of eight levels needs no styles of its own', () => {
  expect(columnStyles(8)).toBeUndefined();
});

test('a role of more levels has a rule for each that the style sheet does not reach', () => {
  expect(columnStyles(10)).toBe(
    '@media screen and (width < 40rem) { ' +
      'skill-matrix:has(.picker label:nth-of-type(9) :checked) .matrix td:nth-of-type(9), ' +
      'skill-matrix:has(.picker label:nth-of-type(10) :checked) .matrix td:nth-of-type(10) ' +
      '{ display: block } }',
  );
});
