import { expect, test } from 'vitest';
import { pick, smallCatalogue } from '../../../tests/fixtures/small-catalogue.ts';
import { requirementsOf } from '#catalogue/model/counts.ts';
import { isFoldedSection } from './folded-section.ts';

const [requirement] = requirementsOf(pick(smallCatalogue().roles, 'mlops-engineer'));

test.each([
  ['stays', 6, false],
  ['stays', 7, true],
  ['deeper', 7, false],
] as const)('a part "%s" of %i requirements is folded: %s', (id, count, expected) => {
  const requirements = Array.from({ length: count }, () => requirement).filter((one) => one !== undefined);
  expect(isFoldedSection({ id, requirements })).toBe(expected);
});
