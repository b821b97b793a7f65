import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatAnswers, formatKept, parseAnswers, parseKept } from './answer-file.ts';
import { strangeAnswers } from '../../../tests/fixtures/answer-arbitraries.ts';
import type { Answers } from './answers.ts';

function file(changes: Record<string, unknown>): string {
  return JSON.stringify({ format: 'rolebook-answers', version: 2, answers: {}, ...changes });
}

function answersOf(text: string): Answers {
  const parsed = parseAnswers(text);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.answers;
}

function messageOf(text: string): string | undefined {
  const parsed = parseAnswers(text);
  return parsed.ok ? undefined : parsed.message;
}

test('sorts a file by key and leaves out empty answers', () => {
  const answers: Answers = {
    'tester/mlflow': { bar: 'k3x9zq', note: 'Runs "it".', level: 'senior' },
    'tester/helm': {},
    'tester/kafka': { level: undefined, note: '', bar: 'k3x9zq' },
    'tester/docker': { none: true },
    aws: { choice: 'working' },
  };
  expect(formatAnswers(answers)).toBe(`{
  "format": "rolebook-answers",
  "version": 2,
  "answers": {
    "aws": {
      "choice": "working"
    },
    "tester/docker": {
      "none": true
    },
    "tester/mlflow": {
      "level": "senior",
      "bar": "k3x9zq",
      "note": "Runs \\"it\\"."
    }
  }
}
`);
});

test('writes the same text for answers in another order', () => {
  fc.assert(
    fc.property(strangeAnswers, (answers) => {
      const reversed = Object.fromEntries(Object.entries(answers).reverse());
      expect(formatAnswers(reversed)).toBe(formatAnswers(answers));
    }),
  );
});

test('reads back what it wrote, with any keys, levels and notes', () => {
  fc.assert(
    fc.property(strangeAnswers, (answers) => {
      const read = answersOf(formatAnswers(answers));
      expect(new Map(Object.entries(read))).toEqual(new Map(Object.entries(answers)));
    }),
  );
});

test('reads __proto__ as a key like any other', () => {
  const answers = answersOf(
    file({}).replace('{}', '{"__proto__":{"choice":"expert"},"constructor":{"note":"x"}}'),
  );
  expect(Object.entries(answers)).toEqual([
    ['__proto__', { choice: 'expert' }],
    ['constructor', { note: 'x' }],
  ]);
  expect(Object.getPrototypeOf(answers)).toBe(Object.prototype);
  expect(Object.hasOwn(Object.prototype, 'choice')).toBe(false);
});

test('stores instants and removals, but leaves removals out of a file', () => {
  const at = '2026-11-22T12:00:00.000Z';
  const kept = { mlflow: { choice: 'working', at }, docker: { at, removed: true as const } };
  expect(parseKept(formatKept(kept))).toEqual({ ok: true, kept });
  expect(answersOf(formatKept(kept))).toEqual({ mlflow: { choice: 'working', at } });
});

test('stores an emptied answer as a removal', () => {
  const at = '2026-11-22T12:00:00.000Z';
  const kept = { mlflow: { choice: '', note: '', at } };
  expect(parseKept(formatKept(kept))).toEqual({ ok: true, kept: { mlflow: { at, removed: true } } });
});

test.each(['yesterday', '2026-11-22', '2026-99-22T12:00:00.000Z', 5, null])(
  'drops the invalid instant %j of an answer',
  (at) => {
    expect(answersOf(file({ answers: { mlflow: { choice: 'working', at } } }))).toEqual({
      mlflow: { choice: 'working' },
    });
  },
);

test('reads a file of version 1, but not its fingerprints', () => {
  const answers = { mlflow: { choice: 'working', seen: { tester: 'x1' } }, docker: { choice: 'none' } };
  expect(answersOf(file({ version: 1, answers }))).toEqual({
    mlflow: { choice: 'working' },
    docker: { choice: 'none' },
  });
});

test('drops a stance beside a level, and a stance that is not true', () => {
  const answers = { 'tester/a': { level: 'senior', none: true }, 'tester/b': { unsure: 'yes', note: 'x' } };
  expect(answersOf(file({ answers }))).toEqual({
    'tester/a': { level: 'senior' },
    'tester/b': { note: 'x' },
  });
});

test('reads back name, day, role and levels, and the other answers of a review', () => {
  const about = { name: 'Ben', of: 'Ann', day: '2026-11-12', role: 'tester', as: 'middle', aim: 'senior' };
  const ratings: Answers = { 'tester/a': { level: 'middle', note: 'Good.' } };
  const beside = { answers: { 'tester/a': { level: 'senior' } }, about: { name: 'Ann' } };
  expect(parseAnswers(formatAnswers(ratings, about, beside))).toEqual({
    ok: true,
    answers: ratings,
    about,
    beside,
  });
});

