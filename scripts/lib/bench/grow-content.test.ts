import { join } from 'node:path';
import { expect, test } from 'vitest';
import { requirementsOf } from '#catalogue/model/counts.ts';
import { directorySource } from '#reader/content-source.ts';
import { readCatalogue } from '#reader/read-catalogue.ts';
import { temporaryDir } from '../../../tests/fixtures/temporary-dir.ts';
import { growContent } from './grow-content.ts';

const fixtures = join(import.meta.dirname, '../../../tests/fixtures');

function catalogueAt(dir: string) {
  const read = readCatalogue(directorySource(dir));
  if (!read.ok) throw new Error(`${dir}: ${String(read.problems[0]?.message)}`);
  return read.catalogue;
}

test('adds copies of the largest role with as many cells, and with texts of the catalogue', () => {
  const shapes = join(fixtures, 'shapes');
  const own = catalogueAt(shapes);
  const copy = join(temporaryDir(), 'content');
  growContent(own, shapes, copy, own.roles.length + 3);
  const grown = catalogueAt(copy);
  expect(grown.roles).toHaveLength(own.roles.length + 3);
  const sizes = own.roles.map((role) => requirementsOf(role).length);
  const added = grown.roles.filter(({ id }) => own.roles.every((role) => role.id !== id));
  for (const role of added) expect(requirementsOf(role)).toHaveLength(Math.max(...sizes));
  const texts = own.roles.flatMap((role) => requirementsOf(role).flatMap(({ expects }) => expects ?? []));
  const copied = added.flatMap((role) => requirementsOf(role).flatMap(({ expects }) => expects ?? []));
  expect(copied.length).toBeGreaterThan(0);
  expect(texts).toEqual(expect.arrayContaining(copied));
});

test.each(['tracks', 'text-only'])(
  'adds valid copies to the fixture %s, which has alternatives or no proficiencies',
  (name) => {
    const dir = join(fixtures, name);
    const own = catalogueAt(dir);
    const copy = join(temporaryDir(), 'content');
    growContent(own, dir, copy, own.roles.length + 5);
    expect(catalogueAt(copy).roles).toHaveLength(own.roles.length + 5);
  },
);

test('does not change the texts of a row with alternatives', () => {
  const dir = join(fixtures, 'tracks');
  const own = catalogueAt(dir);
  const copy = join(temporaryDir(), 'content');
  growContent({ ...own, roles: own.roles.filter(({ id }) => id === 'baker') }, dir, copy, 2);
  const rowOf = (id: string) =>
    catalogueAt(copy)
      .roles.find((role) => role.id === id)
      ?.matrix.flatMap(({ rows }) => rows)
      .find(({ skill }) => skill.id === 'gas-oven');
  const texts = (id: string) => rowOf(id)?.cells.map((cell) => cell?.expects);
  expect(texts('baker-2')).toEqual(texts('baker'));
});

test('copies only the first roles if the content has too many', () => {
  const small = join(fixtures, 'small');
  const own = catalogueAt(small);
  const copy = join(temporaryDir(), 'content');
  growContent(own, small, copy, 1);
  expect(catalogueAt(copy).roles.map(({ id }) => id)).toEqual([own.roles[0]?.id]);
});
