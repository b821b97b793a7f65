/** Letters of scripts that write no spaces between words, with the long-vowel and voicing marks of Japanese. */
const UNSPACED =
  /([\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}\u30fc\u3099-\u309c\uff70\uff9e\uff9f]+)/u;

/** One segmenter for build and browser; the dictionaries go by script, whatever the language. */
let segmenter: Intl.Segmenter | undefined;

/**
 * Returns the words of a text without white space: of `数据库迁移` three, each with the punctuation after it. A browser without
 * `Intl.Segmenter` gets the text whole, of which Pagefind then finds the longest beginning.
 */
export function splitUnspaced(text: string): string[] {
  if (!UNSPACED.test(text) || !('Segmenter' in Intl)) return [text];
  segmenter ??= new Intl.Segmenter('en', { granularity: 'word' });
  const words: string[] = [];
  for (const piece of text.split(UNSPACED)) {
    const segments = UNSPACED.test(piece)
      ? Array.from(segmenter.segment(piece), ({ segment }) => segment)
      : [piece];
    for (const segment of segments.filter(Boolean)) addSegment(words, segment);
  }
  return words;
}

/** Punctuation is not a word: it goes with the one before it. */
function addSegment(words: string[], segment: string): void {
  if (words.length > 0 && !/[\p{L}\p{N}]/u.test(segment)) words.push((words.pop() ?? '') + segment);
  else words.push(segment);
}
