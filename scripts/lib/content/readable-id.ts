import anyAscii from 'any-ascii';
import { fromKana } from 'hepburn';
import { pinyin } from 'pinyin-pro';
import { hashOfName, idFromName } from '#catalogue/model/id-from-name.ts';

/** Matches letters and digits of scripts other than Latin, with their marks and joiners. */
const OTHER_SCRIPTS = /(?:(?![\p{scx=Latn}\p{scx=Zyyy}\p{scx=Zinh}])[\p{L}\p{N}][\p{M}\u200C\u200D]*)+/gu;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const HAN = /\p{Script=Han}/u;

/** The maximum length of an id in characters: it is also a file name, which many file systems limit to 255 bytes. */
const LONGEST = 80;

/**
 * Returns an id for a name, with other scripts spelled in Latin letters: `Разработчик` becomes `razrabotchik`, `写作` becomes
 * `xie-zuo`. Falls back to `idFromName()` for a name that cannot be spelled.
 */
export function readableId(name: string): string {
  const spelled = spellInLatin(name);
  if (spelled === name) return idFromName(name);
  const id = idFromName(spelled);
  if (id === hashId(spelled)) return idFromName(name);
  return id.length > LONGEST ? `${id.slice(0, LONGEST).replace(/-[^-]*$/, '')}-${hashOfName(name)}` : id;
}

/**
 * Returns a distinct id for each name. If several names give the same id, the first in sorted order gets it and the others
 * get a hash as a suffix. Ids in `taken` are avoided.
 */
export function readableIds(
  names: Iterable<string>,
  taken: ReadonlySet<string> = new Set(),
): Map<string, string> {
  const used = new Set(taken);
  const ids = new Map<string, string>();
  for (const name of [...new Set(names)].sort()) {
    const plain = readableId(name);
    const id = used.has(plain) ? `${plain}-${hashOfName(name)}` : plain;
    used.add(id);
    ids.set(name, id);
  }
  return ids;
}

/** Returns whether readers cannot recognize a name, or a part of it, in the id that it gives. */
export function needsIdColumn(name: string): boolean {
  return isJapaneseMix(name) || readableId(name) === hashId(name);
}

function hashId(name: string): string {
  return `x-${hashOfName(name)}`;
}

/** Returns whether a name mixes kanji and kana: it is Japanese, so pinyin would be wrong, and readings depend on the word. */
function isJapaneseMix(name: string): boolean {
  return KANA.test(name) && HAN.test(name);
}

/** Spells words in other scripts, and separates them from Latin words that they touch. */
function spellInLatin(name: string): string {
  if (isJapaneseMix(name)) return name;
  return name.replace(OTHER_SCRIPTS, (word, offset: number) => {
    const before = /[\p{L}\p{N}]$/u.test(name.slice(0, offset)) ? '-' : '';
    const after = /^[\p{L}\p{N}]/u.test(name.slice(offset + word.length)) ? '-' : '';
    return `${before}${spellWord(word)}${after}`;
  });
}

function spellWord(word: string): string {
  const parts = word.normalize('NFC').match(/\p{Script=Han}+|\P{Script=Han}+/gu) ?? [];
  return parts.map(spellPart).join('-');
}

function spellPart(part: string): string {
  const spelled = HAN.test(part)
    ? pinyin(part, { toneType: 'none', type: 'array' }).join('-')
    : KANA.test(part)
      ? fromKana(part.normalize('NFKC'))
      : part;
  // The libraries leave unknown letters and length marks in the text.
  return anyAscii(spelled).replace(/[^A-Za-z0-9-]/g, '');
}
