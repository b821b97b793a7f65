const NUMBERS =
  'three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|' +
  'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|(?:(?:an?|one|two|several|a few) )?(?:hundred|thousand|million|billion|dozen)';

/**
 * A number from three up, with the parts of "twenty-five". Not the start of a term, such as "three-way" or "the four golden
 * signals", unless that is a length of time, and not the end of one, such as "level three".
 */
const NUMBER_WORD = new RegExp(
  `(?<![\\p{L}\\p{N}-]|\\b(?:layer|level|tier|version) )(?:${NUMBERS})(?:[- ](?:one|two|${NUMBERS}))*(?![\\p{L}\\p{N}]|-(?!(?:second|minute|hour|day|night|week|month|quarter|year)\\b)| (?:golden signals|eyes|whys)\\b)`,
  'iu',
);

/**
 * Returns the first number word of a sentence; undefined if it has none. A capital in the middle of a sentence makes it part
 * of a name: "the Five Whys", "OWASP Top Ten".
 */
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
