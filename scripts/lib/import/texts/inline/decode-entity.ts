import MarkdownIt from 'markdown-it';
import { findForbiddenCharacter, normalizeInvisible } from '#catalogue/text/characters.ts';

/**
 * Decodes an HTML entity into Markdown that shows the character; `next` is the text after it. Unknown entities, and those of
 * forbidden characters, are shown as written.
 */
export function decodeEntity(entity: string, isAtLineStart: boolean, next: string): string {
  const spelled = unescapeAll(entity);
  if (spelled === entity) return entity;
  if (/^[\n\r]$/.test(spelled)) return '\n';
  const sign = normalizeInvisible(spelled).text;
  if (findForbiddenCharacter(sign) !== undefined) return `\\${entity}`;
  if (sign === '<') return /^[A-Za-z/!?&]/.test(next) ? String.raw`\<` : sign;
  if (sign === '&') return /^#?\w{1,32};/.test(next) ? String.raw`\&` : sign;
  if (sign === '>') return isAtLineStart ? String.raw`\>` : sign;
  return /^[\\`*_[\]!~#|]$/.test(sign) ? `\\${sign}` : sign;
}

/** Decodes the HTML entities of a text, except those of forbidden characters. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi, (entity) => {
    const spelled = normalizeInvisible(unescapeAll(entity)).text;
    return findForbiddenCharacter(spelled) === undefined ? spelled : entity;
  });
}

const { unescapeAll } = new MarkdownIt().utils;
