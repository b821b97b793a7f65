import { isId } from './is-id.ts';

/** Replacements for Latin letters that Unicode does not decompose into a letter and an accent. */
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
 * Derives an id from a name: `c-plus-plus` from `C++`, `dot-net` from `.NET`, `machine-learning-ai` from `Machine Learning
 * & AI`. A name without Latin letters and digits gets a hash. The same name always gives the same id.
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

/** Derives a name from an id: `Google Cloud` from `google-cloud`. */
export function nameFromId(id: string): string {
  return id
    .split('-')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join(' ');
}

/** Spells out signs that distinguish names, such as `C++` and `C#`. */
function spellSigns(name: string): string {
  return name
    .replace(/^\s*\.(?=\p{L})/u, 'dot ')
    .replace(/\+/g, ' plus ')
    .replace(/(?<=\p{L})#/gu, ' sharp ')
    .replace(/(?<=\p{L})\*/gu, ' star ');
}

/** Hashes a text (FNV-1a, 32 bits) to `h` and six letters or digits. */
export function hashOfName(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return `h${hash.toString(36).padStart(7, '0').slice(-6)}`;
}
