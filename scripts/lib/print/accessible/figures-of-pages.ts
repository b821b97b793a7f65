import type { PDFRef } from '@cantoo/pdf-lib';
import type { FigureOf } from './mark-artifacts.ts';
import { flattened, marksOf, type StructureElement } from './structure-tree.ts';

/** Returns a function that knows, for each page, the figures to which its marked content belongs. */
export function figuresOfPages(elements: readonly StructureElement[]): (page: PDFRef) => FigureOf {
  const figureByPage = new Map<PDFRef, Map<number, StructureElement>>();
  for (const figure of flattened(elements)) {
    if (figure.type !== 'Figure') continue;
    for (const { page, id } of flattened([figure]).flatMap(marksOf)) {
      const figureById = figureByPage.get(page) ?? new Map<number, StructureElement>();
      figureByPage.set(page, figureById.set(id, figure));
    }
  }
  return (page) => (id) => figureByPage.get(page)?.get(id);
}
