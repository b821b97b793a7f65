import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { memorySource } from '#reader/content-source.ts';
import { neededFaces } from './font-faces.ts';

const css = readFileSync(new URL('../styles/fonts.css', import.meta.url), 'utf8');

/** The parts of the font that a text needs, by their names in the paths of the files, and the face that stands in. */
function facesFor(text: string): string[] {
  const faces = neededFaces(css, memorySource(new Map([['role.md', text]]), 'content')).split('@font-face');
  return faces.slice(1).map((face) => /sans-3-(.*)-wght/.exec(face)?.[1] ?? 'fallback');
}

test.each([
  ['Runs pipelines.', ['latin', 'fallback']],
  ['Führt Pipelines aus: „so“', ['latin', 'fallback']],
  ['Spouští potrubí', ['latin', 'latin-ext', 'fallback']],
  ['Запускает', ['latin', 'cyrillic', 'fallback']],
  ['Εκτελεί pipelines', ['latin', 'greek', 'fallback']],
  ['', ['latin', 'fallback']],
])('of the font, "%s" needs %j', (text, faces) => {
  expect(facesFor(text)).toEqual(faces);
});
