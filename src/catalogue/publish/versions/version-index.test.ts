import { describe, expect, test } from 'vitest';
import { commitOf } from '../../../../tests/fixtures/content-commits.ts';
import { indexVersions, inFolder, withId } from './version-index.ts';

describe('the index of commits', () => {
  const versions = indexVersions([
    commitOf('2026-03-03', 'skills/tools/git.yaml', 'roles/baker/requirements/tools.yaml'),
    commitOf('2026-02-02', 'skills/tools/make.yaml', 'skills/ovens/peel.yaml'),
    commitOf('2026-01-01', 'skills/tools/git.yaml', 'roles/baker/role.yaml', 'site.yaml'),
  ]);

  test.each([
    ['all files of a kind', 'skill' as const, '2026-03-03'],
    ['a file at the root', 'site' as const, '2026-01-01'],
    ['a file by its id', withId('skill', 'git'), '2026-03-03'],
    ['an older file by its id', withId('skill', 'make'), '2026-02-02'],
    ['a folder', inFolder('skill', 'ovens'), '2026-02-02'],
    ['a file in a folder', inFolder('requirements', 'baker', 'tools'), '2026-03-03'],
  ])('has the last commit of %s', (_, source, day) => {
    expect(versions.lastOf([source])?.day).toBe(day);
    expect(versions.dayOf([source])).toBe(day);
  });

  test('has the last commit of several sources', () => {
    expect(versions.dayOf(['site', withId('skill', 'make'), withId('skill', 'unknown')])).toBe('2026-02-02');
  });

  test.each([
    ['an unknown file', [withId('skill', 'unknown')]],
    ['a file of another kind', [withId('role', 'git')]],
    ['a file in another folder', [inFolder('skill', 'ovens', 'git')]],
    ['no sources', []],
  ])('has no commit of %s', (_, sources) => {
    expect(versions.lastOf(sources)).toBeUndefined();
    expect(versions.dayOf(sources)).toBeUndefined();
  });
});

test('a commit without earlier ones is a version, but not a day of a change', () => {
  const versions = indexVersions([
    commitOf('2026-02-02', 'scale.yaml'),
    { ...commitOf('2026-01-01', 'scale.yaml', 'ladder.yaml'), isCut: true },
  ]);
  expect(versions.lastOf(['ladder'])?.day).toBe('2026-01-01');
  expect(versions.dayOf(['ladder'])).toBeUndefined();
  expect(versions.dayOf(['ladder', 'scale'])).toBe('2026-02-02');
});
