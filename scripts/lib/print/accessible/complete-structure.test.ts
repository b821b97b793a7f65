import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFRef } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import type { PageContents, PageRow } from '../read-contents.ts';
import { completeStructure } from './complete-structure.ts';
import { figuresOfPages } from './figures-of-pages.ts';
import { readStructureTree, type StructureElement } from './structure-tree.ts';

/** An element with its type and entries; a number is marked content, and a text the address of a link's area. */
interface Drawn {
  type: string;
  entries: (Drawn | number | string)[];
  /** Further keys of its dictionary. */
  keys?: Record<string, unknown>;
}

const contents: PageContents = { headings: [], links: [], tables: [] };
const page = PDFRef.of(900);

function drawn(type: string, ...entries: Drawn['entries']): Drawn {
  return { type, entries };
}

async function documentOf(...roots: Drawn[]): Promise<PDFDocument> {
  const document = await PDFDocument.create();
  const { context } = document;
  const write = (parent: PDFRef, { type, entries, keys }: Drawn): PDFRef => {
    const ref = context.nextRef();
    const kids = entries.map((entry) => {
      if (typeof entry === 'number') return entry;
      if (typeof entry !== 'string') return write(ref, entry);
      const area = { Subtype: 'Link', A: { S: 'URI', URI: PDFHexString.fromText(entry) } };
      return { Type: 'OBJR', Obj: context.register(context.obj(area)) };
    });
    context.assign(ref, context.obj({ S: type, P: parent, Pg: page, K: kids, ...keys } as never));
    return ref;
  };
  const root = context.nextRef();
  context.assign(root, context.obj({ K: roots.map((each) => write(root, each)) }));
  document.catalog.set(PDFName.of('StructTreeRoot'), root);
  return document;
}

/** Completes a document, and returns it with its structure. */
async function completed(roots: Drawn[], known: Partial<PageContents> = {}) {
  const document = await documentOf(...roots);
  completeStructure(document, readStructureTree(document), { ...contents, ...known });
  return { document, structure: readStructureTree(document) };
}

/** Returns an element as a text such as `TR(TH TD)`, and checks that each child names its parent. */
function outline({ ref, type, children }: StructureElement): string {
  for (const { dict } of children) expect(dict.get(PDFName.of('P'))).toBe(ref);
  return children.length === 0 ? type : `${type}(${children.map(outline).join(' ')})`;
}

function roleMapOf({ catalog }: PDFDocument): string | undefined {
  return catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict).lookup(PDFName.of('RoleMap'))?.toString();
}

test('maps the types of PDF 2.0 that the document has', async () => {
  const { document } = await completed([drawn('P', drawn('Strong', 0), drawn('Span', 1))]);
  expect(roleMapOf(document)?.replace(/\s+/g, ' ')).toBe('<< /Strong /Span >>');
});

test('leaves out the map if all types are of PDF 1.7', async () => {
  const { document } = await completed([drawn('P', drawn('Span', 1))]);
  expect(roleMapOf(document)).toBeUndefined();
});

test('keeps the map of a document', async () => {
  const document = await documentOf(drawn('Em', 0), drawn('Strong', 1));
  const root = document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  root.set(PDFName.of('RoleMap'), document.context.obj({ Em: 'Quote' }));
  completeStructure(document, readStructureTree(document), contents);
  expect(roleMapOf(document)?.replace(/\s+/g, ' ')).toBe('<< /Em /Quote /Strong /Span >>');
});

test('wraps the elements beside the label of a list item', async () => {
  const nested = drawn('L', drawn('LI', drawn('P', 3)));
  const { structure } = await completed([drawn('L', drawn('LI', drawn('Lbl', 1), drawn('P', 2), nested))]);
  expect(structure.map(outline)).toEqual(['L(LI(Lbl LBody(P L(LI(LBody(P))))))']);
});

test('leaves list items unchanged that have bodies, and marked content in its item', async () => {
  const { structure } = await completed([
    drawn('L', drawn('LI', 7, drawn('Lbl', 1), drawn('LBody', 2)), drawn('LI', 8)),
  ]);
  expect(structure.map(outline)).toEqual(['L(LI(Lbl LBody) LI)']);
  expect(structure[0]?.children[1]?.dict.lookup(PDFName.of('K'))?.toString()).toBe('[ 8 ]');
});

function descriptionsOf(document: PDFDocument): (string | undefined)[] {
  return document.context.enumerateIndirectObjects().flatMap(([, area]) => {
    if (!(area instanceof PDFDict) || !area.has(PDFName.of('Subtype'))) return [];
    return [area.lookupMaybe(PDFName.of('Contents'), PDFHexString)?.decodeText()];
  });
}

