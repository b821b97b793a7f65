import { expect, test } from 'vitest';
import { temporaryDir } from '../../tests/fixtures/temporary-dir.ts';
import { readSiteAddress } from './site-address.ts';

const site = 'name: A\ndescription: B.\n';

test.each([
  ['an address', `${site}url: https://example.org\n`, 'https://example.org'],
  ['an address with a path', `${site}url: https://example.org:8443/project/\n`, 'https://example.org:8443'],
  ['no address', site, undefined],
  ['an address that is none', `${site}url: example.org\n`, undefined],
  ['a fault', `${site}url: https://example.org\nextra: 1\n`, undefined],
  ['no YAML', 'url: [\n', undefined],
  ['nothing', '', undefined],
])('site.yaml with %s gives %s', (_, source, address) => {
  expect(readSiteAddress(temporaryDir({ 'site.yaml': source }))).toBe(address);
});

test('a directory without site.yaml gives none', () => {
  expect(readSiteAddress(temporaryDir())).toBeUndefined();
});
