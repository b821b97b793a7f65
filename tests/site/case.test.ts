import { describe, expect, test } from 'vitest';
import { caseFiles } from '#catalogue/publish/case/case-files.ts';
import { caseDocumentSetSchema, casePackageSchema } from '#catalogue/publish/case/case-schema.ts';
import { danglingReferences, ownPartsOf, schemaFaults } from '../fixtures/case/case-faults.ts';
import { sites } from '../setup/sites.ts';

describe.each(sites)('the CASE files of $name', (site) => {
  const { catalogue, urls } = site;
  const identifiers = caseFiles(catalogue).map(({ identifier }) => identifier);
  const read = (identifier: string) =>
    casePackageSchema.parse(JSON.parse(site.readPath(urls.casePackage(identifier))));
  const list = () => caseDocumentSetSchema.parse(JSON.parse(site.readPath(urls.caseDocuments))).CFDocuments;

  test('are the list and a package for the skills and for each role', () => {
    const files = [...site.files].filter((file) => file.startsWith('case/'));
    expect(files.map((file) => urls.file(file)).toSorted()).toEqual(
      [urls.caseDocuments, ...identifiers.map(urls.casePackage)].toSorted(),
    );
  });

  test('are valid by the official schema, and refer only to one another', () => {
    const packages = identifiers.map(read);
    expect(packages.flatMap(schemaFaults)).toEqual([]);
    expect(danglingReferences(packages)).toEqual([]);
  });

  test('list the documents of the packages', () => {
    expect(list()).toMatchObject(identifiers.map((identifier) => read(identifier).CFDocument));
    expect(list().map(({ CFPackageURI }) => CFPackageURI.identifier)).toEqual(identifiers);
  });

  test('have addresses of pages and files on the published site', () => {
    const { origin } = new URL(catalogue.site.url);
    const addresses = identifiers.flatMap((identifier) => ownPartsOf(read(identifier)).map(({ uri }) => uri));
    const lost = [...new Set(addresses)].filter((address) => {
      const { pathname, hash, origin: host } = new URL(address);
      // The sites are built for another path than that of their address.
      const path = urls.base + pathname.slice(1);
      if (host !== origin || site.fileAt(path) === undefined) return true;
      return hash !== '' && path.endsWith('/') && !site.page(path).html.includes(`id="${hash.slice(1)}"`);
    });
    expect(addresses.length).toBeGreaterThan(0);
    expect(lost).toEqual([]);
  });
});
