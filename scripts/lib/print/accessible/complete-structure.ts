import type { PDFDocument } from '@cantoo/pdf-lib';
import type { PageContents } from '../read-contents.ts';
import { describeLinks } from './describe-links.ts';
import { fillRows } from './fill-rows.ts';
import { mapTypes } from './map-types.ts';
import type { StructureElement } from './structure-tree.ts';
import { wrapItems } from './wrap-items.ts';

/** Completes the structure of a printed document as PDF/UA-1 requires: types, list items, rows of tables and links. */
export function completeStructure(
  document: PDFDocument,
  elements: readonly StructureElement[],
  { links, tables }: PageContents,
): void {
  mapTypes(document, elements);
  fillRows(elements, tables);
  describeLinks(elements, links);
  wrapItems(elements);
}
