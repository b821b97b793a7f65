import type { MarkedPiece } from '#catalogue/publish/suggest/match-words.ts';

/** The words of a record, and the positions of the words that were found. */
export interface FoundWords {
  words: readonly string[];
  matches: ReadonlySet<number>;
  /** The range of words to show; `to` is exclusive. */
  from: number;
  to: number;
}

/** The maximum number of characters before the first match. Doubled if the snippet can then start with a whole sentence. */
const LEAD = 24;

/** Matches the last word of a sentence. */
const SENTENCE_END = /[.!?。！？]$/;

/** The minimum number of words to show of a truncated sentence. */
const FEWEST_BEGUN = 3;

/** Separates a word from surrounding punctuation such as quotes, brackets and full stops. */
const AROUND_WORD = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}\p{M}+#]*)$/su;

/**
 * Cuts a text of about `length` characters that starts at the first match or a few words before it. Puts an ellipsis at each
 * cut, and marks matching words without their punctuation.
 */
export function snippetOf({ words, matches, from, to }: FoundWords, length: number): MarkedPiece[] {
  const shown = words.slice(from, to).map(toShownWord);
  const first = shown.findIndex((_, index) => matches.has(from + index));
  const start = first === -1 ? 0 : startOf(shown, first);
  const end = endOf(shown, start, length);
  const pieces: MarkedPiece[] = [];
  if (start > 0) add(pieces, '…', false);
  for (let index = start; index < end; index += 1)
    addWord(pieces, shown, index, matches.has(from + index), end);
  if (end < shown.length) shorten(pieces);
  return pieces;
}

interface ShownWord {
  text: string;
  /** The text between this word and the next. */
  space: string;
}

/** Removes the hidden spelling from an indexed word. A joiner at its end means that no space follows. */
function toShownWord(word: string): ShownWord {
  const text = word.replace(/\u2063-[^\u2060]*/g, '');
  return { text: text.replaceAll('\u2060', ''), space: text.endsWith('\u2060') ? '' : ' ' };
}

function startOf(words: readonly ShownWord[], match: number): number {
  let start = match;
  let length = 0;
  let near = match;
  while (start > 0 && length <= 2 * LEAD) {
    const before = words[start - 1];
    if (SENTENCE_END.test(before?.text ?? '')) return start;
    length += lengthOf(before);
    start -= 1;
    if (length <= LEAD) near = start;
  }
  return length <= 2 * LEAD ? 0 : near;
}

function endOf(words: readonly ShownWord[], start: number, limit: number): number {
  let length = 0;
  for (let index = start; index < words.length; index += 1) {
    length += lengthOf(words[index]);
    if (length > limit + 1 && index > start) return withoutBegunSentence(words, start, index);
  }
  return words.length;
}

/** Leaves out the first words of a sentence that is cut off, since they mean little alone. */
function withoutBegunSentence(words: readonly ShownWord[], start: number, end: number): number {
  for (let index = end - 1; index > Math.max(start, end - 1 - FEWEST_BEGUN); index -= 1) {
    if (SENTENCE_END.test(words[index]?.text ?? '')) return index + 1;
  }
  return end;
}

function lengthOf(word: ShownWord | undefined): number {
  return word === undefined ? 0 : word.text.length + word.space.length;
}

function addWord(
  pieces: MarkedPiece[],
  words: readonly ShownWord[],
  index: number,
  isMatch: boolean,
  end: number,
): void {
  const { text = '', space = '' } = words[index] ?? {};
  const [, before = '', core = '', after = ''] = AROUND_WORD.exec(text) ?? [text, '', text];
  add(pieces, before, false);
  add(pieces, core, isMatch);
  add(pieces, after + (index + 1 < end ? space : ''), false);
}

/** Adds a text, and joins it with the last piece if both are marked or both are not. */
function add(pieces: MarkedPiece[], text: string, isMatch: boolean): void {
  const last = pieces.at(-1);
  if (text === '') return;
  if (last?.isMatch === isMatch) last.text += text;
  else pieces.push({ text, isMatch });
}

/** Replaces the punctuation at the end with an ellipsis. */
function shorten(pieces: MarkedPiece[]): void {
  const last = pieces.at(-1);
  if (last?.isMatch === false) {
    pieces.pop();
    add(pieces, last.text.replace(/[\s,;:.!?–—-]+$/u, ''), false);
  }
  add(pieces, '…', false);
}
