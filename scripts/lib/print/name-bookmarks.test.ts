import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { nameBookmarks } from './name-bookmarks.ts';

/** A tree of unnamed bookmarks. */
interface Bookmarks {
  below: Bookmarks[];
}

const leaf: Bookmarks = { below: [] };

async function documentWith(tree: Bookmarks): Promise<PDFDocument> {
  const document = await PDFDocument.create();
  const { context } = document;
  const link = (parent: PDFDict, { below }: Bookmarks): void => {
    const children = below.map((child) => {
      const dict = context.obj({ Title: PDFHexString.fromText('?') });
      link(dict, child);
      return dict;
    });
    const refs = children.map((child) => context.register(child));
    children.forEach((child, index) => {
      const next = refs[index + 1];
      if (next) child.set(PDFName.of('Next'), next);
    });
    if (refs[0]) parent.set(PDFName.of('First'), refs[0]);
    parent.set(PDFName.of('Count'), PDFNumber.of(children.length));
  };
  const outline = context.obj({});
  link(outline, tree);
  document.catalog.set(PDFName.of('Outlines'), context.register(outline));
  return document;
}

function namesIn(document: PDFDocument): string[] {
  const read = (parent: PDFDict): string[] => {
    const names: string[] = [];
    let item = parent.lookupMaybe(PDFName.of('First'), PDFDict);
    while (item) {
      names.push(item.lookup(PDFName.of('Title'), PDFHexString).decodeText(), ...read(item));
      item = item.lookupMaybe(PDFName.of('Next'), PDFDict);
    }
    return names;
  };
  return read(document.catalog.lookup(PDFName.of('Outlines'), PDFDict));
}

const tree: Bookmarks = { below: [{ below: [leaf, { below: [leaf] }] }, leaf] };

test('names bookmarks after headings, each before its children', async () => {
  const document = await documentWith(tree);
  const headings = ['Role', 'Домен', 'Skill', 'معالجة اللغات', 'Last'];
  nameBookmarks(document, headings);
  expect(namesIn(document)).toEqual(headings);
});

test('leaves the names unchanged if the numbers of headings and bookmarks differ', async () => {
  const document = await documentWith(tree);
  nameBookmarks(document, ['Role', 'Domain']);
  expect(new Set(namesIn(document))).toEqual(new Set(['?']));
});

test('leaves a document without bookmarks unchanged', async () => {
  const document = await PDFDocument.create();
  nameBookmarks(document, ['Role']);
  expect(document.catalog.has(PDFName.of('Outlines'))).toBe(false);
});
