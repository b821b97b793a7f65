import anyAscii from 'any-ascii';
import { fromKana } from 'hepburn';
import { pinyin } from 'pinyin-pro';
import { hashOfName, idFromName } from '#catalogue/model/id-from-name.ts';

/** Matches letters and digits of other scripts than Latin, with their marks and joiners. */
const OTHER_SCRIPTS = /(?:(?![\p{scx=Latn}\p{scx=Zyyy}\p{scx=Zinh}])[\p{L}\p{N}][\p{M}\u200C\u200D]*)+/gu;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const HAN = /\p{Script=Han}/u;

/** An id is also the name of a file, and few file systems allow more than 255 bytes. */
const LONGEST = 80;

/**
 * Returns the id that a name gives, with letters of other scripts spelled in Latin ones: `Разработчик` is `razrabotchik`, `写作`
 * `xie-zuo`. A name that cannot be spelled has the id that `idFromName()` gives it.
 */
export function readableId(name: string): string {
  const spelled = spellInLatin(name);
  if (spelled === name) return idFromName(name);
  const id = idFromName(spelled);
  if (id === hashId(spelled)) return idFromName(name);
  return id.length > LONGEST ? `${id.slice(0, LONGEST).replace(/-[^-]*$/, '')}-${hashOfName(name)}` : id;
}

/**
 * Returns an id of its own for each name. Where two names give one id, the first in the order of their letters keeps it and the
 * others get a short ending, whatever order they come in. Ids in `taken` are not given.
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

/** Returns whether a name gives an id that readers cannot recognize it by, in part or as a whole. */
export function needsIdColumn(name: string): boolean {
  return isJapaneseMix(name) || readableId(name) === hashId(name);
}

/** The id of a name that has no letters or digits. */
function hashId(name: string): string {
  return `x-${hashOfName(name)}`;
}

/** Kanji beside kana are read in Japanese, in ways that depend on the word, never as pinyin. */
function isJapaneseMix(name: string): boolean {
  return KANA.test(name) && HAN.test(name);
}

/** Spells what is in other scripts; a word of another script beside a Latin one is a word of its own. */
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
  // The libraries leave letters that they do not know, and marks of length.
  return anyAscii(spelled).replace(/[^A-Za-z0-9-]/g, '');
}
