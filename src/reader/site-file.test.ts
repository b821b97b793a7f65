import { expect, test } from 'vitest';
import { temporaryDir } from '../../tests/fixtures/temporary-dir.ts';
import { readSiteFile } from './site-file.ts';

const site = 'name: A\ndescription: B.\n';

test('site.yaml is read with its defaults', () => {
  const dir = temporaryDir({ 'site.yaml': `${site}url: https://example.org/project/\n` });
  expect(readSiteFile(dir)).toMatchObject({ name: 'A', url: 'https://example.org/project/', branch: 'main' });
});

test.each([
  ['no address', site],
  ['an address that is none', `${site}url: example.org\n`],
  ['a fault', `${site}url: https://example.org\nextra: 1\n`],
  ['no YAML', 'url: [\n'],
  ['nothing', ''],
])('site.yaml with %s gives nothing', (_, source) => {
  expect(readSiteFile(temporaryDir({ 'site.yaml': source }))).toBeUndefined();
});

test('a directory without site.yaml gives nothing', () => {
  expect(readSiteFile(temporaryDir())).toBeUndefined();
});
