/** Letters of scripts without spaces between words, including the long-vowel and voicing marks of Japanese. */
const UNSPACED =
  /([\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}\u30fc\u3099-\u309c\uff70\uff9e\uff9f]+)/u;

/** One segmenter for all languages, since its dictionaries depend on the script only. */
let segmenter: Intl.Segmenter | undefined;

/**
 * Splits a text without white space, such as `数据库迁移`, into words with the punctuation that follows them. Returns the whole
 * text in a browser without `Intl.Segmenter`, where Pagefind matches its longest indexed prefix.
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

/** Adds a word, or appends punctuation to the last word. */
function addSegment(words: string[], segment: string): void {
  if (words.length > 0 && !/[\p{L}\p{N}]/u.test(segment)) words.push((words.pop() ?? '') + segment);
  else words.push(segment);
}
