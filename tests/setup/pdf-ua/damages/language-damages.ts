import { PDFString } from '@cantoo/pdf-lib';
import type { SoundDocument } from '../sound-document.ts';
import { damage } from './damage.ts';

const text = PDFString.of('text');

/** Damages that leave the language of a text unknown. */
export const languageDamages = [
  damage('7.2-2', 'bookmarks', forget),
  ...['ActualText', 'Alt', 'E'].map((key, index) =>
    damage(`7.2-${21 + index}`, `${key} of an element`, (sound) => {
      forget(sound);
      sound.set('paragraph', { [key]: text });
    }),
  ),
  damage('7.2-24', 'the description of an annotation', forget),
  damage('7.2-25', 'the description of a field', forget),
  damage('7.2-29', 'an invalid language of the document', (sound) =>
    sound.set('catalog', { Lang: PDFString.of('en_US') }),
  ),
  damage('7.2-29', 'an invalid language of an element', (sound) =>
    sound.set('paragraph', { Lang: PDFString.of('English!') }),
  ),
  damage('7.2-29', 'an invalid language of content', (sound) =>
    sound.setContent((content) => content.replace('/MCID 1', '/MCID 1 /Lang (en_US)')),
  ),
  ...['ActualText', 'Alt', 'E'].map((key, index) =>
    damage(`7.2-${30 + index}`, `${key} of content`, (sound) => {
      forget(sound);
      sound.setContent((content) => content.replace('/P <<', `/Span <</${key} (text) `));
    }),
  ),
  damage('7.2-33', 'the metadata', forget),
  damage('7.2-34', 'the text of a page', forget),
];

/** Removes the language of the document. */
function forget(sound: SoundDocument): void {
  sound.set('catalog', { Lang: undefined });
}
