import { describe, expect, test } from 'vitest';
import type { ContentFile, ContentKind } from './content-file.ts';
import { parseEntry } from './parse-entry.ts';

function fileOf(kind: ContentKind, value: unknown, place: Partial<ContentFile> = {}): ContentFile {
  return { kind, id: 'sample', parent: 'parent', file: 'sample.yaml', value, ...place };
}

/** Returns the problems of a file as `key path: message` or `value path: message`. */
function messagesOf(file: ContentFile): string[] {
  const parsed = parseEntry(file);
  return parsed.ok
    ? []
    : parsed.problems.map(({ at, path, message }) => `${at} ${path.join('.')}: ${message}`);
}

test('returns the value with the defaults of the schema', () => {
  const parsed = parseEntry(fileOf('domain', { name: ' Security ' }));
  expect(parsed).toEqual({
    ok: true,
    entry: {
      kind: 'domain',
      id: 'sample',
      parent: 'parent',
      file: 'sample.yaml',
      value: { name: 'Security', owner: [], groups: {}, former_ids: [] },
    },
  });
});

test('reports all problems of a file at once', () => {
  const value = { nam: 'Redis', summary: '<b>', aliases: [1], resources: [{ kind: 'docs' }], extra: true };
  expect(messagesOf(fileOf('skill', value))).toEqual([
    'value summary: summary: raw HTML is not allowed here (<b>): write Markdown, or put it between backticks',
    'value aliases.0: aliases: 1 is read as a number: put it in quotes',
    'value resources.0.title: "title" is missing: add it',
    'value resources.0.url: "url" is missing: add it',
    'key nam: unknown field "nam"; did you mean "name"?',
    'key extra: unknown field "extra"; known here: name, code, group, summary, aliases, descriptors, evidence, resources, codes, owner, reviewed, former_ids',
  ]);
});

describe('an unknown field', () => {
  test.each<[string, ContentKind, unknown, string]>([
    [
      'in a list',
      'ladder',
      [{ id: 'a', name: 'A', sope: 'x' }],
      'key 0.sope: unknown field "sope"; did you mean "scope"?',
    ],
    [
      'of a level',
      'role',
      { name: 'R', levels: { a: { stak: [] } } },
      'key levels.a.stak: unknown field "stak"; did you mean "stack"?',
    ],
    [
      'of a requirement',
      'requirements',
      { a: { b: { proficiency: 'c', must: true } } },
      'key a.b.must: unknown field "must"; known here: proficiency, mandatory, expects, example',
    ],
    [
      'of a row',
      'requirements',
      { a: { alternativs: ['b'], c: {} } },
      'key a.alternativs: unknown field "alternativs"; did you mean "alternatives"?',
    ],
    [
      'of a requirement that is written directly in the row',
      'requirements',
      { a: { proficiency: 'c' } },
      'key a.proficiency: unknown field "proficiency"; known here: alternatives',
    ],
    [
      'of the votes',
      'proposal',
      { title: 'T', state: 'open', url: 'https://a.b', opened: '2026-01-01', votes: { fro: 1 } },
      'key votes.fro: unknown field "fro"; did you mean "for"?',
    ],
    [
      'called constructor',
      'family',
      { name: 'F', constructor: 1 },
      'key constructor: unknown field "constructor"; known here: name, summary, hue, former_ids',
    ],
    [
      'that is half a text',
      'domain',
      { name: 'D', 'and more': null },
      'key and more: unknown field "and more": a text that contains "," within { } must be in quotes',
    ],
  ])('%s is reported at its key', (_, kind, value, message) => {
    expect(messagesOf(fileOf(kind, value))).toEqual([message]);
  });
});

test('reports a key of a row that is not an id together with the problems of its requirement', () => {
  expect(messagesOf(fileOf('requirements', { a: { 'B C': { must: true } } }))).toEqual([
    'key a.B C.must: unknown field "must"; known here: proficiency, mandatory, expects, example',
    expect.stringMatching(/^key a\.B C: "B C" is not an id: /),
  ]);
});

