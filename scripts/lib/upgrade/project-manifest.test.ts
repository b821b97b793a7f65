import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryDir } from '../../../tests/fixtures/temporary-dir.ts';
import { packageManagerOf, readManifest, withSpec } from './project-manifest.ts';

describe('a package.json', () => {
  test.each(['dependencies', 'devDependencies'])('names the version in %s', (field) => {
    const dir = temporaryDir({ 'package.json': `{ "${field}": { "rolebook": "0.3.0" } }` });
    expect(readManifest(dir)).toMatchObject({ field, spec: '0.3.0' });
  });

  test('changes only the version', () => {
    const text = '{\n\t"name": "x",\n\t"dependencies": { "a": "1", "rolebook": "0.3.0" }\n}\n';
    const dir = temporaryDir({ 'package.json': text });
    expect(withSpec(readManifest(dir), '0.4.0')).toBe(text.replace('0.3.0', '0.4.0'));
    expect(readFileSync(join(dir, 'package.json'), 'utf8')).toBe(text);
  });

  test.each([
    ['{ "dependencies": {} }', 'does not depend on rolebook: run "npm install'],
    ['[', 'does not depend on rolebook'],
  ])('is rejected if it is %s', (text, message) => {
    expect(() => readManifest(temporaryDir({ 'package.json': text }))).toThrow(message);
  });

  test('is required', () => {
    expect(() => readManifest(temporaryDir())).toThrow('there is no package.json in');
  });
});

test.each([
  ['package-lock.json', 'npm'],
  ['pnpm-lock.yaml', 'pnpm'],
  ['yarn.lock', 'yarn'],
  ['package.json', 'npm'],
])('a folder with %s uses %s', (file, manager) => {
  expect(packageManagerOf(temporaryDir({ [file]: '' }))).toBe(manager);
});
