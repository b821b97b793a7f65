import { readFileSync } from 'node:fs';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFString,
  type PDFObject,
} from '@cantoo/pdf-lib';

/** Returns each action of a PDF, such as `Launch` or `JavaScript`, except links within it, to the web and to mail. */
export async function findPdfActions(file: string): Promise<string[]> {
  const document = await PDFDocument.load(readFileSync(file));
  return document.context.enumerateIndirectObjects().flatMap(([, object]) => actionsIn(object));
}

/** Actions that go to a place in the document or to an address. */
const HARMLESS = new Set(['/GoTo', '/URI']);

function actionsIn(object: PDFObject): string[] {
  if (object instanceof PDFArray) return object.asArray().flatMap(actionsIn);
  if (!(object instanceof PDFDict)) return [];
  const kind = object.get(PDFName.of('S'));
  const address = object.get(PDFName.of('URI'));
  const isAction = object.get(PDFName.of('Type')) === PDFName.of('Action') || address !== undefined;
  const found = ['AA', 'OpenAction', 'JS', 'EmbeddedFiles', 'RichMedia'].filter((key) =>
    object.has(PDFName.of(key)),
  );
  if (isAction && kind instanceof PDFName && !HARMLESS.has(kind.asString())) found.push(kind.asString());
  if (address instanceof PDFString || address instanceof PDFHexString) {
    const text = address.decodeText();
    if (!/^(?:https?:\/\/|mailto:)/.test(text)) found.push(text);
  }
  return [...found, ...object.values().flatMap(actionsIn)];
}
