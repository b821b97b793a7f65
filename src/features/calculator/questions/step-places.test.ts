import { expect, test } from 'vitest';
import { placeClasses, placeOnPath } from './step-places.ts';

test.each([
  [[0], [0, 1, 2], 'at-1 span-1'],
  [[1, 2], [0, 1, 2], 'at-2 span-2'],
  [[0, 4], [0, 3, 4], 'at-1 span-3'],
] as [[number], number[], string][])(
  'places a step of the levels %j on the path %j with %s',
  (levels, path, classes) => {
    expect(placeClasses(placeOnPath(levels, path)).join(' ')).toBe(classes);
  },
);
