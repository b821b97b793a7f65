import { expect, test } from 'vitest';
import { temporaryDir } from '../../tests/fixtures/temporary-dir.ts';
import { readSiteFile } from './site-file.ts';

const site = 'name: A\ndescription: B.\n';

test('reads site.yaml with its defaults', () => {
  const dir = temporaryDir({ 'site.yaml': `${site}url: https://example.org/project/\n` });
  expect(readSiteFile(dir)).toMatchObject({ name: 'A', url: 'https://example.org/project/', branch: 'main' });
});

test.each([
  ['no address', site],
  ['an invalid address', `${site}url: example.org\n`],
  ['a fault', `${site}url: https://example.org\nextra: 1\n`],
  ['invalid YAML', 'url: [\n'],
  ['nothing', ''],
])('returns undefined for a site.yaml with %s', (_, source) => {
  expect(readSiteFile(temporaryDir({ 'site.yaml': source }))).toBeUndefined();
});

test('returns undefined for a directory without site.yaml', () => {
  expect(readSiteFile(temporaryDir())).toBeUndefined();
});
