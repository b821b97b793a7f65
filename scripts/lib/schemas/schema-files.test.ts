import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, join, matchesGlob } from 'node:path';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { contentKinds } from '#catalogue/publish/data/content-schema.ts';
import { filesOf, smallContent } from '../../../tests/fixtures/small-catalogue.ts';
import { findContentPlaces } from '#reader/content-places.ts';
import { directorySource } from '#reader/content-source.ts';
import { writeBase } from '../../../tests/fixtures/faults/write-fault.ts';
import { temporaryDir } from '../../../tests/fixtures/temporary-dir.ts';
import { findSchemaFaults, mendSchemas, schemaComment, updateIds } from './schema-files.ts';

function contentWithSchemas(): string {
  const dir = smallDir();
  mendSchemas(dir, findSchemaFaults(dir));
  return dir;
}

function smallDir(): string {
  return temporaryDir(
    Object.fromEntries(filesOf(smallContent).map(({ file, value }) => [file, stringify(value)])),
  );
}

function faultsOf(dir: string): string[] {
  return findSchemaFaults(dir).map(({ file }) => basename(file));
}

test('writes a schema for each kind and one for the ids, which are then up to date', () => {
  const dir = contentWithSchemas();
  const names = [...contentKinds, 'ids'].map((kind) => `${kind}.schema.json`);
  expect(readdirSync(join(dir, '.schemas')).sort()).toEqual(names.sort());
  expect(faultsOf(dir)).toEqual([]);
});

test('writes the same bytes for the same content, regardless of the existing files', () => {
  const [one, other] = [contentWithSchemas(), contentWithSchemas()];
  writeFileSync(join(other, '.schemas/ids.schema.json'), 'nonsense');
  mendSchemas(other, findSchemaFaults(other));
  const read = (dir: string): string => readFileSync(join(dir, '.schemas/ids.schema.json'), 'utf8');
  expect(read(other)).toBe(read(one));
});

test('finds and mends schemas that are missing, changed or left over', () => {
  const dir = contentWithSchemas();
  rmSync(join(dir, '.schemas/role.schema.json'));
  writeFileSync(join(dir, '.schemas/skill.schema.json'), '{}');
  writeFileSync(join(dir, '.schemas/track.schema.json'), '{}');
  writeFileSync(join(dir, '.schemas/notes.txt'), 'of somebody');
  expect(faultsOf(dir)).toEqual(['skill.schema.json', 'role.schema.json', 'track.schema.json']);
  mendSchemas(dir, findSchemaFaults(dir));
  expect(faultsOf(dir)).toEqual([]);
  expect(existsSync(join(dir, '.schemas/notes.txt'))).toBe(true);
});

test('updates the ids if there are schemas', () => {
  const dir = contentWithSchemas();
  writeFileSync(join(dir, 'skills/tools/vim.yaml'), 'name: Vim\n');
  expect(faultsOf(dir)).toEqual(['ids.schema.json']);
  updateIds(dir);
  expect(faultsOf(dir)).toEqual([]);
  rmSync(join(dir, '.schemas/ids.schema.json'));
  updateIds(dir);
  expect(faultsOf(dir)).toEqual([]);
});

test('does not write ids that are up to date', () => {
  const dir = contentWithSchemas();
  const file = join(dir, '.schemas/ids.schema.json');
  utimesSync(file, 0, 0);
  updateIds(dir);
  expect(statSync(file).mtimeMs).toBe(0);
});

test('does not write ids if there are no schemas, and ignores a failure to write them', () => {
  const dir = smallDir();
  updateIds(dir);
  expect(existsSync(join(dir, '.schemas'))).toBe(false);
  // A folder of the same name prevents writing the file.
  mkdirSync(join(dir, '.schemas/ids.schema.json/full'), { recursive: true });
  updateIds(dir);
  expect(readdirSync(join(dir, '.schemas'))).toEqual(['ids.schema.json']);
});

test.each([
  ['site', 'site.yaml', '.schemas/site.schema.json'],
  ['skill', 'skills/tools/vim.yaml', '../../.schemas/skill.schema.json'],
  ['requirements', 'roles/a/requirements/tools.yaml', '../../../.schemas/requirements.schema.json'],
] as const)(
  'builds the comment with the relative path from a %s file to its schema',
  (kind, file, schema) => {
    expect(schemaComment({ kind, file })).toBe(`# yaml-language-server: $schema=${schema}`);
  },
);

test("the editor's settings bind each kind of file to its schema only", () => {
  const settings: unknown = JSON.parse(readFileSync('.vscode/settings.json', 'utf8'));
  const bound: [string, string][] = Object.entries(Object(settings)['yaml.schemas']);
  const dir = temporaryDir();
  writeBase(dir);
  const { places } = findContentPlaces(directorySource(dir).list());
  const schemasOf = (file: string): string[] =>
    bound.filter(([, glob]) => matchesGlob(`content/${file}`, glob)).map(([schema]) => schema);
  const yaml = places.filter(({ kind }) => kind !== 'guide');
  for (const { kind, file } of yaml) {
    expect([file, schemasOf(file)]).toEqual([file, [`./content/.schemas/${kind}.schema.json`]]);
  }
  expect(new Set(yaml.map(({ kind }) => kind))).toEqual(
    new Set(contentKinds.filter((kind) => kind !== 'guide')),
  );
  expect(bound).toHaveLength(contentKinds.length - 1);
});
