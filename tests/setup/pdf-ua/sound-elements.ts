import { PDFString } from '@cantoo/pdf-lib';

/** The entries of a dictionary. A text such as `P` becomes a name, and undefined removes an entry. */
export type Entries = Record<string, unknown>;

/** The elements of the sound document: for each its type, its parent, and further entries. */
export const SOUND_ELEMENTS: Record<string, [type: string, parent: string, entries?: Entries]> = {
  document: ['Document', 'root'],
  heading: ['H1', 'document', { K: [0] }],
  paragraph: ['P', 'document', { K: [1] }],
  figure: ['Figure', 'document', { K: [2], Alt: PDFString.of('A square') }],
  link: ['Link', 'paragraph'],
  list: ['L', 'document'],
  item: ['LI', 'list'],
  label: ['Lbl', 'item'],
  body: ['LBody', 'item'],
  contents: ['TOC', 'document'],
  entry: ['TOCI', 'contents'],
  table: ['Table', 'document'],
  head: ['THead', 'table'],
  headRow: ['TR', 'head'],
  corner: ['TH', 'headRow', { A: { O: 'Table', Scope: 'Column' } }],
  columnHeader: ['TH', 'headRow', { A: { O: 'Table', Scope: 'Column' }, ID: PDFString.of('column') }],
  tableBody: ['TBody', 'table'],
  row: ['TR', 'tableBody'],
  rowHeader: ['TH', 'row', { A: { O: 'Table', Scope: 'Row' } }],
  cell: ['TD', 'row'],
  note: ['Note', 'document', { ID: PDFString.of('note') }],
  form: ['Form', 'document'],
  annotation: ['Annot', 'document'],
};
