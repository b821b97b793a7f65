import { expect, test } from 'vitest';
import type { ContentKind } from '#catalogue/schemas/content-file.ts';
import { findPlainTextSlips } from './plain-text-slips.ts';

test.each<[string, ContentKind, string]>([
  ['a comment on a line of its own', 'skill', '# A store\nname: Redis\n  # more\n'],
  ['a comment after a quoted text', 'skill', 'name: "C" # basics\nsummary: \'C\' # basics\n'],
  ['a comment after a list', 'skill', 'aliases: [C, D] # two\n'],
  ['a comment after an id', 'skill', 'group: storage # for now\n'],
  ['a comment after a number', 'domain', 'order: 1 # first\n'],
  ['a comment after a day', 'skill', 'reviewed: 2026-11-01 # by all\n'],
  ['a comment after an address', 'site', 'url: https://example.org # soon\n'],
  ['a comment after true', 'requirements', 'redis:\n  junior:\n    mandatory: true # yes\n'],
  [
    'a comment after a proficiency',
    'requirements',
    'redis:\n  junior:\n    proficiency: working # or more\n',
  ],
  ['a comment after a key', 'role', 'levels:\n  junior: # the first\n    stack: [C]\n'],
  ['a comment after an empty value', 'skill', 'name: # later\n'],
  ['a hash within a word', 'skill', 'name: C#\nsummary: Writes C#, F#.\n'],
  ['a hash in a block text', 'skill', 'summary: >-\n  Names ticket #42.\n'],
  ['a hash in a quoted text', 'skill', 'summary: "Names ticket #42."\n'],
  ['curly quotes within a text', 'skill', 'summary: Says “yes” and “no”\n'],
  ['curly quotes at both ends of a text', 'skill', 'summary: “Yes” is no “no”\n'],
  ['curly quotes within straight ones', 'skill', 'summary: "“Yes”"\naliases: ["“A, B”"]\n'],
  ['an apostrophe', 'skill', 'summary: ’Tis a team’s store\naliases: [Rock ’n’ roll]\n'],
  ['curly quotes within an item in brackets', 'skill', 'aliases: [the “A” store, B]\n'],
])('%s is not a slip', (_, kind, source) => {
  expect(findPlainTextSlips(source, kind)).toEqual([]);
});

test('reports every slip at its place', () => {
  const source = 'name: C # basics\naliases: [“A, B”, „C“]\nsummary: Names #1\n';
  const places = findPlainTextSlips(source, 'skill').map(({ offset }) => source.slice(offset).split('\n')[0]);
  expect(places).toEqual(['# basics', '“A, B”, „C“]', '„C“]', '#1']);
});
