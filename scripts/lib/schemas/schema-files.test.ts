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

/** A directory with the small content, with schemas that are up to date. */
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

/** Returns the names of the files that are out of date. */
function faultsOf(dir: string): string[] {
  return findSchemaFaults(dir).map(({ file }) => basename(file));
}

test('there is a schema of each kind and one of the ids, and mending once is enough', () => {
  const dir = contentWithSchemas();
  const names = [...contentKinds, 'ids'].map((kind) => `${kind}.schema.json`);
  expect(readdirSync(join(dir, '.schemas')).sort()).toEqual(names.sort());
  expect(faultsOf(dir)).toEqual([]);
});

test('the same content gives the same bytes, whatever was there before', () => {
  const [one, other] = [contentWithSchemas(), contentWithSchemas()];
  writeFileSync(join(other, '.schemas/ids.schema.json'), 'nonsense');
  mendSchemas(other, findSchemaFaults(other));
  const read = (dir: string): string => readFileSync(join(dir, '.schemas/ids.schema.json'), 'utf8');
  expect(read(other)).toBe(read(one));
});

test('a schema that is missing, changed or left over is wrong, and is mended', () => {
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

test('the ids are brought up to date where there are schemas', () => {
  const dir = contentWithSchemas();
  writeFileSync(join(dir, 'skills/tools/vim.yaml'), 'name: Vim\n');
  expect(faultsOf(dir)).toEqual(['ids.schema.json']);
  updateIds(dir);
  expect(faultsOf(dir)).toEqual([]);
  rmSync(join(dir, '.schemas/ids.schema.json'));
  updateIds(dir);
  expect(faultsOf(dir)).toEqual([]);
});

test('ids that are up to date are not written again', () => {
  const dir = contentWithSchemas();
  const file = join(dir, '.schemas/ids.schema.json');
  utimesSync(file, 0, 0);
  updateIds(dir);
  expect(statSync(file).mtimeMs).toBe(0);
});

test('ids are not written where nobody asked for schemas, nor where they cannot be', () => {
  const dir = smallDir();
  updateIds(dir);
  expect(existsSync(join(dir, '.schemas'))).toBe(false);
  // A directory in the place of a file refuses it.
  mkdirSync(join(dir, '.schemas/ids.schema.json/full'), { recursive: true });
  updateIds(dir);
  expect(readdirSync(join(dir, '.schemas'))).toEqual(['ids.schema.json']);
});

test.each([
  ['site', 'site.yaml', '.schemas/site.schema.json'],
  ['skill', 'skills/tools/vim.yaml', '../../.schemas/skill.schema.json'],
  ['requirements', 'roles/a/requirements/tools.yaml', '../../../.schemas/requirements.schema.json'],
] as const)('the comment of a %s file leads from it to its schema', (kind, file, schema) => {
  expect(schemaComment({ kind, file })).toBe(`# yaml-language-server: $schema=${schema}`);
});

test('the settings of the editor bind a file of each kind to the schema of that kind, and to no other', () => {
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
