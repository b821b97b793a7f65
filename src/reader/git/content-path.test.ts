import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { GitRepository } from '../../../tests/fixtures/git-repository.ts';
import { temporaryDir } from '../../../tests/fixtures/temporary-dir.ts';
import { findContentPath } from './content-path.ts';

afterEach(() => void vi.restoreAllMocks());

test('returns the path in the repository', () => {
  const dir = temporaryDir({ 'our/content/site.yaml': '' });
  new GitRepository(dir);
  expect(findContentPath(join(dir, 'our/content'))).toBe('our/content');
  expect(findContentPath(dir)).toBe('');
});

test('returns the path below the working directory without Git', () => {
  const dir = temporaryDir();
  mkdirSync(join(dir, 'content'));
  vi.spyOn(process, 'cwd').mockReturnValue(dir);
  expect(findContentPath(join(dir, 'content'))).toBe('content');
});

test('returns undefined without Git if the content is elsewhere', () => {
  expect(findContentPath(temporaryDir())).toBeUndefined();
});
