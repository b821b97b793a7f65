import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { GitRepository } from '../../../tests/fixtures/git-repository.ts';
import { temporaryDir } from '../../../tests/fixtures/temporary-dir.ts';
import { findContentPath } from './content-path.ts';

afterEach(() => void vi.restoreAllMocks());

test('the content of a repository has its path there', () => {
  const dir = temporaryDir({ 'our/content/site.yaml': '' });
  new GitRepository(dir);
  expect(findContentPath(join(dir, 'our/content'))).toBe('our/content');
  expect(findContentPath(dir)).toBe('');
});

test('without Git it has the path below the working directory', () => {
  const dir = temporaryDir();
  mkdirSync(join(dir, 'content'));
  vi.spyOn(process, 'cwd').mockReturnValue(dir);
  expect(findContentPath(join(dir, 'content'))).toBe('content');
});

test('without Git, and elsewhere, its path is not known', () => {
  expect(findContentPath(temporaryDir())).toBeUndefined();
});
