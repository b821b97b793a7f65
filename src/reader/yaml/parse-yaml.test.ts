import { describe, expect, test } from 'vitest';
import { parseYaml } from './parse-yaml.ts';

describe('a source', () => {
  test.each<[string, unknown]>([
    ['a: 1\nb: [x, y]\n', { a: 1, b: ['x', 'y'] }],
    ['', null],
    ['# only a comment\n', null],
    ['---\na: 1\n', { a: 1 }],
    ['day: 2026-11-01\n', { day: '2026-11-01' }],
    ['yes: no\n', { yes: 'no' }],
    ['a: >-\n  One: two\n  three.\n', { a: 'One: two three.' }],
    ['a: |\n  One\n  two\n', { a: 'One\ntwo\n' }],
    ['a: &x [1]\nb: *x\n', { a: [1], b: [1] }],
    ["a: 'It''s'\n", { a: "It's" }],
    ['1e3: [1e3, 0x1f, 0o17]\n', { '1e3': ['1e3', '0x1f', '0o17'] }],
    ['true: 1\nnull: 2\n', { true: 1, null: 2 }],
    ['a: [3, -1, 0.8, .5, +2, 1e-3, 1E3]\n', { a: [3, -1, 0.8, 0.5, 2, 0.001, 1000] }],
    ['a: Uses C# and F#\n', { a: 'Uses C# and F#' }],
    ['a: http://example.org:80/\n', { a: 'http://example.org:80/' }],
    ['a: "\\u00e9"\n', { a: 'é' }],
  ])('%j is read as %j', (source, value) => {
    expect(parseYaml(source)).toEqual({ ok: true, value });
  });

  test('with the key __proto__ does not change other objects', () => {
    const parsed = parseYaml('__proto__: { polluted: true }\n');
    expect(parsed.ok && Object.keys(Object(parsed.value))).toEqual(['__proto__']);
    expect(Object('').polluted).toBeUndefined();
  });
});

const inQuotes = (sign: string): string => `a text that starts with "${sign}" must be in quotes`;
const colon = 'a text with a colon before a space must be in quotes, or on the lines after ">-"';
const list =
  'a list in [ ] or fields in { } are not closed, or a comma is missing: put texts with ": " or "," there in quotes';
const quote =
  'a quoted text does not end: add the closing quote, or write the text after ">-", without quotes';
const indent = 'indent this line like the lines around it, or put the text in quotes';
const noField =
  'this line is not "field: value": write a colon and a space after the field\'s name, or indent the line more if it belongs to the text above';

describe('a fault', () => {
  test.each<[string, string, string]>([
    ['a: b: c\n', '1:5', colon],
    ['- a: b\n- c: d: e\n', '2:7', colon],
    ['a: b c:\n', '1:7', colon],
    ['a: b\n  c d: e\n', '2:6', colon],
    [
      'a: b\n  c: d\n',
      '2:3',
      'this line is indented more than the field above: indent both alike, or put the text above in quotes if it continues here',
    ],
    ['a: @b\n', '1:4', inQuotes('@')],
    ['- a: `b`\n', '1:6', inQuotes('`')],
    ['a: %b\n', '1:4', inQuotes('%')],
    ['a: , b\n', '1:4', inQuotes(',')],
    ['a: ] b\n', '1:4', inQuotes(']')],
    ['a: {b} c\n', '1:8', inQuotes('{')],
    ['a: ? b\n', '1:4', inQuotes('?')],
    ['a: |b\n', '1:5', inQuotes('|')],
    ['a: *b\n', '1:5', inQuotes('*')],
    ['a: !b c\n', '1:4', inQuotes('!')],
    ['a: [`b`]\n', '1:5', inQuotes('`')],
    [
      'a: "b" c\n',
      '1:8',
      'the text continues after its closing quote: write it after ">-", where quotes are ordinary characters',
    ],
    ['a: "b\n', '1:4', quote],
    ["a: 'b\nc: d\n", '1:4', quote],
    ['a:\n  - "b\n  - c\n', '2:5', quote],
    ['a: [b, c\nd: e\n', '1:4', list],
    ['a:\n  [\n    "b",\n    c\nd: e\n', '2:3', list],
    ['a: { b: c\n', '1:4', list],
    ['a: [b}\n', '1:6', list],
    ['a: [b, [c], d\ne: f\n', '1:4', list],
    ['a: { b: c: d }\n', '1:10', list],
    ['a b\nc: d\n', '1:1', noField],
    ['a: b\nc\n', '2:1', noField],
    ['a:\n  b:c\n  d: e\n', '2:3', noField],
    ['a:\n  b: c\n d: e\n', '3:2', indent],
    ['a:\n  - b\n - c\n', '3:2', indent],
    ['- a\nb: c\n', '2:1', indent],
    ['a:\n\tb: c\n', '2:1', 'a tab is used to indent: use spaces'],
    ['a: b\na: c\n', '2:1', 'this field is here twice: keep one of them'],
    ['a: "\\q"\n', '1:6', 'a backslash between double quotes must be written twice'],
    ['a: "\\u12"\n', '1:9', 'a backslash between double quotes must be written twice'],
    [
      'a: b\n---\nc: d\n',
      '2:1',
      'a content file may have only one document: remove the line "---" and everything below',
    ],
    ['a: b\u0000\n', '1:5', 'the file contains a control character: delete it, or save the file as UTF-8'],
    [`a: ${'['.repeat(1000)}\n`, '1:103', 'the file is nested too deeply: content needs only a few levels'],
    ['? [a]\n: b\n', '1:1', 'this is not valid YAML: object-based map does not support complex keys'],
  ])('in %j is located at %s and explained', (source, place, message) => {
    const parsed = parseYaml(source);
    expect(
      parsed.ok ? parsed.value : [`${parsed.place.line}:${parsed.place.column}`, parsed.message],
    ).toEqual([place, message]);
  });
});
