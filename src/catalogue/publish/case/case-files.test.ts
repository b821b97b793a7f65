import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { barOf } from '#catalogue/model/bar.ts';
import { requirementsOf } from '#catalogue/model/counts.ts';
import { LONGEST_LINE } from '#catalogue/schemas/text.ts';
import { memorySource, directorySource } from '#reader/content-source.ts';
import { readCatalogue } from '#reader/read-catalogue.ts';
import { anyCatalogue } from '../../../../tests/fixtures/any-catalogue.ts';
import {
  danglingReferences,
  repeatedNames,
  schemaFaults,
} from '../../../../tests/fixtures/case/case-faults.ts';
import { fixtureCatalogue } from '../../../../tests/fixtures/fixture-catalogue.ts';
import { writeHostileSite } from '../../../../tests/fixtures/hostile/hostile-site.ts';
import { payloads } from '../../../../tests/fixtures/hostile/payloads.ts';
import { catalogueIn } from '../../../../tests/fixtures/plan-import-of.ts';
import { smallCatalogue } from '../../../../tests/fixtures/small-catalogue.ts';
import { temporaryDir } from '../../../../tests/fixtures/temporary-dir.ts';
import { caseFiles, casePackage } from './case-files.ts';
import { casePackageSchema, type CasePackage } from './case-schema.ts';

const DAY = '2026-11-22';

const FIXTURES = [
  'reference',
  'shapes',
  'small',
  'smallest',
  'text-only',
  'tracks',
  'other-language',
  'search',
  'frameworks/alternatives',
  'frameworks/job-titles',
  'frameworks/many-steps',
  'frameworks/same-bar',
  'frameworks/thirteen-levels',
];

describe.each(FIXTURES)('the packages of the fixture %s', (name) => {
  const catalogue = fixtureCatalogue(name);
  const packages = packagesOf(catalogue);

  test('are valid by the official schema', () => {
    expect(packages.flatMap(schemaFaults)).toEqual([]);
  });

  test('refer only to their own parts, each with an identifier and an address of its own', () => {
    expect(danglingReferences(packages)).toEqual([]);
    expect(repeatedNames(packages)).toEqual([]);
  });

  test('have an item for each part of the catalogue', () => {
    const types = packages.flatMap(({ CFItems }) => CFItems.map(({ CFItemType }) => CFItemType));
    const count = (type: string) => types.filter((one) => one === type).length;
    const { scale, domains, skills, roles } = catalogue;
    expect(count('Proficiency')).toBe(scale.length);
    expect(count('Domain')).toBe(domains.length);
    expect(count('Skill')).toBe(skills.length);
    expect(count('Level')).toBe(roles.flatMap(({ levels }) => levels).length);
    expect(count('Requirement')).toBe(roles.flatMap(requirementsOf).length);
  });

  test('give every item one parent, an item or the document', () => {
    for (const { CFDocument, CFItems, CFAssociations } of packages) {
      const parentOf = new Map<string, string[]>(CFItems.map(({ identifier }) => [identifier, []]));
      for (const { associationType, originNodeURI, destinationNodeURI } of CFAssociations) {
        if (associationType !== 'isChildOf') continue;
        parentOf.get(originNodeURI.identifier)?.push(destinationNodeURI.identifier);
      }
      const parents = [...parentOf.values()];
      expect(parents.filter(({ length }) => length !== 1)).toEqual([]);
      const known = new Set([CFDocument.identifier, ...parentOf.keys()]);
      expect(parents.flat().filter((identifier) => !known.has(identifier))).toEqual([]);
    }
  });

  test('have every text of the catalogue', () => {
    expect(lostTexts(catalogue, packages)).toEqual([]);
  });
});

test('any catalogue gives valid packages', () => {
  fc.assert(
    fc.property(anyCatalogue, (files) => {
      const read = readCatalogue(memorySource(files, 'content'));
      if (read.ok) expectSound(read.catalogue);
    }),
    { numRuns: 30 },
  );
});

test('hostile names and texts give valid packages', () => {
  const dir = temporaryDir();
  // A longer name leaves no room for the number that makes a code unique.
  writeHostileSite(
    dir,
    payloads.filter(({ text }) => text.length < LONGEST_LINE - 4),
  );
  expectSound(catalogueIn(directorySource(dir)));
});

test('a package that misses a field, or has one too many, is invalid', () => {
  const [sound] = packagesOf(smallCatalogue());
  expect(schemaFaults(sound)).toEqual([]);
  expect(schemaFaults({ ...sound, CFDocument: { ...sound?.CFDocument, creator: undefined } })).toEqual([
    "/CFDocument must have required property 'creator'",
  ]);
  expect(schemaFaults({ ...sound, added: 1 })).toEqual([' must NOT have additional properties']);
});

test('one content gives the same bytes again', () => {
  const [first, second] = [1, 2].map(() => JSON.stringify(packagesOf(fixtureCatalogue('shapes'))));
  expect(second).toBe(first);
});

/** Returns the packages as programs read them. Throws a ZodError if one has an unknown field. */
function packagesOf(catalogue: Catalogue): CasePackage[] {
  return caseFiles(catalogue).map((file) =>
    casePackageSchema.parse(JSON.parse(JSON.stringify(casePackage(file, catalogue, { day: DAY })))),
  );
}

function expectSound(catalogue: Catalogue): void {
  const packages = packagesOf(catalogue);
  expect(packages.flatMap(schemaFaults)).toEqual([]);
  expect(danglingReferences(packages)).toEqual([]);
  expect(repeatedNames(packages)).toEqual([]);
  expect(lostTexts(catalogue, packages)).toEqual([]);
}

/** Returns the texts of a catalogue that are not in its packages. */
function lostTexts(catalogue: Catalogue, packages: readonly CasePackage[]): string[] {
  const told = packages.flatMap(textsIn).map(inOneLine);
  const whole = new Set(told);
  // A level's tasks and a role's descriptions are parts of longer texts.
  return textsOf(catalogue)
    .map(inOneLine)
    .filter((text) => !whole.has(text) && !told.some((longer) => longer.includes(text)));
}

function textsOf({ scale, skills, domains, roles }: Catalogue): string[] {
  const texts = [
    ...scale.map(({ means }) => means),
    ...domains.map(({ summary }) => summary),
    ...skills.flatMap(({ summary, aliases, descriptors, evidence }) => [
      summary,
      ...aliases,
      ...descriptors.values(),
      ...evidence,
    ]),
    ...roles.flatMap(({ tagline, summary, aliases }) => [tagline, summary, ...aliases]),
    ...roles.flatMap(({ levels }) =>
      levels.flatMap(({ title, summary, focus, stack }) => [title, summary, ...focus, ...stack]),
    ),
    ...roles.flatMap(requirementsOf).flatMap((one) => [barOf(one), ...one.examples]),
  ];
  return texts.filter((text) => text !== undefined);
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
