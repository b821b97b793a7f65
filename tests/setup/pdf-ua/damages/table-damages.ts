import { PDFString } from '@cantoo/pdf-lib';
import type { SoundDocument } from '../sound-document.ts';
import { damage, type Damage } from './damage.ts';

/** Damages of tables, lists and tables of contents. */
export const tableDamages = [
  foreign(3, 'table'),
  misplaced(4, 'TR'),
  misplaced(5, 'THead'),
  misplaced(6, 'TBody'),
  misplaced(7, 'TFoot'),
  misplaced(8, 'TH'),
  misplaced(9, 'TD'),
  foreign(10, 'row'),
  damage('7.2-3', 'a paragraph in a group in a table', (sound) => {
    sound.addElement('group', 'NonStruct', 'table');
    sound.addElement('text', 'P', 'group');
  }),
  damage('7.2-11', 'a second head', (sound) => sound.addElement('more', 'THead', 'table')),
  damage('7.2-12', 'two feet', (sound) =>
    ['a', 'b'].forEach((name) => sound.addElement(name, 'TFoot', 'table')),
  ),
  damage('7.2-13', 'a foot without a body', (sound) => sound.set('tableBody', { S: 'TFoot' })),
  damage('7.2-14', 'a head without a body', (sound) => sound.set('tableBody', { S: 'TFoot' })),
  damage('7.2-15', 'a cell over another', (sound) => {
    sound.set('columnHeader', { A: { Scope: 'Column', RowSpan: 2 } });
    sound.set('rowHeader', { A: { Scope: 'Row', ColSpan: 2 } });
  }),
  damage('7.2-16', 'a caption in the middle', (sound) => {
    sound.addElement('caption', 'Caption', 'table');
    sound.addElement('more', 'TBody', 'table');
  }),
  misplaced(17, 'LI'),
  misplaced(18, 'LBody'),
  foreign(19, 'list'),
  foreign(20, 'item'),
  misplaced(26, 'TOCI'),
  foreign(27, 'contents'),
  ...[
    [28, 'contents'],
    [40, 'list'],
  ].map(([test, parent]) =>
    damage(`7.2-${String(test)}`, 'a caption at the end', (sound) =>
      sound.addElement('caption', 'Caption', String(parent)),
    ),
  ),
  foreign(36, 'head'),
  foreign(37, 'tableBody'),
  damage('7.2-38', 'a paragraph in a foot', (sound) => {
    sound.addElement('foot', 'TFoot', 'table');
    sound.addElement('text', 'P', 'foot');
  }),
  damage('7.2-39', 'two captions', (sound) =>
    ['a', 'b'].forEach((name) => sound.addElement(name, 'Caption', 'table')),
  ),
  damage('7.2-41', 'a cell below the last row', (sound) => sound.set('cell', { A: { RowSpan: 2 } })),
  damage('7.2-42', 'a row that is too long', (sound) => sound.addElement('more', 'TD', 'row')),
  damage('7.2-42', 'a cell that is too wide', (sound) => sound.set('cell', { A: { ColSpan: 2 } })),
  damage('7.2-43', 'a row that is too short', (sound) => addRow(sound, 'TH')),
  damage('7.5-1', 'headers without a scope', (sound) => {
    for (const name of ['columnHeader', 'rowHeader']) sound.set(name, { A: { O: 'Table' } });
  }),
  damage('7.5-1', 'headers for other directions', (sound) => {
    sound.set('columnHeader', { A: { Scope: 'Row' } });
    sound.set('rowHeader', { A: { Scope: 'Column' } });
  }),
  damage('7.5-2', 'a name that no header has', (sound) => {
    for (const name of ['columnHeader', 'rowHeader']) sound.set(name, { A: { O: 'Table' } });
    sound.set('cell', { A: { Headers: [PDFString.of('other')] } });
  }),
];

/** Returns the damage of a paragraph in an element that may not have one. */
function foreign(test: number, parent: string): Damage {
  return damage(`7.2-${test}`, `a paragraph in the ${parent}`, (sound) =>
    sound.addElement('text', 'P', parent),
  );
}

/** Returns the damage of an element of a type in a paragraph. */
function misplaced(test: number, type: string): Damage {
  return damage(`7.2-${test}`, `${type} in a paragraph`, (sound) =>
    sound.addElement('lost', type, 'paragraph'),
  );
}

function addRow(sound: SoundDocument, cell: string): void {
  sound.addElement('more', 'TR', 'tableBody');
  sound.addElement('only', cell, 'more');
}
