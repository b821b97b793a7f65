import type { SoundDocument } from '../sound-document.ts';
import { damage } from './damage.ts';

const ARTIFACT = '/Artifact BMC 0 0 1 1 re f EMC';

/** Damages of the content of a page, and of forms. */
export const contentDamages = [
  damage('7.1-1', 'an artifact in tagged content', (sound) =>
    sound.setContent((content) => content.replace('BDC', `BDC ${ARTIFACT}`)),
  ),
  damage('7.1-2', 'tagged content in an artifact', (sound) =>
    sound.setContent((content) => content.replace('EMC', '/P <</MCID 1>> BDC EMC EMC')),
  ),
  damage('7.1-3', 'a drawing without a mark', (sound) =>
    sound.setContent((content) => `${content} 0 0 1 1 re S`),
  ),
  damage('7.1-3', 'a text with a mark that no element has', (sound) =>
    sound.setContent((content) => content.replace('/MCID 1', '/MCID 7')),
  ),
  damage('7.1-3', 'a text with a mark without a number', (sound) =>
    sound.setContent((content) => content.replace('/P <</MCID 1>> BDC', '/P BMC')),
  ),
  damage('7.1-3', 'a drawing in a form', (sound) => paintForm(sound, '0 0 1 1 re S', {}, 1)),
  damage('7.1-3', 'a mark without an end', (sound) =>
    sound.setContent((content) => `${content} /Artifact BMC`),
  ),
  damage('7.1-3', 'content that cannot be read', (sound) => sound.setContent((content) => `${content} )`)),
  damage('7.20-1', 'a form of another document', (sound) => paintForm(sound, '', { Ref: {} }, 1)),
  damage('7.20-2', 'a tagged form that is painted twice', (sound) =>
    paintForm(sound, ARTIFACT, { StructParents: 0 }, 2),
  ),
];

function paintForm(
  sound: SoundDocument,
  content: string,
  entries: Record<string, unknown>,
  times: number,
): void {
  sound.set('resources', { XObject: { X1: sound.stream(content, { Subtype: 'Form', ...entries }) } });
  sound.setContent((text) => `${text}${'/X1 Do '.repeat(times)}`);
}
