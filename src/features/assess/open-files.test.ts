import { describe, expect, test } from 'vitest';
import type { Answers } from '#catalogue/assessment/answers.ts';
import { openFiles, type ChosenFile } from './open-files.ts';

const known = {
  roles: [
    { id: 'tester', name: 'Tester', rows: 3 },
    { id: 'baker', name: 'Baker', rows: 3 },
  ],
  renames: { roles: { examiner: 'tester' } },
};

function fileOf(name: string, answers: Answers, rest: object = {}): ChosenFile {
  return { name, text: JSON.stringify({ format: 'rolebook-answers', version: 2, answers, ...rest }) };
}

const ann = fileOf('ann.json', { 'tester/a': { level: 'senior' } }, { about: { name: 'Ann' } });
const ben = fileOf('ben.json', { 'tester/a': { level: 'middle' } }, { about: { name: 'Ben', of: 'Ann' } });

describe('one file', () => {
  test('belongs to the roles that it has answers for, under their current ids', () => {
    const file = fileOf('mine.json', {
      'examiner/a': { level: 'senior' },
      'baker/a': { none: true },
      'smith/a': { none: true },
    });
    const opened = openFiles([file], known);
    expect(opened.ok && opened.roles.map(({ id, answered }) => [id, answered])).toEqual([
      ['tester', 1],
      ['baker', 1],
    ]);
    expect(opened.ok && opened.file).toEqual(file);
  });

  test('may belong to any role if it is of version 1', () => {
    const file = fileOf('old.json', { a: { choice: 'working' } }, { version: 1 });
    const opened = openFiles([file], known);
    expect(opened.ok && opened.roles.map(({ id }) => id)).toEqual(['tester', 'baker']);
  });

  test.each([
    [[{ name: 'cat.png', text: '\u0000' }], '"cat.png": These are not saved answers: the text is not JSON.'],
    [
      [fileOf('other.json', { 'smith/a': { none: true } })],
      '"other.json" has no answers to a role of this site.',
    ],
    [[], 'No file was chosen.'],
    [[ann, ben, ann], 'Choose one file, or the two files of a review.'],
    [
      [ann, fileOf('baker.json', { 'baker/a': { none: true } })],
      'The files "ann.json" and "baker.json" have no role in common.',
    ],
  ])('is refused with a message if it cannot be opened', (files, message) => {
    expect(openFiles(files, known)).toEqual({ ok: false, message });
  });
});

describe('two files', () => {
  test.each([[[ann, ben]], [[ben, ann]]])(
    'are a review: the ratings of the reviewer beside those of the other person',
    (files) => {
      const opened = openFiles(files, known);
      expect(opened.ok && JSON.parse(opened.file.text)).toEqual({
        format: 'rolebook-answers',
        version: 2,
        about: { name: 'Ben', of: 'Ann' },
        answers: { 'tester/a': { level: 'middle' } },
        beside: { about: { name: 'Ann' }, answers: { 'tester/a': { level: 'senior' } } },
      });
    },
  );

  test('are named after both', () => {
    const opened = openFiles([ann, ben], known);
    expect(opened.ok && opened.file.name).toBe('ann.json + ben.json');
  });
});
