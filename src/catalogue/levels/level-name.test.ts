import { expect, test } from 'vitest';
import { shortLevelName } from './level-name.ts';

test.each([
  ['Senior', 'Senior'],
  ['L3', 'L3'],
  ['Intermediate', 'Inter'],
  ['Principal', 'Princ'],
  ['Engineer II', 'E II'],
  ['Software Engineer 3', 'SE 3'],
  ['Lead / Staff', 'LS'],
  ['Senior Principal Engineer', 'SPE'],
  ['One Two Three Four Five Six Seven', 'OTTFFS'],
  ['Подмастерье', 'Подма'],
  ['🦉🦉🦉🦉🦉🦉🦉🦉', '🦉🦉🦉🦉🦉'],
  ['/////////', '/////'],
])('shortens %s to %s', (name, short) => {
  expect(shortLevelName(name)).toBe(short);
});
