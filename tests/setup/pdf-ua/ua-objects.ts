import { inflateSync } from 'node:zlib';
import {
  PDFArray,
  PDFBool,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';

/** Returns the value of a key, whatever it is, or undefined if there is none. */
export function entryIn(dict: PDFDict | undefined, key: string): PDFObject | undefined {
  return dict?.lookup(PDFName.of(key));
}

export function dictIn(dict: PDFDict | undefined, key: string): PDFDict | undefined {
  return asDict(entryIn(dict, key));
}

/** Returns an object as a dictionary, which a stream has, too. */
export function asDict(value: PDFObject | undefined): PDFDict | undefined {
  if (value instanceof PDFDict) return value;
  return value instanceof PDFStream ? value.dict : undefined;
}

/** Returns the items of an array, without references. A single object is an array of one. */
export function itemsIn(dict: PDFDict | undefined, key: string): PDFObject[] {
  const value = entryIn(dict, key);
  if (!(value instanceof PDFArray)) return value === undefined ? [] : [value];
  return value.asArray().map((_, index) => value.lookup(index) ?? PDFNull);
}

export function nameIn(dict: PDFDict | undefined, key: string): string | undefined {
  const value = entryIn(dict, key);
  return value instanceof PDFName ? value.decodeText() : undefined;
}

export function numberIn(dict: PDFDict | undefined, key: string): number | undefined {
  const value = entryIn(dict, key);
  return value instanceof PDFNumber ? value.asNumber() : undefined;
}

export function textIn(dict: PDFDict | undefined, key: string): string | undefined {
  return textOfObject(entryIn(dict, key));
}

export function textOfObject(value: PDFObject | undefined): string | undefined {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
}

export function isTrueIn(dict: PDFDict | undefined, key: string): boolean {
  return entryIn(dict, key) === PDFBool.True;
}

/** Returns the bytes of a stream, or undefined for other objects and for compression that Chromium does not use. */
export function bytesOf(stream: PDFObject | undefined): Buffer | undefined {
  if (!(stream instanceof PDFStream)) return undefined;
  const contents = Buffer.from(stream instanceof PDFRawStream ? stream.contents : stream.getContents());
  const filter = nameIn(stream.dict, 'Filter');
  if (filter === undefined) return entryIn(stream.dict, 'Filter') === undefined ? contents : undefined;
  return filter === 'FlateDecode' ? inflateSync(contents) : undefined;
}
