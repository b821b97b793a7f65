import { expect, test } from 'vitest';
import { promptFor, unknownSides } from './side-words.ts';

test.each([
  ['', '', 'Pick where you come from and where you go'],
  ['', 'a.b', 'Pick where you come from'],
  ['a.b', '', 'Pick where you go'],
])('prompts for the open side of "%s" and "%s": %s', (from, to, prompt) => {
  expect(promptFor(from, to)).toBe(prompt);
});

test.each<[string[], string]>([
  [[], ''],
  [
    ['a.b'],
    '“a.b” in the address is not a level of this site. It may have been renamed or removed. Pick another level above.',
  ],
  [
    ['a.b', 'x'.repeat(70)],
    `“a.b” and “${'x'.repeat(60)}…” in the address are not levels of this site. They may have been renamed or removed. Pick other levels above.`,
  ],
])('reports the unknown sides %j: %s', (values, message) => {
  expect(unknownSides(values)).toBe(message);
});
