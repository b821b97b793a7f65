import MarkdownIt from 'markdown-it';
import { findForbiddenCharacter, normaliseInvisible } from '#catalogue/text/characters.ts';

/**
 * Returns what an HTML entity spells, as Markdown that shows it; `next` is the text after it. An entity that spells nothing, or
 * what no text may hold, shows as written.
 */
export function decodeEntity(entity: string, isAtLineStart: boolean, next: string): string {
  const spelled = unescapeAll(entity);
  if (spelled === entity) return entity;
  if (/^[\n\r]$/.test(spelled)) return '\n';
  const sign = normaliseInvisible(spelled).text;
  if (findForbiddenCharacter(sign) !== undefined) return `\\${entity}`;
  if (sign === '<') return /^[A-Za-z/!?&]/.test(next) ? String.raw`\<` : sign;
  if (sign === '&') return /^#?\w{1,32};/.test(next) ? String.raw`\&` : sign;
  if (sign === '>') return isAtLineStart ? String.raw`\>` : sign;
  return /^[\\`*_[\]!~#|]$/.test(sign) ? `\\${sign}` : sign;
}

/** Returns a text with its HTML entities decoded, except those that spell what no text may hold. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi, (entity) => {
    const spelled = normaliseInvisible(unescapeAll(entity)).text;
    return findForbiddenCharacter(spelled) === undefined ? spelled : entity;
  });
}

const { unescapeAll } = new MarkdownIt().utils;
