import { describe, expect, test } from 'vitest';
import { CallError } from '../command/command.ts';
import { findApiUrl } from './api-url.ts';
import { hostOfCi } from './ci.ts';
import { findToken } from './host-token.ts';

const forgejoCi = { GITHUB_ACTIONS: 'true', GITEA_ACTIONS: 'true' };
const githubCi = { GITHUB_ACTIONS: 'true' };
const gitlabCi = { GITLAB_CI: 'true' };

test.each([
  [githubCi, 'github'],
  [gitlabCi, 'gitlab'],
  [forgejoCi, 'forgejo'],
  [{ GITHUB_ACTIONS: 'true', FORGEJO_ACTIONS: 'true' }, 'forgejo'],
  [{ CI: 'true', GITHUB_ACTIONS: '' }, undefined],
] as const)('recognizes %j as the CI of %s', (env, kind) => {
  expect(hostOfCi(env)).toBe(kind);
});

describe('the address of the API', () => {
  test.each([
    ['github', undefined, 'https://api.github.com'],
    ['github', 'https://www.github.com/a/b', 'https://api.github.com'],
    ['github', 'https://acme.ghe.com/a/b', 'https://api.acme.ghe.com'],
    ['github', 'https://git.example.org/a/b', 'https://git.example.org/api/v3'],
    ['gitlab', undefined, 'https://gitlab.com/api/v4'],
    ['gitlab', 'https://git.example.org:8443/a/b/c', 'https://git.example.org:8443/api/v4'],
    ['forgejo', undefined, 'https://codeberg.org/api/v1'],
    ['forgejo', 'https://git.example.org/a/b', 'https://git.example.org/api/v1'],
  ] as const)('on %s, for the repository %s, is %s', (kind, repository, url) => {
    expect(findApiUrl(kind, {}, repository)).toBe(url);
  });

  test.each([
    ['github', { ...githubCi, GITHUB_API_URL: 'https://a.example/api/v3/' }, 'https://a.example/api/v3'],
    ['gitlab', { ...gitlabCi, CI_API_V4_URL: 'https://a.example/api/v4' }, 'https://a.example/api/v4'],
    ['forgejo', { ...forgejoCi, GITHUB_API_URL: 'https://a.example/api/v1' }, 'https://a.example/api/v1'],
    ['forgejo', { FORGEJO_API_URL: 'https://a.example/git/api/v1' }, 'https://a.example/git/api/v1'],
  ] as const)('on %s comes from the environment: %j', (kind, env, url) => {
    expect(findApiUrl(kind, env, 'https://other.example/a/b')).toBe(url);
  });

  test.each([
    ['github', { ...forgejoCi, GITHUB_API_URL: 'https://a.example/api/v1' }, 'https://api.github.com'],
    ['forgejo', { ...githubCi, GITHUB_API_URL: 'https://api.github.com' }, 'https://codeberg.org/api/v1'],
    ['gitlab', { ...githubCi, GITHUB_API_URL: 'https://api.github.com' }, 'https://gitlab.com/api/v4'],
  ] as const)("on %s never comes from another host's CI: %j", (kind, env, url) => {
    expect(findApiUrl(kind, env)).toBe(url);
  });

  test.each(['api.github.com', 'ftp://api.github.com', 'https://me@api.github.com', 'https://a.example/?b'])(
    'is rejected if it is %s',
    (value) => {
      expect(() => findApiUrl('github', { GITHUB_API_URL: value })).toThrow(CallError);
    },
  );
});

describe('the token', () => {
  test.each([
    ['github', { GITHUB_TOKEN: ' one ', GH_TOKEN: 'two' }, 'one'],
    ['github', { GH_TOKEN: 'two' }, 'two'],
    ['gitlab', { GITLAB_TOKEN: 'three' }, 'three'],
    ['forgejo', { ...forgejoCi, FORGEJO_TOKEN: 'four', GITHUB_TOKEN: 'one' }, 'four'],
    ['forgejo', { ...forgejoCi, GITHUB_TOKEN: 'one' }, 'one'],
    ['github', { GITHUB_TOKEN: '' }, undefined],
  ] as const)('for %s in %j is %s', (kind, env, token) => {
    expect(findToken(kind, env)).toBe(token);
  });

  test.each([
    ['forgejo', { GITHUB_TOKEN: 'one' }],
    ['forgejo', { ...githubCi, GITHUB_TOKEN: 'one' }],
    ['github', { ...forgejoCi, GITHUB_TOKEN: 'one' }],
    ['gitlab', { GITHUB_TOKEN: 'one', FORGEJO_TOKEN: 'two' }],
  ] as const)('for %s is never the one for another host: %j', (kind, env) => {
    expect(findToken(kind, env)).toBeUndefined();
  });

  test('is rejected if it has invalid characters, with a message that does not contain it', () => {
    expect(() => findToken('gitlab', { GITLAB_TOKEN: 'secret secret' })).toThrow(
      'GITLAB_TOKEN contains characters that are not valid in a token: copy it again',
    );
  });
});
