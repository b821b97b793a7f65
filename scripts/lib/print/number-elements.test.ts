import { PDFDict, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { numberElements } from './number-elements.ts';

/** The names of a table's header and of a cell that refers to it, and the text of both. */
interface Names {
  header: string;
  cell: string;
  text: string;
}

/** Numbers the elements of a document with these names, and returns the new names. */
async function numbered({ header, cell, text }: Names): Promise<Names> {
  const document = await PDFDocument.create();
  const { context } = document;
  const ref = context.register(
    context.obj({
      ID: PDFString.of(header),
      A: { Headers: [PDFString.of(header), PDFString.of(cell)] },
      Alt: PDFString.of(text),
    }),
  );
  numberElements(document);
  const element = context.lookup(ref, PDFDict);
  const headers = element.lookup(PDFName.of('A'), PDFDict).lookup(PDFName.of('Headers'));
  const [first, second] = String(headers).match(/\((.*?)\)/g) ?? [];
  expect(first).toBe(String(element.get(PDFName.of('ID'))));
  const nameIn = (value: unknown): string => String(value).replace(/^\((.*)\)$/, '$1');
  return { header: nameIn(first), cell: nameIn(second), text: nameIn(element.get(PDFName.of('Alt'))) };
}

test('gives the elements of two printings of a document the same numbers', async () => {
  const [first, second] = [
    await numbered({ header: 'node00000417', cell: 'node00000421', text: 'Skills' }),
    await numbered({ header: 'node00009016', cell: 'node00009020', text: 'Skills' }),
  ];
  expect(first).toEqual({ header: 'node00000000', cell: 'node00000001', text: 'Skills' });
  expect(second).toEqual(first);
});

test('leaves names in another format unchanged', async () => {
  const names = { header: 'element-417', cell: 'node:421', text: 'node 7' };
  expect(await numbered(names)).toEqual(names);
});

test.each([
  ['has a lower number', 'node00000421', 'node00000417'],
  ['has a number with fewer digits', 'node100000000', 'node99999999'],
])('numbers a header after its cell if the cell %s', async (_, header, cell) => {
  expect(await numbered({ header, cell, text: '' })).toMatchObject({
    header: 'node00000001',
    cell: 'node00000000',
  });
});
