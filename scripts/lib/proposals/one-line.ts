import { normaliseInvisible, removeForbiddenCharacters } from '#catalogue/text/characters.ts';
import { truncate } from '#catalogue/text/words.ts';

/**
 * A text of a stranger's as one line of at most `limit` characters, without what a terminal would obey or what reorders
 * the line; empty where nothing is left.
 */
export function oneLine(text: string, limit: number): string {
  const line = removeForbidden(normaliseInvisible(text).text.replace(/\s+/g, ' ')).trim();
  // A cut may leave half of a character.
  return removeForbidden(truncate(line, limit));
}

function removeForbidden(text: string): string {
  return removeForbiddenCharacters(text).replace(/ +/g, ' ');
}
