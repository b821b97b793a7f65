import { expect, test } from 'vitest';
import { exampleAddresses } from '../../../../tests/fixtures/example-addresses.ts';
import { smallCatalogue } from '../../../../tests/fixtures/small-catalogue.ts';
import { webSite } from './web-site.ts';

test('a site has its name and description', () => {
  const { site } = smallCatalogue();
  expect(webSite({ ...site, description: 'A *framework*.' }, exampleAddresses)).toEqual({
    '@type': 'WebSite',
    '@id': 'https://example.org/base/',
    name: 'Small Rolebook',
    url: 'https://example.org/base/',
    description: 'A framework.',
  });
});
