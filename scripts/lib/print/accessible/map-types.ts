import { PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { flattened, type StructureElement } from './structure-tree.ts';

/** Types of PDF 2.0 that Chromium 153 writes into PDF 1.4, and the types of PDF 1.7 that they are mapped to. */
const OLDER_TYPES: Readonly<Record<string, string>> = { Em: 'Span', Strong: 'Span' };

/** Maps the types of elements that PDF 1.7 does not know to those that it knows. */
export function mapTypes(document: PDFDocument, elements: readonly StructureElement[]): void {
  const root = document.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  const used = new Set(flattened(elements).map(({ type }) => type));
  const roleMap = root?.lookupMaybe(PDFName.of('RoleMap'), PDFDict) ?? document.context.obj({});
  for (const [type, older] of Object.entries(OLDER_TYPES)) {
    if (used.has(type) && !roleMap.has(PDFName.of(type))) roleMap.set(PDFName.of(type), PDFName.of(older));
  }
  if (roleMap.keys().length > 0) root?.set(PDFName.of('RoleMap'), roleMap);
}
