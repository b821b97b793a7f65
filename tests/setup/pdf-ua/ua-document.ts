import { ParseSpeeds, PDFArray, PDFDict, PDFDocument, type PDFObject } from '@cantoo/pdf-lib';
import { numberTree } from './number-tree.ts';
import { readPainted, type UaContent } from './ua-content.ts';
import { readFonts, type UaFont } from './ua-fonts.ts';
import { asDict, dictIn, itemsIn, nameIn, numberIn, textIn } from './ua-objects.ts';
import { readStructure, type UaElement, type UaStructure } from './ua-structure.ts';

/** An annotation of a page. */
export interface UaAnnotation {
  dict: PDFDict;
  subtype: string;
  /** The structure element that contains it. */
  element: UaElement | undefined;
  /** Whether readers cannot see it: it is hidden or outside its page. */
  isHidden: boolean;
  /** Its kind and page, for messages. */
  name: string;
}

/** A PDF as the rules of PDF/UA see it. */
export interface UaDocument {
  /** The first line of the file. */
  header: string;
  catalog: PDFDict;
  /** How the file is encrypted, if it is. */
  encryption: PDFDict | undefined;
  /** Every dictionary of the file, including those of streams. */
  dicts: PDFDict[];
  pages: PDFDict[];
  structure: UaStructure;
  annotations: UaAnnotation[];
  content: UaContent;
  fonts: UaFont[];
  /** The language of the whole document. */
  language: string | undefined;
}

const HIDDEN = 2;

export async function readUaDocument(bytes: Uint8Array): Promise<UaDocument> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  const [header = ''] = Buffer.from(bytes.subarray(0, 20))
    .toString('latin1')
    .split(/\r\n|\r|\n/);
  return uaDocument(pdf, header);
}

/** Returns a document of pdf-lib as the rules see it. */
export function uaDocument(pdf: PDFDocument, header: string): UaDocument {
  const structure = readStructure(pdf);
  const content = readPainted(pdf);
  const { trailerInfo } = pdf.context;
  return {
    header,
    catalog: pdf.catalog,
    encryption: asDict(pdf.context.lookup(trailerInfo.Encrypt)),
    dicts: pdf.context.enumerateIndirectObjects().flatMap(([, object]) => dictsIn(object)),
    pages: pdf.getPages().map(({ node }) => node),
    structure,
    annotations: readAnnotations(pdf, structure),
    content,
    fonts: readFonts(content),
    language: textIn(pdf.catalog, 'Lang'),
  };
}

/** Returns all dictionaries in an object. */
function dictsIn(object: PDFObject): PDFDict[] {
  if (object instanceof PDFArray) return object.asArray().flatMap(dictsIn);
  const dict = asDict(object);
  return dict ? [dict, ...dict.values().flatMap(dictsIn)] : [];
}

function readAnnotations(pdf: PDFDocument, { root, elementByDict }: UaStructure): UaAnnotation[] {
  const parents = numberTree(dictIn(root, 'ParentTree'));
  return pdf.getPages().flatMap(({ node }, index) =>
    itemsIn(node, 'Annots').flatMap((item) => {
      const dict = asDict(item);
      if (dict === undefined) return [];
      const parent = parents.get(numberIn(dict, 'StructParent') ?? -1);
      const subtype = nameIn(dict, 'Subtype') ?? '';
      return [
        {
          dict,
          subtype,
          element: parent instanceof PDFDict ? elementByDict.get(parent) : undefined,
          isHidden: ((numberIn(dict, 'F') ?? 0) & HIDDEN) !== 0 || isOutside(dict, node),
          name: `${subtype} on page ${index + 1}`,
        },
      ];
    }),
  );
}

/** Returns whether an annotation has no place on its page. */
function isOutside(annotation: PDFDict, page: PDFDict): boolean {
  const [left, bottom, right, top] = numbersIn(annotation, 'Rect');
  const cropBox = numbersIn(page, 'CropBox');
  const [minX, minY, maxX, maxY] = cropBox.length === 4 ? cropBox : numbersIn(page, 'MediaBox');
  if ([left, bottom, right, top, minX, minY, maxX, maxY].includes(undefined)) return false;
  return (
    Number(right) <= Number(minX) ||
    Number(left) >= Number(maxX) ||
    Number(top) <= Number(minY) ||
    Number(bottom) >= Number(maxY)
  );
}

function numbersIn(dict: PDFDict, key: string): number[] {
  return itemsIn(dict, key).map((item) => Number(String(item)));
}
