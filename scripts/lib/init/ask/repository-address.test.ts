import { expect, test } from 'vitest';
import { findRemoteFault, pagesAddressOf, shownKind, webAddressOf } from './repository-address.ts';

test.each([
  ['git@github.com:acme/paths.git', 'https://github.com/acme/paths'],
  ['ssh://git@git.acme.example:2222/hr/paths.git', 'https://git.acme.example/hr/paths'],
  ['https://gitlab.com/acme/hr/paths.git', 'https://gitlab.com/acme/hr/paths'],
  ['https://codeberg.org/acme/paths/', 'https://codeberg.org/acme/paths'],
])('turns %s into %s', (remote, address) => {
  expect(webAddressOf(remote)).toBe(address);
  expect(findRemoteFault(address)).toBeUndefined();
});

test.each(['/srv/git/paths.git', '../paths', 'C:\\git\\paths', 'https://github.com', 'https://a b/c/d'])(
  'rejects %s, which is not the address of a repository on a host',
  (remote) => expect(findRemoteFault(webAddressOf(remote))).toBeTypeOf('string'),
);

test.each([
  ['https://github.com/acme/paths', 'github', 'https://acme.github.io/paths/'],
  ['https://github.com/Acme/acme.github.io', 'github', 'https://acme.github.io/'],
  ['https://gitlab.com/acme/hr/paths', 'gitlab', 'https://acme.gitlab.io/hr/paths/'],
  ['https://codeberg.org/acme/paths', 'forgejo', 'https://acme.codeberg.page/paths/'],
  ['https://codeberg.org/acme/pages', 'forgejo', 'https://acme.codeberg.page/'],
  ['https://gitlab.acme.example/hr/paths', 'gitlab', undefined],
  ['https://git.acme.example/hr/paths', undefined, undefined],
])('%s is on %s and has its pages at %s', (repository, kind, pages) => {
  expect([shownKind(repository), pagesAddressOf(repository)]).toEqual([kind, pages]);
});
