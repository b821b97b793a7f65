import { describe, expect, test } from 'vitest';
import type { Path } from '#catalogue/model/problem.ts';
import { locatePath } from './locate.ts';

const source = `# A comment
name: MLflow
empty:
quoted: "two words"
flow: [a, "b", { c: d }]
"quoted key": e
block: >-
  Folded
  text.

literal: |

  After a blank line.
blank: |

levels:
  junior:
    stack:
      - Python
      -
      - - # a - dash
      - last
  middle: { stack: [Git] }
resources:
  - title: One
    url: x
  - kind: docs
anchor: &anchor value
alias: *anchor
`;

/** Returns the rest of the line from the place of a path. */
function wordsAt(path: Path, at: 'key' | 'value'): string {
  const { line, column } = locatePath(source, path, at);
  return source.split('\n')[line - 1]?.slice(column - 1) ?? '';
}

describe('locates', () => {
  test.each<[string, Path, string, string]>([
    ['a field', ['name'], 'name: MLflow', 'MLflow'],
    ['a quoted text', ['quoted'], 'quoted: "two words"', 'two words"'],
    ['a field with a quoted key', ['quoted key'], 'quoted key": e', 'e'],
    ['an item in brackets', ['flow', 0], 'a, "b", { c: d }]', 'a, "b", { c: d }]'],
    ['a list in brackets', ['flow'], 'flow: [a, "b", { c: d }]', '[a, "b", { c: d }]'],
    ['a field in braces in brackets', ['flow', 2, 'c'], 'c: d }]', 'd }]'],
    ['a folded text', ['block'], 'block: >-', 'Folded'],
    ['a literal text after a blank line', ['literal'], 'literal: |', 'After a blank line.'],
    ['fields', ['levels', 'junior'], 'junior:', 'stack:'],
    ['a list', ['levels', 'junior', 'stack'], 'stack:', '- Python'],
    ['an item', ['levels', 'junior', 'stack', 0], 'Python', 'Python'],
    ['an empty item', ['levels', 'junior', 'stack', 1], '-', '-'],
    ['a list in an item', ['levels', 'junior', 'stack', 2], '- # a - dash', '- # a - dash'],
    ['the last item', ['levels', 'junior', 'stack', 3], 'last', 'last'],
    ['a field of an item', ['resources', 1, 'kind'], 'kind: docs', 'docs'],
    ['an item with fields', ['resources', 1], 'kind: docs', 'kind: docs'],
    ['a field in braces', ['levels', 'middle', 'stack'], 'stack: [Git] }', '[Git] }'],
    ['an anchored value', ['anchor'], 'anchor: &anchor value', 'value'],
    ['an alias', ['alias'], 'alias: *anchor', 'anchor'],
    ['the file', [], '# A comment', '# A comment'],
  ])('%s by its key and by its value', (_, path, key, value) => {
    expect([wordsAt(path, 'key'), wordsAt(path, 'value')]).toEqual([key, value]);
  });

  test.each<[string, Path]>([
    ['an empty value', ['empty']],
    ['a value of line breaks', ['blank']],
  ])('%s at its key', (_, path) => {
    expect(wordsAt(path, 'value')).toBe(wordsAt(path, 'key'));
    expect(wordsAt(path, 'key')).toMatch(new RegExp(`^${String(path[0])}:`));
  });

  test.each<[string, Path, string]>([
    ['of a level', ['levels', 'junior', 'name'], 'junior:'],
    ['of a level in braces', ['levels', 'middle', 'name'], 'middle: { stack: [Git] }'],
    ['of an item', ['resources', 0, 'kind'], 'title: One'],
    ['two steps away', ['levels', 'senior', 'stack'], 'levels:'],
    ['of the file', ['owner'], '# A comment'],
    ['below a text', ['name', 'first', 0], 'name: MLflow'],
  ])('a missing field %s at its nearest ancestor', (_, path, words) => {
    expect([wordsAt(path, 'key'), wordsAt(path, 'value')]).toEqual([words, words]);
  });

  test.each(['', '\n', '# nothing\n'])('any path of the source %j at its start', (empty) => {
    expect(locatePath(empty, ['name'], 'value')).toEqual({ line: 1, column: 1 });
  });

  test('fields below a key that is an alias', () => {
    const aliased = 'a: &k name\n*k : b\nlast: c\n';
    expect(locatePath(aliased, ['last'], 'value')).toEqual({ line: 3, column: 7 });
  });

  test('words after surrogate pairs in UTF-16 units', () => {
    expect(locatePath('a: { b: 😀, c: d }\n', ['a', 'c'], 'key')).toEqual({ line: 1, column: 13 });
  });
});