test('describes every area of a link by its text', async () => {
  const links = [
    drawn('Link', 0, 'https://a.example', 'https://a.example'),
    drawn('Link', 1, 'https://b.example'),
  ];
  const { document } = await completed(links, { links: ['Größe', 'مهارة'] });
  expect(descriptionsOf(document)).toEqual(['Größe', 'Größe', 'مهارة']);
});

test('describes links by their addresses if the page has another number of them', async () => {
  const { document } = await completed([drawn('Link', 0, 'https://a.example')], { links: ['One', 'Two'] });
  expect(descriptionsOf(document)).toEqual(['https://a.example']);
});

test('keeps descriptions that exist', async () => {
  const document = await documentOf(drawn('Link', 0, 'https://a.example'));
  const [area] = document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFDict && object.has(PDFName.of('Subtype')) ? [object] : [],
    );
  area?.set(PDFName.of('Contents'), PDFHexString.fromText('Known'));
  completeStructure(document, readStructureTree(document), { ...contents, links: ['One'] });
  expect(descriptionsOf(document)).toEqual(['Known']);
});

/** Returns a row of a page: each letter is a cell with text, and each dot one without. */
function row(cells: string, isInHead = false): PageRow {
  return [...cells].map((cell) => ({ hasText: cell !== '.', isInHead, colSpan: 1 }));
}

test('adds the cells without text to the rows of a table', async () => {
  const table = drawn('Table', drawn('TR', drawn('TH', 0)), drawn('TR', drawn('TH', 1), drawn('TD', 2)));
  const rows = [row('.a', true), row('....'), row('a.b')];
  const { structure } = await completed([table], { tables: [rows] });
  expect(structure.map(outline)).toEqual(['Table(TR(TH TH) TR(TH TD TD))']);
  const [blank, named] = structure[0]?.children[0]?.children ?? [];
  expect(blank?.dict.lookup(PDFName.of('A'))?.toString().replace(/\s+/g, ' ')).toBe(
    '<< /O /Table /Scope /Column >>',
  );
  expect(named?.dict.has(PDFName.of('Pg'))).toBe(true);
});

test('adds a cell over several columns', async () => {
  const rows = [[...row('a'), { hasText: false, isInHead: false, colSpan: 3 }]];
  const { structure } = await completed([drawn('Table', drawn('TR', drawn('TD', 0)))], { tables: [rows] });
  const cell = structure[0]?.children[0]?.children[1];
  expect(cell?.dict.lookup(PDFName.of('A'))?.toString().replace(/\s+/g, ' ')).toBe(
    '<< /O /Table /ColSpan 3 >>',
  );
});

test('adds the last cells of a row if they are beside the page', async () => {
  const { structure } = await completed([drawn('Table', drawn('TR', drawn('TH', 0)))], {
    tables: [[row('ab')]],
  });
  expect(structure.map(outline)).toEqual(['Table(TR(TH TD))']);
});

test.each<[string, PageRow[][]]>([
  ['another number of tables', [[row('abc.')], [row('a')]]],
  ['another number of rows', [[row('abc.'), row('a')]]],
  ['fewer cells with text', [[row('ab.')]]],
  ['rows that have every cell', [[row('abc')]]],
])('leaves a table unchanged if the page has %s', async (_, tables) => {
  const table = drawn('Table', drawn('TR', drawn('TH', 0), drawn('TD', 1), drawn('TD', 2)));
  const { structure } = await completed([table], { tables });
  expect(structure.map(outline)).toEqual(['Table(TR(TH TD TD))']);
});

test('leaves a document without a structure unchanged', async () => {
  const document = await PDFDocument.create();
  completeStructure(document, readStructureTree(document), contents);
  expect(document.catalog.has(PDFName.of('StructTreeRoot'))).toBe(false);
});

test('knows the figure of marked content in it and in elements below it', async () => {
  const document = await documentOf(
    drawn('Figure', 0, drawn('P', 1)),
    drawn('P', 2),
    drawn('Figure', drawn('P', 3)),
  );
  const figureOf = figuresOfPages(readStructureTree(document))(page);
  expect(figureOf(0)).toBe(figureOf(1));
  expect(figureOf(2)).toBeUndefined();
  expect(figureOf(3)).toBeDefined();
  expect(figureOf(3)).not.toBe(figureOf(0));
  expect(figuresOfPages(readStructureTree(document))(PDFRef.of(901))(0)).toBeUndefined();
});
