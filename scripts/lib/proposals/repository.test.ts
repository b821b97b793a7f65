import { describe, expect, test } from 'vitest';
import { CallError } from '../command/command.ts';
import { findRepository } from './repository.ts';
import { readToken } from './token.ts';

describe('the repository', () => {
  test.each([
    ['https://github.com/owner/name', 'https://api.github.com'],
    ['https://github.com/owner/name.git', 'https://api.github.com'],
    ['https://www.github.com/owner/name/', 'https://api.github.com'],
    ['https://git.example.org/owner/name', 'https://git.example.org/api/v3'],
    ['http://localhost:8080/owner/name', 'http://localhost:8080/api/v3'],
  ])('at %s is asked at %s', (address, apiUrl) => {
    expect(findRepository({ address })).toEqual({ owner: 'owner', name: 'name', apiUrl });
  });

  test('of the call and the API of the environment come before those of site.yaml', () => {
    const given = { address: 'https://git.example.org/owner/name', repo: 'other/one.two' };
    expect(findRepository(given)).toEqual({
      owner: 'other',
      name: 'one.two',
      apiUrl: 'https://git.example.org/api/v3',
    });
    expect(findRepository({ ...given, apiUrl: 'http://127.0.0.1:3000/api/' })).toMatchObject({
      apiUrl: 'http://127.0.0.1:3000/api',
    });
    expect(findRepository({ repo: 'a/b' })).toMatchObject({ apiUrl: 'https://api.github.com' });
  });

  test.each(['name', 'a/b/c', 'a/', '../..', 'a/..', 'a b/c', 'https://github.com/a/b'])(
    'is not called %s',
    (repo) => {
      expect(() => findRepository({ repo })).toThrow(CallError);
    },
  );

  test.each([undefined, 'https://gitlab.com/group/part/name', 'https://github.com/'])(
    'is missed where site.yaml says %s',
    (address) => {
      expect(() => findRepository({ address })).toThrow(/repository.*--repo owner\/name/);
    },
  );

  test.each([
    'api.github.com',
    'ftp://example.org',
    'https://me:secret@example.org',
    'https://example.org/?a=b',
  ])('is not asked at %s', (apiUrl) => {
    expect(() => findRepository({ repo: 'a/b', apiUrl })).toThrow(CallError);
    expect(() => findRepository({ repo: 'a/b', apiUrl })).not.toThrow(/secret/);
  });
});

describe('the token', () => {
  test.each([
    [{ GITHUB_TOKEN: 'one', GH_TOKEN: 'two' }, 'one'],
    [{ GITHUB_TOKEN: '', GH_TOKEN: 'two\n' }, 'two'],
    [{ GITHUB_TOKEN: ' ' }, undefined],
    [{}, undefined],
  ])('of %j is %s', (env, token) => {
    expect(readToken(env)).toBe(token);
  });

  test('is not repeated where it can be none', () => {
    expect(() => readToken({ GH_TOKEN: 'secret\nsecret' })).toThrow(/GH_TOKEN/);
    expect(() => readToken({ GH_TOKEN: 'secret\nsecret' })).not.toThrow(/secret/);
  });
});
