const NUMBERS =
  'three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|' +
  'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|(?:(?:an?|one|two|several|a few) )?(?:hundred|thousand|million|billion|dozen)';

/**
 * Matches number words from three up, such as "twenty-five", but not in terms such as "three-way", "level three" or "the
 * four golden signals". Lengths of time such as "three-week" match.
 */
const NUMBER_WORD = new RegExp(
  `(?<![\\p{L}\\p{N}-]|\\b(?:layer|level|tier|version) )(?:${NUMBERS})(?:[- ](?:one|two|${NUMBERS}))*(?![\\p{L}\\p{N}]|-(?!(?:second|minute|hour|day|night|week|month|quarter|year)\\b)| (?:golden signals|eyes|whys)\\b)`,
  'iu',
);

/** Returns the first number word of a sentence. Ignores capitalized ones, as in "OWASP Top Ten", except at the start. */
export function findNumberWord(sentence: string): string | undefined {
  for (let rest = sentence; ;) {
    const found = NUMBER_WORD.exec(rest);
    if (found === null) return undefined;
    const isFirst = sentence.length - rest.length + found.index === 0;
    const [word] = found;
    if (isFirst || word.startsWith(word.charAt(0).toLowerCase())) return word;
    rest = rest.slice(found.index + word.length);
  }
}
