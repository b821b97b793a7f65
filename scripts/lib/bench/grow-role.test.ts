import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fixtureCatalogue } from '../../../tests/fixtures/fixture-catalogue.ts';
import { REFERENCE_DIR } from '../../../tests/fixtures/reference-catalogue.ts';
import { temporaryDir } from '../../../tests/fixtures/temporary-dir.ts';
import { requirementsOf } from '#catalogue/model/counts.ts';
import { readGoodCatalogue } from '../check/check-content.ts';
import { GROWN_ROLE, growRole } from './grow-role.ts';

test('creates a role without proficiencies if there is no scale', () => {
  const copy = join(temporaryDir(), 'copy');
  const words = fixtureCatalogue('text-only');
  growRole(words, join(import.meta.dirname, '../../../tests/fixtures/text-only'), copy, 3);
  const requirements = readGoodCatalogue(copy).roles.flatMap(requirementsOf);
  expect(requirements.map(({ proficiency }) => proficiency)).toEqual(
    Array.from({ length: 3 * words.ladder.length }, () => undefined),
  );
});

test('creates one role with the given number of skills at every level, and with texts of the content', () => {
  const copy = join(temporaryDir(), 'copy');
  const catalogue = readGoodCatalogue(REFERENCE_DIR);
  growRole(catalogue, REFERENCE_DIR, copy, 47);
  const grown = readGoodCatalogue(copy);
  expect(grown.roles.map(({ id }) => id)).toEqual([GROWN_ROLE]);
  const requirements = grown.roles.flatMap(requirementsOf);
  expect(requirements).toHaveLength(47 * catalogue.ladder.length);
  const texts = new Set(catalogue.roles.flatMap(requirementsOf).map(({ expects }) => expects));
  expect(requirements.filter(({ expects }) => !texts.has(expects))).toEqual([]);
  expect(new Set(requirements.map(({ mandatory }) => mandatory)).size).toBe(2);
});
