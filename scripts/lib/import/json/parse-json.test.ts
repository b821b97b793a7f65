import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../../../tests/setup/thorough.ts';
import { indexJsonPlaces } from './json-places.ts';
import { parseJson } from './parse-json.ts';

describe('a source that is not JSON', () => {
  test.each<[string, string, string, RegExp]>([
    ['is empty', '', '1:1', /a value is missing/],
    ['is YAML', 'site:\n  name: A\n', '1:1', /not JSON: put a text or the name of a field in double quotes/],
    ['has single quotes', "{\n  'a': 1\n}", '2:3', /in double quotes/],
    ['has a comma after the last field', '{\n  "a": 1,\n}', '3:1', /remove a comma after the last field/],
    ['has a comma after the last entry', '[\n  1,\n]', '3:1', /remove a comma after the last one/],
    ['has no comma', '{\n  "a": 1\n  "b": 2\n}', '3:3', /a comma is missing/],
    ['has no colon', '{ "a" 1 }', '1:7', /a colon is missing/],
    ['has no value', '{ "a": }', '1:8', /a value is missing/],
    ['ends too early', '{ "a": [1, 2', '1:13', /ends too early/],
    ['has a comment', '{\n  // why\n  "a": 1\n}', '2:3', /does not allow comments/],
    ['has a comment at the end', '{}\n/* why */', '2:1', /does not allow comments/],
    ['has a second value', '{}\n{}', '2:1', /a single value: delete everything after/],
    ['has a line break in a text', '{ "a": "b\nc" }', '1:8', /does not end on its line.*\\n$/],
    ['has a tab in a text', '{ "a": "b\tc" }', '1:8', /write a tab as \\t/],
    ['has a lone backslash', '{ "a": "b\\c" }', '1:8', /backslash/],
    ['has an incomplete escape', '{ "a": "\\u12" }', '1:8', /four hexadecimal digits/],
    ['has a number with a leading zero', '{ "a": 01 }', '1:9', /a comma is missing/],
    ['has an incomplete number', '{ "a": 1. }', '1:8', /not a JSON number/],
  ])('that %s is refused at that place', (_name, source, place, message) => {
    const parsed = parseJson(source);
    const faults = parsed.ok ? [] : parsed.faults;
    expect(faults.map(({ line, column }) => `${String(line)}:${String(column)}`)).toEqual([place]);
    expect(faults[0]?.message).toMatch(message);
  });

  test('is any source that JSON.parse rejects', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"b"',
      '1',
      '-',
      '0.5e1',
      'null',
      ' ',
      '\n',
      '\\',
      '"',
    );
    const source = fc.oneof(
      fc.array(piece).map((pieces) => pieces.join('')),
      fc.string(),
    );
    fc.assert(
      fc.property(source, (text) => {
        const parsed = parseJson(text);
        const isTwice = !parsed.ok && parsed.faults.every(({ message }) => message.includes('occurs twice'));
        expect(parsed.ok || isTwice).toBe(isJson(text));
      }),
      { numRuns: runs(2000) },
    );
  });
});

test('JSON gives its value, even with the key "__proto__"', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(parseJson(JSON.stringify(value, null, 2))).toEqual({
        ok: true,
        value: JSON.parse(JSON.stringify(value)),
      });
    }),
    { numRuns: runs(200) },
  );
  const parsed = parseJson('{ "__proto__": 1 }');
  expect(parsed.ok && Object.hasOwn(Object(parsed.value), '__proto__')).toBe(true);
});

test('each field that occurs twice in the same object is reported', () => {
  const source = '{\n  "a": { "x": 1, "x": 2 },\n  "b": { "x": 1 },\n  "a": 3\n}';
  const message = 'this field occurs twice: keep one of them';
  expect(parseJson(source)).toEqual({
    ok: false,
    faults: [
      { line: 2, column: 18, message },
      { line: 4, column: 3, message },
    ],
  });
});

test.each(['[', '{"a":'])('a file with very many nested "%s" is refused', (open) => {
  const parsed = parseJson(open.repeat(100_000));
  expect(parsed).toMatchObject({
    ok: false,
    faults: [{ line: 1, message: expect.stringMatching(/too deeply/) }],
  });
});

describe('a place in JSON', () => {
  const source = '{\n  "roles": {\n    "cook": { "aliases": ["Chef",\n      "Baker"] }\n  }\n}';
  const placeOf = indexJsonPlaces(source);

  test.each<[(string | number)[], 'key' | 'value', [number, number]]>([
    [[], 'value', [1, 1]],
    [['roles'], 'key', [2, 3]],
    [['roles'], 'value', [2, 12]],
    [['roles', 'cook', 'aliases', 1], 'value', [4, 7]],
    [['roles', 'cook', 'aliases', 1], 'key', [4, 7]],
    [['roles', 'cook', 'name'], 'value', [3, 5]],
    [['skills', 'bread'], 'value', [1, 1]],
  ])('of the path %j (%s) is %j', (path, at, [line, column]) => {
    expect(placeOf(path, at)).toEqual({ line, column });
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
