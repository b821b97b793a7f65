import diffSequences from '@jest/diff-sequences';

/** A piece of text that is in both texts, only in the earlier one, or only in the later one. */
export interface DiffPiece {
  text: string;
  kind: 'same' | 'removed' | 'added';
}

/**
 * Compares two plain texts word by word. All pieces but the removed ones make up the later text, and all but the added
 * ones make up the earlier text. A removed piece comes before its replacement.
 */
export function diffWords(before: string, after: string): DiffPiece[] {
  return joinPieces(diffTokens(tokensOf(before), tokensOf(after)));
}

/** Works like `diffWords()`, but returns undefined if the texts share too few words for a readable comparison. */
export function readableDiff(before: string, after: string): DiffPiece[] | undefined {
  // The share of common words in any order is an upper limit. It rules out most texts before the slow comparison.
  const [earlier, later] = [tokensOf(before), tokensOf(after)];
  if (mostShared(wordsIn(earlier), wordsIn(later)) < READABLE_SHARE) return undefined;
  const compared = diffTokens(earlier, later);
  return shareOfWords(compared) < READABLE_SHARE ? undefined : joinPieces(compared);
}

/** English sentences that have only words such as `the` and `and` in common share up to a quarter of their words. */
const READABLE_SHARE = 0.3;

/** A word or a sign, with the white space after it. */
interface Token {
  word: string;
  space: string;
}

/** A part of both texts, and the difference after it. */
interface Stretch {
  same: string;
  removed: string;
  added: string;
}

const HAS_WORD = /[\p{L}\p{N}]/u;

/** Matches a word such as `CI/CD`, `model's` or `C++`, a punctuation mark, or other signs, with the white space after it. */
const TOKENS = /([\p{L}\p{N}](?:[^\s–—…]*[\p{L}\p{M}\p{N}+#%])?|\p{P}|[^\s\p{L}\p{N}\p{P}]+|(?=\s))(\s*)/gu;

const WRITTEN_WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

function tokensOf(text: string): Token[] {
  return [...text.matchAll(TOKENS)].flatMap(([, word = '', space = '']) => {
    if (!WRITTEN_WITHOUT_SPACES.test(word)) return { word, space };
    const words = Array.from(segmenter.segment(word), ({ segment }) => segment);
    return words.map((one, index) => ({ word: one, space: index === words.length - 1 ? space : '' }));
  });
}

/** Joins the pieces of `diffTokens()` into pieces of maximal length. */
function joinPieces(compared: readonly DiffPiece[]): DiffPiece[] {
  return joinOverSigns(stretchesOf(compared))
    .flatMap(piecesOf)
    .filter(({ text }) => text !== '')
    .reduce<DiffPiece[]>(joinToLast, []);
}

/** Compares words regardless of the white space after them. */
function diffTokens(before: readonly Token[], after: readonly Token[]): DiffPiece[] {
  const pieces: DiffPiece[] = [];
  const seen = { before: 0, after: 0 };
  const differUpTo = (earlier: number, later: number): void => {
    for (const { word, space } of before.slice(seen.before, earlier))
      pieces.push({ text: word + space, kind: 'removed' });
    for (const { word, space } of after.slice(seen.after, later))
      pieces.push({ text: word + space, kind: 'added' });
  };
  diffSequences(
    before.length,
    after.length,
    (earlier, later) => before[earlier]?.word === after[later]?.word,
    (count, earlier, later) => {
      differUpTo(earlier, later);
      for (let index = 0; index < count; index += 1) {
        pieces.push(...sameToken(before[earlier + index], after[later + index]));
      }
      Object.assign(seen, { before: earlier + count, after: later + count });
    },
  );
  differUpTo(before.length, after.length);
  return pieces;
}

/** Returns the pieces for a word in both texts, whose white space may differ. */
function sameToken(before: Token | undefined, after: Token | undefined): DiffPiece[] {
  const { word = '', space = '' } = after ?? {};
  const old = before?.space ?? '';
  if (old === space) return [{ text: word + space, kind: 'same' }];
  return [
    { text: word, kind: 'same' },
    { text: old, kind: 'removed' },
    { text: space, kind: 'added' },
  ];
}

function stretchesOf(pieces: readonly DiffPiece[]): Stretch[] {
  const stretches: Stretch[] = [{ same: '', removed: '', added: '' }];
  for (const { text, kind } of pieces) {
    const last = stretches.at(-1);
    if (last === undefined || (kind === 'same' && differs(last))) {
      stretches.push({ same: text, removed: '', added: '' });
    } else {
      last[kind] += text;
    }
  }
  return stretches;
}

/** Joins two changes with only signs between them, such as a comma. */
function joinOverSigns(stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const stretch of stretches) {
    const last = joined.at(-1);
    if (last && differs(stretch) && !HAS_WORD.test(stretch.same)) {
      last.removed += stretch.same + stretch.removed;
      last.added += stretch.same + stretch.added;
    } else {
      joined.push({ ...stretch });
    }
  }
  return joined;
}

function differs({ removed, added }: Stretch): boolean {
  return removed !== '' || added !== '';
}

/** Returns the pieces of a stretch. White space at the end of both changes becomes a piece after them. */
function piecesOf({ same, removed, added }: Stretch): DiffPiece[] {
  const spaceAfter = (text: string): string => text.slice(text.trimEnd().length);
  const space = spaceAfter(removed) === spaceAfter(added) ? spaceAfter(added) : '';
  const withoutSpace = (text: string): string => text.slice(0, text.length - space.length);
  return [
    { text: same, kind: 'same' },
    { text: withoutSpace(removed), kind: 'removed' },
    { text: withoutSpace(added), kind: 'added' },
    { text: space, kind: 'same' },
  ];
}

function joinToLast(joined: DiffPiece[], piece: DiffPiece): DiffPiece[] {
  const last = joined.at(-1);
  if (last?.kind === piece.kind) last.text += piece.text;
  else joined.push({ ...piece });
  return joined;
}

/** Returns the share of words that are in both texts, from 0 to 1, or 1 if there are no words. */
function shareOfWords(compared: readonly DiffPiece[]): number {
  let common = 0;
  let changed = 0;
  for (const { text, kind } of compared) {
    if (!HAS_WORD.test(text)) continue;
    if (kind === 'same') common += 2;
    else changed += 1;
  }
  return shareOf(common, changed);
}

/** Returns the share of words that are in both texts regardless of their order. */
function mostShared(before: readonly string[], after: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of before) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of after) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    common += 1;
  }
  return shareOf(2 * common, before.length + after.length - 2 * common);
}

function shareOf(common: number, changed: number): number {
  return common + changed === 0 ? 1 : common / (common + changed);
}

function wordsIn(tokens: readonly Token[]): string[] {
  return tokens.flatMap(({ word }) => (HAS_WORD.test(word) ? [word] : []));
}
