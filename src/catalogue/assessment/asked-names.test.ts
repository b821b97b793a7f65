import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { pick } from '../../../tests/fixtures/small-catalogue.ts';
import { directorySource } from '#reader/content-source.ts';
import { readCatalogue } from '#reader/read-catalogue.ts';
import { askedRole } from './asks.ts';

function asked(id: string) {
  const read = readCatalogue(
    directorySource(fileURLToPath(new URL('../../../tests/fixtures/tracks', import.meta.url))),
  );
  if (!read.ok) throw new Error('the fixture has problems');
  return askedRole(pick(read.catalogue.roles, id), read.catalogue.scale);
}

test('gives a level the name of the track that begins with it', () => {
  expect(asked('engineer').levels).toEqual([
    { id: 'junior', name: 'Junior', below: -1 },
    { id: 'senior', name: 'Senior', below: 0 },
    { id: 'staff', name: 'Staff Engineer', track: 'Staff Engineer track', below: 1 },
    { id: 'principal', name: 'Principal Engineer', below: 2 },
    { id: 'manager', name: 'Engineering Manager', track: 'Management', below: 1 },
    { id: 'director', name: 'Director', below: 4 },
  ]);
});

test('gives a level its title only if the names of level and role do not imply it', () => {
  expect(asked('baker').levels).toEqual([
    { id: 'junior', name: 'Junior', below: -1 },
    { id: 'senior', name: 'Senior', below: 0 },
    { id: 'chef', name: 'Head Baker', title: 'Head of the Bakery', below: 1 },
  ]);
});

test('names a row after every skill that meets it', () => {
  expect(pick(asked('baker').skills, 'gas-oven')).toMatchObject({
    name: 'Gas Oven, or Wood Oven, or Electric Oven',
    alternatives: ['wood-oven', 'electric-oven'],
  });
});
