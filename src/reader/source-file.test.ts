import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryDir } from '../../tests/fixtures/temporary-dir.ts';
import { bodyOf, frontMatterOf, readSource } from './source-file.ts';

function read(bytes: string | Uint8Array) {
  return readSource(join(temporaryDir({ 'a.yaml': bytes }), 'a.yaml'));
}

describe('a file', () => {
  test.each([
    ['unchanged', 'name: Café 😀\n', 'name: Café 😀\n'],
    ['without its byte-order mark', '\uFEFFname: A\n', 'name: A\n'],
    ['with line feeds for the line endings of Windows', 'a: 1\r\nb: 2\r\n', 'a: 1\nb: 2\n'],
    ['with line feeds for the line endings of old Macs', 'a: 1\rb: 2\r', 'a: 1\nb: 2\n'],
    ['even if it is empty', '', ''],
  ])('is read %s', (_, bytes, source) => {
    expect(read(bytes)).toEqual({ ok: true, source });
  });

  test.each([
    ['UTF-16, little-endian', new Uint8Array([0xff, 0xfe, 0x61, 0x00])],
    ['UTF-16, big-endian', new Uint8Array([0xfe, 0xff, 0x00, 0x61])],
    ['Latin-1', new Uint8Array([0x43, 0x61, 0x66, 0xe9])],
    ['half a character', new Uint8Array([0xf0, 0x9f, 0x98])],
    ['an overlong form', new Uint8Array([0xc0, 0xaf])],
  ])('in %s is refused', (_, bytes) => {
    expect(read(bytes)).toEqual({ ok: false, message: 'the file is not UTF-8: save it in that encoding' });
  });

  test('that is missing is refused', () => {
    expect(readSource(join(temporaryDir(), 'a.yaml'))).toEqual({
      ok: false,
      message: expect.stringMatching(/^the file cannot be read \(ENOENT/),
    });
  });
});

describe('front matter', () => {
  test.each([
    ['---\ntitle: A\norder: 1\n---\n\nText.\n', '\ntitle: A\norder: 1\n'],
    ['---\ntitle: A\n---', '\ntitle: A\n'],
    ['--- \ntitle: A\n---\t\nText\n', '\ntitle: A\n'],
    ['---\n---\nText\n', '\n'],
    ['---\na: 1\n---\nText\n\n---\n\nmore\n---\n', '\na: 1\n'],
  ])('of %j is %j, with the same line numbers', (source, yaml) => {
    expect(frontMatterOf(source)).toBe(yaml);
  });

  test.each([
    '',
    'Text.\n',
    '\n---\ntitle: A\n---\n',
    '---\ntitle: A\n',
    'Text\n---\na: 1\n---\n',
    '----\na: 1\n----\n',
  ])('is not in %j', (source) => {
    expect(frontMatterOf(source)).toBeUndefined();
  });
});

test.each([
  ['---\ntitle: A\n---\n\nText.\n', '\nText.\n'],
  ['--- \n--- \nText.', 'Text.'],
  ['Text.\n\n---\n\nMore.\n', 'Text.\n\n---\n\nMore.\n'],
])('the body of %j is %j', (source, body) => {
  expect(bodyOf(source)).toBe(body);
});
