import { expect, test } from 'vitest';
import { shownSize } from './shown-size.ts';

test.each([
  ['menu.png', { width: 801, height: 400 }, { width: 801, height: 400 }],
  ['menu@2x.png', { width: 801, height: 400 }, { width: 401, height: 200 }],
  ['menu@2x/one.png', { width: 801, height: 400 }, { width: 801, height: 400 }],
  ['drawing.svg', undefined, undefined],
])('shows %s of %j at %j', (file, size, shown) => {
  expect(shownSize(file, size)).toEqual(shown);
});
