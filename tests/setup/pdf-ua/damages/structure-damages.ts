import { PDFString } from '@cantoo/pdf-lib';
import { damage } from './damage.ts';

/** Damages of elements of any type, and of headings, figures, formulas, notes and fields. */
export const structureDamages = [
  damage('7.1-5', 'an unknown type', (sound) => sound.set('paragraph', { S: 'Chapter' })),
  damage('7.1-5', 'a type mapped to an unknown one', (sound) => {
    sound.set('paragraph', { S: 'Chapter' });
    sound.set('roles', { Chapter: 'Section' });
  }),
  damage('7.1-6', 'types mapped in a circle', (sound) => {
    sound.set('paragraph', { S: 'One' });
    sound.set('roles', { One: 'Other', Other: 'One' });
  }),
  damage('7.1-7', 'a mapped standard type', (sound) => sound.set('roles', { P: 'Span' })),
  damage('7.1-11', 'no structure', (sound) => sound.set('catalog', { StructTreeRoot: undefined })),
  damage('7.1-12', 'an element without a parent', (sound) => sound.set('paragraph', { P: undefined })),
  damage('7.3-1', 'a figure without a text', (sound) => sound.set('figure', { Alt: undefined })),
  damage('7.3-1', 'a figure with an empty text', (sound) => sound.set('figure', { Alt: PDFString.of('') })),
  damage('7.4.2-1', 'a heading of level 2 first', (sound) => sound.set('heading', { S: 'H2' })),
  damage('7.4.2-1', 'a missing level', (sound) => sound.addElement('deep', 'H3', 'document')),
  damage('7.4.4-1', 'two headings in one element', (sound) => {
    for (const name of ['first', 'second']) sound.addElement(name, 'H', 'body');
  }),
  damage('7.4.4-2', 'a heading without a level', (sound) => sound.addElement('other', 'H', 'document')),
  damage('7.4.4-3', 'a heading with a level', (sound) => sound.addElement('other', 'H', 'document')),
  damage('7.7-1', 'a formula without a text', (sound) =>
    sound.set('figure', { S: 'Formula', Alt: undefined }),
  ),
  damage('7.9-1', 'a note without an ID', (sound) => sound.set('note', { ID: undefined })),
  damage('7.9-2', 'two notes with an ID', (sound) =>
    sound.addElement('other', 'Note', 'document', { ID: PDFString.of('note') }),
  ),
  damage('7.18.4-2', 'a field with a text', (sound) => sound.addElement('text', 'P', 'form')),
];
