import { expect, test } from 'vitest';
import type { Code } from '#catalogue/model/catalogue.ts';
import { schemaFaults } from '../../../../tests/fixtures/case/case-faults.ts';
import { fixtureCatalogue } from '../../../../tests/fixtures/fixture-catalogue.ts';
import { pick, smallCatalogue } from '../../../../tests/fixtures/small-catalogue.ts';
import { skillsContext } from './case-context.ts';
import { skillLink } from './case-links.ts';
import { matchAssociations } from './case-matches.ts';
import { rolePackage } from './role-package.ts';
import { skillsPackage } from './skills-package.ts';

const revision = { day: '2026-11-22' };
const catalogue = smallCatalogue();
const context = skillsContext(catalogue.site, revision);
const mlflow = skillLink(context, pick(catalogue.skills, 'mlflow'));
const exact: Code = {
  scheme: 'onet-soc',
  code: '15-1252.00',
  relation: 'exact',
  title: 'Software Developers',
};

const associationsOf = (...codes: Code[]) => matchAssociations(context, mlflow, codes);

test('an exact code becomes an exact match', () => {
  expect(associationsOf(exact)).toMatchObject([
    {
      associationType: 'exactMatchOf',
      originNodeURI: mlflow,
      destinationNodeURI: {
        title: 'O*NET-SOC 15-1252.00: Software Developers',
        identifier: '15-1252.00',
        uri: 'https://www.onetonline.org/link/summary/15-1252.00',
        targetType: 'ext:onet-soc',
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

test('a code without a page has the address of its classification', () => {
  const scheme = 'https://jobs.example.org/list/';
  expect(associationsOf({ scheme, code: 'S1', relation: 'exact' })).toMatchObject([
    { destinationNodeURI: { uri: scheme, targetType: 'ext:jobs.example.org-list' } },
  ]);
});

test('equal codes of several classifications have different identifiers, and all are valid', () => {
  const own = ['https://職業.example/', 'https://example.org/list'].map((scheme) => ({ ...exact, scheme }));
  const associations = associationsOf(exact, ...own);
  expect(new Set(associations.map(({ identifier }) => identifier)).size).toBe(3);
  const whole = skillsPackage(catalogue, revision);
  const more = { ...whole, CFAssociations: [...whole.CFAssociations, ...associations] };
  expect(schemaFaults(JSON.parse(JSON.stringify(more)))).toEqual([]);
});

test('an association keeps its identifier if only the title of its code changes', () => {
  const esco = ['258e46f9-0075-4a2e-adae-1ff0477e0f30', '2079755f-d809-49e6-8037-4de6180e54c0'].map(
    (id): Code => ({
      scheme: 'esco',
      code: `http://data.europa.eu/esco/occupation/${id}`,
      relation: 'close',
      title: 'engineer',
    }),
  );
  const identifiersOf = (codes: Code[]) => associationsOf(...codes).map(({ identifier }) => identifier);
  expect(new Set(identifiersOf(esco)).size).toBe(2);
  expect(identifiersOf(esco.map((code) => ({ ...code, title: 'expert' })))).toEqual(identifiersOf(esco));
});

test('the packages have the codes of the role and of the skills', () => {
  const shapes = fixtureCatalogue('shapes');
  const role = rolePackage(pick(shapes.roles, 'polyglot'), shapes.site, revision);
  const destinations = [role, skillsPackage(shapes, revision)].flatMap(({ CFAssociations }) =>
    CFAssociations.filter(({ destinationNodeURI: { targetType } }) => targetType !== undefined),
  );
  expect(
    destinations.map(({ originNodeURI, destinationNodeURI }) => [
      originNodeURI.title,
      destinationNodeURI.identifier,
    ]),
  ).toEqual([
    [role.CFDocument.title, '2643'],
    [role.CFDocument.title, 'Ж 7 <b>'],
    ['Half-said', 'NUAN'],
  ]);
});
