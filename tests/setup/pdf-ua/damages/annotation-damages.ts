import { damage } from './damage.ts';

/** Damages of annotations. */
export const annotationDamages = [
  damage('7.18.1-1', 'a comment in a paragraph', (sound) => sound.set('annotation', { S: 'P' })),
  damage('7.18.1-1', 'a comment outside the structure', (sound) =>
    sound.set('comment', { StructParent: undefined }),
  ),
  damage('7.18.1-2', 'a comment without a description', (sound) =>
    sound.set('comment', { Contents: undefined }),
  ),
  damage('7.18.1-3', 'a field without a description', (sound) => sound.set('field', { TU: undefined })),
  damage('7.18.2-1', 'traps', (sound) => sound.set('comment', { Subtype: 'TrapNet' })),
  damage('7.18.3-1', 'another order of annotations', (sound) => sound.set('page', { Tabs: 'R' })),
  damage('7.18.3-1', 'no order of annotations', (sound) => sound.set('page', { Tabs: undefined })),
  damage('7.18.4-1', 'a field in a paragraph', (sound) => sound.set('form', { S: 'P' })),
  damage('7.18.5-1', 'a link in a paragraph', (sound) => sound.set('link', { S: 'P' })),
  damage('7.18.5-1', 'a link outside the structure', (sound) =>
    sound.addAnnotation('other', 'Link', undefined),
  ),
  damage('7.18.5-2', 'a link without a description', (sound) =>
    sound.set('linkArea', { Contents: undefined }),
  ),
  damage('7.18.8-1', 'a mark of a printer in the structure', (sound) =>
    sound.set('comment', { Subtype: 'PrinterMark' }),
  ),
];
