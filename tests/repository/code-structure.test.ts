import { expect, test } from 'vitest';
import { countByFolder, findCircles, readSources, sharedNames } from '../setup/code-structure.ts';

/** The maximum number of files in a folder, so that a reader can take it in at a glance. */
const FILES_PER_FOLDER = 25;

const program = readSources('src', 'scripts');

test('no folder holds too many files', () => {
  const large = [...countByFolder(program)].filter(([, count]) => count > FILES_PER_FOLDER);
  expect(large).toEqual([]);
});

test('there are no circular imports', () => {
  expect(findCircles(program)).toEqual([]);
});

test('no two files export the same name', () => {
  expect(sharedNames([...program, ...readSources('tests')])).toEqual(new Map());
});

test('the functions of these tests find circular imports and shared names, and count files', () => {
  const a = { path: 'src/a.ts', imports: ['src/b.ts'], exports: ['one'] };
  const b = { path: 'src/b.ts', imports: ['src/a.ts'], exports: ['one', 'two'] };
  expect(findCircles([a, b])).toEqual([['src/a.ts', 'src/b.ts', 'src/a.ts']]);
  expect(sharedNames([a, b])).toEqual(new Map([['one', ['src/a.ts', 'src/b.ts']]]));
  expect(countByFolder([a, b])).toEqual(new Map([['src', 2]]));
});
