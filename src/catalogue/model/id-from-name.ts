import { isId } from './is-id.ts';

/** Letters that stand for Latin ones and do not come apart into a letter and its accent. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
};

/**
 * The id that a name gives: `C++` is `c-plus-plus`, `C#` `c-sharp`, `.NET` `dot-net`, `Machine Learning & AI`
 * `machine-learning-ai`. A name without Latin letters or digits gets a short id of its own; the same name always
 * gives the same id.
 */
export function idFromName(name: string): string {
  const id = spellSigns(name)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[ßæœøđðłþıħ]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/\p{M}/gu, '')
    .replace(/[&'’‘"“”`]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (isId(id)) return id;
  return id === '' ? `x-${hashOfName(name)}` : `n-${id}`;
}

/** The name that an id suggests: `google-cloud` is `Google Cloud`. */
export function nameFromId(id: string): string {
  return id
    .split('-')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join(' ');
}

/** Signs that tell one name from another, as words. */
function spellSigns(name: string): string {
  return name
    .replace(/^\s*\.(?=\p{L})/u, 'dot ')
    .replace(/\+/g, ' plus ')
    .replace(/(?<=\p{L})#/gu, ' sharp ')
    .replace(/(?<=\p{L})\*/gu, ' star ');
}

/** Seven letters or digits that stand for a text (FNV-1a, 32 bits), with a letter first. */
export function hashOfName(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return `h${hash.toString(36).padStart(7, '0').slice(-6)}`;
}
