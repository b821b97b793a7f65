import { normalizeInvisible, removeForbiddenCharacters } from '#catalogue/text/characters.ts';
import { truncate } from '#catalogue/text/words.ts';

/**
 * Turns an untrusted text into one line of at most `limit` characters, without control characters and marks that reorder
 * text. The line may be empty.
 */
export function oneLine(text: string, limit: number): string {
  const line = removeForbidden(normalizeInvisible(text).text.replace(/\s+/g, ' ')).trim();
  // Cutting may leave half of a character.
  return removeForbidden(truncate(line, limit));
}

function removeForbidden(text: string): string {
  return removeForbiddenCharacters(text).replace(/ +/g, ' ');
}
