import { expect, test } from 'vitest';
import { pictureSentence } from './picture-sentence.ts';

test.each([
  [
    true,
    true,
    'A full box is mandatory, and a small outlined one is optional; a stronger tone means a deeper proficiency.',
  ],
  [true, false, 'A box is a requirement; a stronger tone means a deeper proficiency.'],
  [false, true, 'A full box is mandatory, and a small outlined one is optional.'],
  [false, false, 'A box is a requirement.'],
])('explains pictures with a scale: %s, and mandatory requirements: %s', (hasScale, hasMandatory, end) => {
  expect(pictureSentence({ hasScale, hasMandatory })).toBe(
    `Under each, its whole matrix: skills from left to right, levels from top to bottom. ${end}`,
  );
});
