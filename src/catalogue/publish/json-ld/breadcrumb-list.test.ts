import { expect, test } from 'vitest';
import { exampleAddresses } from '../../../../tests/fixtures/example-addresses.ts';
import { breadcrumbList } from './breadcrumb-list.ts';

test('numbers crumbs from 1, with absolute URLs', () => {
  const crumbs = [
    { name: 'Home', path: '/' },
    { name: 'Roles', path: '/roles/' },
  ];
  expect(breadcrumbList(crumbs, exampleAddresses.toAddress)).toEqual({
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: 'Home', item: 'https://example.org/' },
      { '@type': 'ListItem', position: 2, name: 'Roles', item: 'https://example.org/roles/' },
    ],
  });
});
