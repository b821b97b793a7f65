import { describe, expect, test } from 'vitest';
import { temporaryDir } from '../../tests/fixtures/temporary-dir.ts';
import { findContentPlaces, placeOf } from './content-places.ts';
import { directorySource } from './content-source.ts';

describe('the place of a file', () => {
  test.each([
    ['site.yaml', 'site', 'site', ''],
    ['ladder.yaml', 'ladder', 'ladder', ''],
    ['scale.yaml', 'scale', 'scale', ''],
    ['families/ml-ai.yaml', 'family', 'ml-ai', ''],
    ['domains/security.yaml', 'domain', 'security', ''],
    ['skills/security/secrets.yaml', 'skill', 'secrets', 'security'],
    ['roles/mlops-engineer/role.yaml', 'role', 'mlops-engineer', ''],
    ['roles/mlops-engineer/requirements/security.yaml', 'requirements', 'security', 'mlops-engineer'],
    ['proposals/128.yaml', 'proposal', '128', ''],
    ['proposals/mr-7.yaml', 'proposal', 'mr-7', ''],
    ['guides/reading.mdx', 'guide', 'reading', ''],
    ['skills/security/Not An Id.yaml', 'skill', 'Not An Id', 'security'],
  ])('%s is that of a %s with the id %s in %j', (file, kind, id, parent) => {
    expect(placeOf(file)).toEqual({ kind, id, parent, file });
  });

  test.each([
    'other.yaml',
    'site.yml',
    'families/a/b.yaml',
    'skills/secrets.yaml',
    'skills/a/b/c.yaml',
    'roles/mlops-engineer.yaml',
    'roles/mlops-engineer/requirements.yaml',
    'proposals/redis.yaml',
    'proposals/mr-.yaml',
    'guides/reading.md',
    'x/site.yaml',
    'README.md',
  ])('%s is undefined', (file) => {
    expect(placeOf(file)).toBeUndefined();
  });
});

test('finds files in the order of their paths on every system', () => {
  const names = [
    'skills/b/a.yaml',
    'skills/a/z.yaml',
    'domains/b.yaml',
    'site.yaml',
    'domains/a.yaml',
    'skills/a/b.yaml',
  ];
  const dir = temporaryDir(Object.fromEntries(names.map((name) => [name, ''])));
  expect(findContentPlaces(directorySource(dir).list())).toEqual({
    places: [
      'domains/a.yaml',
      'domains/b.yaml',
      'site.yaml',
      'skills/a/b.yaml',
      'skills/a/z.yaml',
      'skills/b/a.yaml',
    ].map(placeOf),
    strays: [],
  });
});

test('skips files that are not content', () => {
  const names = [
    'README.md',
    '.git/config.yaml',
    '.site.yaml.swp',
    'guides/picture.png',
    'skills/a/notes.txt',
    'CODEOWNERS',
  ];
  const dir = temporaryDir(Object.fromEntries(names.map((name) => [name, ''])));
  expect(findContentPlaces(directorySource(dir).list())).toEqual({ places: [], strays: [] });
});

test.each([
  ['domains/a.yml', 'domains/a.yaml'],
  ['roles/r/role.YML', 'roles/r/role.yaml'],
  ['scale.Yaml', 'scale.yaml'],
])('reports %s as a misnamed %s', (name, meant) => {
  const { places, strays } = findContentPlaces(directorySource(temporaryDir({ [name]: '' })).list());
  expect(places).toEqual([]);
  expect(strays).toEqual([
    { file: name, message: `content files end in .yaml: rename this one to ${meant}`, place: placeOf(meant) },
  ]);
});

test.each([
  ['skills/a.yml', 'content files end in .yaml: rename this one'],
  ['notes/a.yaml', 'content files do not belong in this folder: move this one, or remove it'],
])('%s is a stray without a place', (name, message) => {
  expect(findContentPlaces(directorySource(temporaryDir({ [name]: '' })).list()).strays).toEqual([
    { file: name, message },
  ]);
});