test.each<[object, string]>([
  [{ senior: ['a'] }, 'value a.senior: senior: this must be fields with values'],
  [
    { senior: null },
    'value a.senior: senior: the value is empty: write fields with values; an optional field may be left out',
  ],
  [{ snior: null }, 'key a.snior: unknown field "snior"; did you mean "senior"?'],
  [{ snior: ['a'] }, 'key a.snior: unknown field "snior"; did you mean "senior"?'],
])('if the levels are known, explains the row %j: %s', (row, message) => {
  const parsed = parseEntry(fileOf('requirements', { a: row }), () => [{ id: 'junior' }, { id: 'senior' }]);
  const problems = parsed.ok ? [] : parsed.problems;
  expect(problems.map(({ at, path, message: words }) => `${at} ${path.join('.')}: ${words}`)).toEqual([
    message,
  ]);
});

test('a single alternative must also be in a list', () => {
  expect(messagesOf(fileOf('requirements', { a: { alternatives: 'b', c: {} } }))).toEqual([
    'value a.alternatives: alternatives: this must be a list: write [b]',
  ]);
});

test.each(['alternatives', 'none', 'unsure', 'no-occasion'])('no level may have the id %s', (id) => {
  const level = { id, name: 'A' };
  const message = expect.stringMatching(/"alternatives", "none", .* are reserved: choose another id$/);
  expect(messagesOf(fileOf('ladder', [level]))).toEqual([message]);
  expect(messagesOf(fileOf('role', { name: 'R', levels: { [id]: { name: 'A' } } }))).toEqual([message]);
});

describe('a value of another kind', () => {
  test.each<[unknown, string]>([
    [
      { name: { a: 1 } },
      'name: this must be one text: put a text that contains ": " in quotes, or write it after ">-"',
    ],
    [{ name: false }, 'name: false is read as true or false: put it in quotes'],
    [{ name: null }, 'name: the value is empty: write a text; an optional field may be left out'],
    [
      { name: 'A', order: null },
      'order: the value is empty: write a number; an optional field may be left out',
    ],
    [{ name: 'A', order: Infinity }, 'order: this must be a number'],
    [{ name: 'A', owner: 'octocat' }, 'owner: this must be a list: write [octocat]'],
    [{ name: 'A', groups: ['a'] }, 'groups: this must be fields with values'],
    [{ name: 'A', groups: { A: 'a' } }, '"A" is not an id; did you mean "a"?'],
    ['text', 'the file must contain fields with values'],
    [['a'], 'the file must contain fields with values'],
    [null, '"name" is missing: add it'],
  ])('such as %j has the message: %s', (value, message) => {
    expect(messagesOf(fileOf('domain', value)).map((line) => line.slice(line.indexOf(': ') + 2))).toEqual([
      message,
    ]);
  });
});

describe('the name of a file', () => {
  test.each<[ContentKind, Partial<ContentFile>, string[]]>([
    ['skill', { id: 'ci-cd' }, []],
    ['skill', { id: 'CI_CD' }, ['value : "CI_CD" is not an id: rename it to "ci-cd"']],
    [
      'requirements',
      { parent: 'Data Engineer' },
      ['value : "Data Engineer" is not an id: rename it to "data-engineer"'],
    ],
    [
      'domain',
      { id: '42' },
      [
        'value : "42" is not an id: rename it; an id has lowercase letters, digits and single hyphens, and at least one letter, such as "ci-cd"',
      ],
    ],
  ])('of a %s file, %j, is checked', (kind, place, messages) => {
    const value = kind === 'requirements' ? {} : { name: 'A' };
    expect(messagesOf(fileOf(kind, value, place))).toEqual(messages);
  });

  test('of a proposal is a number', () => {
    const value = { title: 'T', state: 'open', url: 'https://a.b', opened: '2026-01-01' };
    expect(messagesOf(fileOf('proposal', value, { id: '128' }))).toEqual([]);
  });
});

test('reads an empty file as an empty list if the kind is a list', () => {
  expect(messagesOf(fileOf('scale', null))).toEqual(['value : the scale needs at least one proficiency']);
});
