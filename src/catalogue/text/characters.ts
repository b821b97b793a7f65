interface InvisibleCharacter {
  pattern: RegExp;
  name: string;
  replacement: string;
}

const INVISIBLE: readonly InvisibleCharacter[] = [
  { pattern: /[\u00a0\u202f\u2007]/g, name: 'a no-break space', replacement: ' ' },
  { pattern: /[\u200b\u2060\ufeff]/g, name: 'a zero-width space', replacement: '' },
  { pattern: /[\u2028\u2029]/g, name: 'a line separator', replacement: '\n' },
  { pattern: /\u00ad/g, name: 'a soft hyphen', replacement: '' },
];

const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;
const BIDI_OVERRIDE = /[\u202a-\u202e\u2066-\u2069]/;
const LONE_SURROGATE = /\p{Surrogate}/u;
/** Other programs may reject these code points in XML and JSON. */
const NO_CHARACTER = /\p{Noncharacter_Code_Point}/u;
/** No language needs this many marks on a letter, and they would cover the lines above and below. */
const MANY_MARKS = /\p{M}{9,}/u;
/** Invisible letters that programs read. They are allowed only after a black flag, which they turn into a regional flag. */
const TAG = /(?<!\u{1F3F4}[\u{E0020}-\u{E007F}]*)[\u{E0000}-\u{E007F}]/u;

/** Describes a forbidden character in a text. Returns undefined if there is none. */
export function findForbiddenCharacter(text: string): string | undefined {
  const found = CONTROL.exec(text);
  if (found) return `the text contains a control character (${codePoint(found[0])}): delete it`;
  const half = LONE_SURROGATE.exec(text);
  if (half) return `the text contains half of a character (${codePoint(half[0])}): delete it`;
  const none = NO_CHARACTER.exec(text);
  if (none)
    return `the text contains a code point that is not a character (${codePoint(none[0])}): delete it`;
  if (MANY_MARKS.test(text)) return 'the text contains a letter with more than eight accents: delete them';
  const tag = TAG.exec(text);
  if (tag) return `the text contains an invisible character (${codePoint(tag[0])}): delete it`;
  const override = BIDI_OVERRIDE.exec(text);
  if (override) {
    return `the text contains a character that reorders the text (${codePoint(override[0])}): delete it`;
  }
  return undefined;
}

/** Removes forbidden characters, and accents beyond the eighth of a letter. */
export function removeForbiddenCharacters(text: string): string {
  const kept = [...text].filter((character) => findForbiddenCharacter(character) === undefined);
  return kept.join('').replace(/(\p{M}{8})\p{M}+/gu, '$1');
}

/** Replaces or removes invisible characters, and returns the names of those found. */
export function normalizeInvisible(text: string): { text: string; found: string[] } {
  const found: string[] = [];
  let result = text;
  for (const { pattern, name, replacement } of INVISIBLE) {
    const next = result.replace(pattern, replacement);
    if (next !== result) found.push(name);
    result = next;
  }
  return { text: result, found };
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
