import { PDFArray, PDFDict, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { entriesOf, flattened, type StructureElement } from './structure-tree.ts';

/**
 * Describes each area of a link by the link's text, or by its destination if the numbers of links differ. Chromium 153 writes
 * no descriptions.
 */
export function describeLinks(elements: readonly StructureElement[], texts: readonly string[]): void {
  const links = flattened(elements).filter(({ type }) => type === 'Link');
  for (const [index, link] of links.entries()) {
    const text = links.length === texts.length ? texts[index] : undefined;
    for (const area of areasOf(link)) describe(area, text);
  }
}

function areasOf({ dict }: StructureElement): PDFDict[] {
  return entriesOf(dict).flatMap((entry) => {
    const item = dict.context.lookup(entry);
    const area = item instanceof PDFDict ? item.lookup(PDFName.of('Obj')) : undefined;
    return area instanceof PDFDict ? [area] : [];
  });
}

function describe(area: PDFDict, text: string | undefined): void {
  const description = text ?? destinationOf(area);
  if (area.has(PDFName.of('Contents')) || description === undefined) return;
  area.set(PDFName.of('Contents'), PDFHexString.fromText(description));
}

/** Returns the address of a link, or the name of its target in the document. */
function destinationOf(area: PDFDict): string | undefined {
  const address = area.lookupMaybe(PDFName.of('A'), PDFDict)?.lookup(PDFName.of('URI'));
  const target = address ?? area.lookup(PDFName.of('Dest'));
  if (target instanceof PDFString || target instanceof PDFHexString || target instanceof PDFName)
    return target.decodeText();
  return target instanceof PDFArray ? 'A place in this document' : undefined;
}