test.each([
  ['that is not an object', 'Ann', {}],
  [
    'with parts of the wrong type',
    { name: 5, of: null, day: [], role: {}, as: true, aim: 'senior' },
    { aim: 'senior' },
  ],
  ['with damaged parts', { name: '\u202e\n', day: '2026-13-01', as: '<b>', aim: 'A B' }, {}],
  ['with unknown parts', { name: 'Ann', color: 'red' }, { name: 'Ann' }],
])('reads answers with an "about" %s, and drops its faulty parts', (_, about, told) => {
  const answers = { 'tester/a': { level: 'senior' } };
  expect(parseAnswers(file({ answers, about, beside: { answers: [] } }))).toEqual({
    ok: true,
    answers,
    about: told,
  });
});

test('leaves out unknown fields', () => {
  const text = file({ answers: { mlflow: { choice: 'working', color: 'red' } }, savedOn: 'Monday' });
  expect(answersOf(text)).toEqual({ mlflow: { choice: 'working' } });
});

describe('refuses a text that', () => {
  const notSaved = 'These are not saved answers';
  test.each([
    ['is empty', '', `${notSaved}: the text is not JSON.`],
    ['is not JSON', '{"format": ', `${notSaved}: the text is not JSON.`],
    ['nests too deep', '['.repeat(400_000), `${notSaved}: the text is not JSON.`],
    ['is only a word', '"answers"', `${notSaved}: there is no "format": "rolebook-answers".`],
    ['is null', 'null', `${notSaved}: there is no "format": "rolebook-answers".`],
    ['is a list', '[]', `${notSaved}: there is no "format": "rolebook-answers".`],
    ['is another JSON file', '{"name": "x"}', `${notSaved}: there is no "format": "rolebook-answers".`],
    [
      'has another format',
      file({ format: 'toString' }),
      `${notSaved}: there is no "format": "rolebook-answers".`,
    ],
    [
      'is huge',
      file({ answers: { a: { note: 'x'.repeat(1e6) } } }),
      `${notSaved}: the text is longer than 1 MB.`,
    ],
    [
      'is newer',
      file({ version: 3, answers: 'another shape' }),
      'The file was saved by a newer version of this site: reload the page, or open the file where it was saved.',
    ],
    ['has no version', file({ version: undefined }), 'These answers have no "version": 2.'],
    ['has a wrong version', file({ version: '1' }), 'These answers have no "version": 2.'],
    [
      'has no answers',
      file({ answers: undefined }),
      '"answers" is not an object with an answer for each row.',
    ],
    [
      'has a list of answers',
      file({ answers: [] }),
      '"answers" is not an object with an answer for each row.',
    ],
    [
      'has null for answers',
      file({ answers: null }),
      '"answers" is not an object with an answer for each row.',
    ],
  ])('%s', (_, text, message) => {
    expect(messageOf(text)).toBe(message);
  });
});

test.each([
  ['working', 'it is not an object with a "level" or a "note"'],
  [null, 'it is not an object with a "level" or a "note"'],
  [['working'], 'it is not an object with a "level" or a "note"'],
  [{ level: 2 }, '"level" must be text'],
  [{ level: 'senior', bar: {} }, '"bar" must be text'],
  [{ choice: 2 }, '"choice" must be text'],
  [{ choice: null }, '"choice" must be text'],
  [{ choice: 'working', note: ['x'] }, '"note" must be text'],
])('refuses the answer %j and names its row', (answer, fault) => {
  const text = file({ answers: { docker: { choice: 'none' }, mlflow: answer } });
  expect(messageOf(text)).toBe(`The answer for "mlflow": ${fault}.`);
});

test('shortens a very long key in a message', () => {
  const text = file({ answers: { ['x'.repeat(5000)]: 1 } });
  expect(messageOf(text)).toMatch(/^The answer for "x{60}…": /);
});

describe('a stored answer', () => {
  const at = '2026-11-22T12:00:00.000Z';
  const keptFrom = (entry: unknown) => parseKept(file({ answers: { mlflow: entry } }));

  test('that was removed stays removed, whatever else is stored with it', () => {
    expect(keptFrom({ removed: true, at, level: 'senior' })).toEqual({
      ok: true,
      kept: { mlflow: { at, removed: true } },
    });
  });

  test('that was removed at an unknown instant is left out', () => {
    expect(keptFrom({ removed: true })).toEqual({ ok: true, kept: {} });
  });

  test.each([`x${at}`, `${at}x`, '2026-11-22', '2026-13-22T12:00:00.000Z', 1, [at]])(
    'has no instant if it is stored as %j',
    (instant) => {
      expect(keptFrom({ level: 'senior', at: instant })).toEqual({
        ok: true,
        kept: { mlflow: { level: 'senior' } },
      });
    },
  );
});

test.each([
  [3, true],
  ['3', false],
  [1.5, false],
])('tells whether the version %j is newer: %s', (version, isNewer) => {
  expect(parseAnswers(file({ version }))).toMatchObject({ ok: false, isNewer });
});

test.each([
  [60, 'a'.repeat(60)],
  [61, `${'a'.repeat(60)}…`],
])('quotes the key of an unreadable answer up to 60 characters: %i', (length, shown) => {
  expect(messageOf(file({ answers: { ['a'.repeat(length)]: 7 } }))).toContain(`"${shown}"`);
});
