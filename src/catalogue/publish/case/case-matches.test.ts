import { expect, test } from 'vitest';
import { schemaFaults } from '../../../../tests/fixtures/case/case-faults.ts';
import { pick, smallCatalogue } from '../../../../tests/fixtures/small-catalogue.ts';
import { skillsContext } from './case-context.ts';
import { skillLink } from './case-links.ts';
import { matchAssociations, type MatchingCode } from './case-matches.ts';
import { skillsPackage } from './skills-package.ts';

const revision = { day: '2026-11-22' };
const catalogue = smallCatalogue();
const context = skillsContext(catalogue.site, revision);
const mlflow = skillLink(context, pick(catalogue.skills, 'mlflow'));
const address = 'https://www.onetonline.org/link/summary/15-1252.00';
const exact: MatchingCode = { scheme: 'O*NET-SOC 2019', code: '15-1252.00', address, relation: 'exact' };

const associationsOf = (...codes: MatchingCode[]) => matchAssociations(context, mlflow, codes);

test('an exact code becomes an exact match', () => {
  expect(associationsOf(exact)).toMatchObject([
    {
      associationType: 'exactMatchOf',
      originNodeURI: mlflow,
      destinationNodeURI: {
        title: 'O*NET-SOC 2019 15-1252.00',
        identifier: '15-1252.00',
        uri: address,
        targetType: 'ext:O-NET-SOC-2019',
      },
    },
  ]);
  expect(associationsOf(exact)[0]?.notes).toBeUndefined();
});

test.each([
  ['close', 'The meanings are close.'],
  ['broader', 'The code is broader than the item.'],
  ['narrower', 'The code is narrower than the item.'],
] as const)('a %s code is related, with a note', (relation, notes) => {
  expect(associationsOf({ ...exact, relation })).toMatchObject([{ associationType: 'isRelatedTo', notes }]);
});

test('a code without an address has that of its scheme', () => {
  const scheme = 'https://data.europa.eu/esco/';
  expect(associationsOf({ scheme, code: 'S1', relation: 'exact' })).toMatchObject([
    { destinationNodeURI: { uri: scheme, targetType: 'ext:data.europa.eu-esco' } },
  ]);
});

test('a code is left out if neither it nor its scheme has an address', () => {
  expect(associationsOf({ scheme: 'SFIA', code: 'PROG', relation: 'exact' })).toEqual([]);
});

test('equal codes of two schemes have different identifiers, and all are valid', () => {
  const own = ['ЕСКО', '職業'].map((scheme) => ({ ...exact, scheme, address: 'https://example.org/1' }));
  const associations = associationsOf(exact, ...own);
  expect(new Set(associations.map(({ identifier }) => identifier)).size).toBe(3);
  const whole = skillsPackage(catalogue, revision);
  const more = { ...whole, CFAssociations: [...whole.CFAssociations, ...associations] };
  expect(schemaFaults(JSON.parse(JSON.stringify(more)))).toEqual([]);
});
