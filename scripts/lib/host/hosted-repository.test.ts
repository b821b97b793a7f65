import { expect, test } from 'vitest';
import { findHostedRepository, parseRepositoryPath, pathOfRepository } from './hosted-repository.ts';

const codeberg = { repository: 'https://codeberg.org/acme/roles' };

test('finds the repository of the CI, even if site.yaml names another', () => {
  const env = {
    GITLAB_CI: 'true',
    CI_API_V4_URL: 'https://git.example.org/api/v4',
    CI_PROJECT_PATH: 'acme/people/roles',
    GITLAB_TOKEN: 'secret',
  };
  expect(findHostedRepository({ env, site: codeberg })).toEqual({
    kind: 'gitlab',
    apiUrl: 'https://git.example.org/api/v4',
    path: 'acme/people/roles',
    token: 'secret',
  });
});

test('finds the repository of site.yaml or of the call outside CI', () => {
  const found = { kind: 'forgejo', apiUrl: 'https://codeberg.org/api/v1', token: undefined };
  expect(findHostedRepository({ env: {}, site: codeberg })).toEqual({ ...found, path: 'acme/roles' });
  expect(findHostedRepository({ env: {}, site: codeberg, repo: 'a/b' })).toEqual({ ...found, path: 'a/b' });
});

test.each([undefined, {}, { repository: 'https://git.example.org/a/b', host: 'none' as const }])(
  'says what to set if there is no repository on a host: %j',
  (site) => {
    expect(() => findHostedRepository({ env: {}, site })).toThrow(/add "repository" to it, and "host"/);
  },
);

test('rejects an address without the name of a repository', () => {
  const site = { repository: 'https://github.com/acme' };
  expect(() => findHostedRepository({ env: {}, site })).toThrow(
    /"repository" of site.yaml, .*acme, is not the address/,
  );
});

test.each([
  ['github', 'https://github.com/a/b.git', 'a/b'],
  ['github', 'https://github.com/a/b/', 'a/b'],
  ['github', 'https://github.com/a/b/c', undefined],
  ['gitlab', 'https://gitlab.com/a/b/c', 'a/b/c'],
  ['gitlab', 'https://gitlab.com/a', undefined],
  ['forgejo', 'https://codeberg.org/a/..', undefined],
] as const)('on %s, finds in %s the path %s', (kind, address, path) => {
  expect(pathOfRepository(kind, address)).toBe(path);
});

test('rejects --repo if it is not the path of a repository', () => {
  expect(() => parseRepositoryPath('github', 'a/b/c')).toThrow('write it as --repo owner/name');
  expect(() => parseRepositoryPath('gitlab', 'a')).toThrow('write it as --repo group/name');
});
