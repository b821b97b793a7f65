import type { UaDocument } from '../ua-document.ts';
import { bytesOf, dictIn, isTrueIn, nameIn, entryIn } from '../ua-objects.ts';
import { faultIf, rule } from '../ua-rule.ts';
import { readXmp, type XmpProperty } from '../xmp.ts';

const PDFUA = 'http://www.aiim.org/pdfua/ns/id/';
const DUBLIN_CORE = 'http://purl.org/dc/elements/1.1/';

/** Rules about the metadata, the header and the catalog of a document. */
export const metadataRules = [
  rule('5', 1, (document) =>
    faultIf(propertiesOf(document, PDFUA).length === 0, 'the metadata does not name PDF/UA'),
  ),
  rule('5', 2, (document) =>
    propertiesOf(document, PDFUA)
      .filter(({ name, value }) => name === 'part' && value.trim() !== '1')
      .map(({ value }) => `the metadata names part ${value} of PDF/UA`),
  ),
  ...['part', 'amd', 'corr'].map((name, index) =>
    rule('5', 3 + index, (document) =>
      propertiesOf(document, PDFUA)
        .filter((property) => property.name === name && property.prefix !== 'pdfuaid')
        .map(({ prefix }) => `the property ${name} has the prefix "${prefix}"`),
    ),
  ),
  rule('6.1', 1, ({ header }) =>
    faultIf(!/^%PDF-1\.[0-7]$/.test(header), `the file begins with "${header}"`),
  ),
  rule('6.2', 1, ({ catalog }) =>
    faultIf(!isTrueIn(dictIn(catalog, 'MarkInfo'), 'Marked'), 'the document is not marked as tagged'),
  ),
  rule('7.1', 4, ({ catalog }) =>
    faultIf(isTrueIn(dictIn(catalog, 'MarkInfo'), 'Suspects'), 'the document has suspect tags'),
  ),
  rule('7.1', 8, (document) =>
    faultIf(metadataOf(document) === undefined, 'the document has no XMP metadata'),
  ),
  rule('7.1', 9, (document) =>
    faultIf(
      !propertiesOf(document, DUBLIN_CORE).some(({ name, value }) => name === 'title' && value.trim() !== ''),
      'the metadata has no title',
    ),
  ),
  rule('7.1', 10, ({ catalog }) =>
    faultIf(
      !isTrueIn(dictIn(catalog, 'ViewerPreferences'), 'DisplayDocTitle'),
      'viewers show the name of the file instead of the title',
    ),
  ),
];

/** Returns the XMP packet of a document. */
export function metadataOf({ catalog }: UaDocument): string | undefined {
  const dict = dictIn(catalog, 'Metadata');
  if (nameIn(dict, 'Type') !== 'Metadata' || nameIn(dict, 'Subtype') !== 'XML') return undefined;
  return bytesOf(entryIn(catalog, 'Metadata'))?.toString('utf8');
}

function propertiesOf(document: UaDocument, namespace: string): XmpProperty[] {
  const packet = metadataOf(document);
  return packet === undefined ? [] : readXmp(packet).filter((property) => property.namespace === namespace);
}
