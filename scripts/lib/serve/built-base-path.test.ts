import { expect, test } from 'vitest';
import { temporaryDir } from '../../../tests/fixtures/temporary-dir.ts';
import { builtBasePath } from './built-base-path.ts';

function siteWith(data: string): string {
  return temporaryDir({ 'data/v1/catalogue.json': JSON.stringify({ roles: [{ id: 'maker', data }] }) });
}

test.each([
  ['/data/v1/roles/maker.json', '/'],
  ['/project/data/v1/roles/maker.json', '/project/'],
  ['/data/v1/roles/x/data/v1/roles/maker.json', '/data/v1/roles/x/'],
])('finds the base path of a site with %s: %s', (data, base) => {
  expect(builtBasePath(siteWith(data))).toBe(base);
});

test.each([
  ['no catalogue', () => temporaryDir({ 'index.html': '<h1>Home</h1>' })],
  ['other data', () => temporaryDir({ 'data/v1/catalogue.json': '{"roles":[]}' })],
  ['a broken catalogue', () => temporaryDir({ 'data/v1/catalogue.json': '{' })],
  [
    'a catalogue with addresses of another site',
    () => siteWith('https://example.org/data/v1/roles/maker.json'),
  ],
  ['nothing', () => '/no/such/folder'],
])('finds no site in a folder with %s', (_, make) => {
  expect(() => builtBasePath(make())).toThrow(
    /does not contain a built site: run "npx rolebook build" first, or name the folder that contains/,
  );
});
