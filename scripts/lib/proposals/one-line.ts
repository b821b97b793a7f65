import { findForbiddenCharacter, normaliseInvisible } from '#catalogue/characters.ts';
import { truncate } from '#catalogue/words.ts';

/** Code points that are no characters; YAML holds none of them. */
const NO_CHARACTER = /\p{Noncharacter_Code_Point}/gu;

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
  const kept = [...text].filter((character) => findForbiddenCharacter(character) === undefined);
  return kept.join('').replace(NO_CHARACTER, '').replace(/ +/g, ' ');
}
