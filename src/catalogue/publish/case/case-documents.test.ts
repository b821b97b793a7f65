import { expect, test } from 'vitest';
import { schemaFaults } from '../../../../tests/fixtures/case/case-faults.ts';
import { fixtureCatalogue } from '../../../../tests/fixtures/fixture-catalogue.ts';
import { smallCatalogue, smallContent } from '../../../../tests/fixtures/small-catalogue.ts';
import { caseDocuments } from './case-documents.ts';
import { caseFiles, casePackage } from './case-files.ts';
import { caseDocumentSetSchema } from './case-schema.ts';

const catalogue = smallCatalogue();
const revisionOf = (role?: { id: string }) => ({
  day: role?.id === 'data-engineer' ? '2026-11-01' : '2026-11-22',
});
const { CFDocuments } = caseDocuments(catalogue, revisionOf);

test('the list has the document of each package, with a link to the package', () => {
  const packages = caseFiles(catalogue).map((file) => casePackage(file, catalogue, revisionOf(file.role)));
  expect(CFDocuments).toEqual(
    packages.map(({ CFDocument }) => ({
      ...CFDocument,
      CFPackageURI: { title: CFDocument.title, identifier: CFDocument.identifier, uri: CFDocument.uri },
    })),
  );
  expect(CFDocuments.map(({ title }) => title)).toEqual([
    'Small Rolebook: Skills',
    'Data Engineer',
    'MLOps Engineer',
  ]);
});

test('the list has only known fields, and its documents are valid but for the link', () => {
  expect(() => caseDocumentSetSchema.parse({ CFDocuments })).not.toThrow();
  const faults = CFDocuments.flatMap((CFDocument) => schemaFaults({ CFDocument }));
  expect(new Set(faults)).toEqual(new Set(['/CFDocument must NOT have additional properties']));
});

test('a document was last changed on the day of its own revision', () => {
  expect(CFDocuments.map(({ lastChangeDateTime }) => lastChangeDateTime)).toEqual([
    '2026-11-22T00:00:00Z',
    '2026-11-01T00:00:00Z',
    '2026-11-22T00:00:00Z',
  ]);
});

test('addresses have the path of the site', () => {
  const site = { ...smallContent.site, url: 'https://example.org/ladder' };
  const [skills] = caseDocuments(smallCatalogue({ site }), revisionOf).CFDocuments;
  expect(skills?.uri).toBe(`https://example.org/ladder/case/v1p1/CFPackages/${skills?.identifier}.json`);
  expect(skills?.officialSourceURL).toBe('https://example.org/ladder/skills/');
});

test('a document has the license and the language of the site, and the code of the role', () => {
  const { CFDocuments: documents } = caseDocuments(fixtureCatalogue('shapes'), revisionOf);
  expect(documents.map(({ licenseURI }) => licenseURI?.title)).toEqual(
    Array(documents.length).fill('CC0-1.0'),
  );
  expect(documents.find(({ title }) => title === 'Soloist')?.extensions).toMatchObject({ code: 'J040' });
  const [other] = caseDocuments(fixtureCatalogue('other-language'), revisionOf).CFDocuments;
  expect(other?.language).toBe('de');
  expect(other?.licenseURI).toBeUndefined();
});

test('a role without texts, code, family and aliases has no such fields', () => {
  const plain = CFDocuments.find(({ title }) => title === 'Data Engineer');
  expect([plain?.description, plain?.extensions, plain?.version]).toEqual([undefined, undefined, undefined]);
});
