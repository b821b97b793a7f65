/** Matches a number with its unit, unless it is part of a word such as "HTTP/2", "p95" or "recall@10". */
const DIGITS =
  /(?<![\p{L}\p{N}.,:/@=_#+’'-])(?<number>\d+(?:[.,:]\d+)*)(?<unit>\s?(?:%|percent\b)|(?:[kKMx×]|bn|ms|s|min|h|d|[KMGTP]i?B)(?![\p{L}\p{N}]))?(?<rest>[\p{L}\p{N}/-]*)/gu;

/** Matches the rest of "90-minute" and "3-5", but not of terms such as "2FA", "64-bit", "99th" and "24/7". */
const FIGURE_REST = /^(?:$|-(?:second|minute|hour|day|night|week|month|quarter|year)s?$|-\d+$)/;

/** Words that make a following number a name: "SLSA level 3", "status 429", "port 443". */
const NUMBERED =
  /^(?:annex|article|class|clause|code|edition|grade|layer|level|part|phase|port|release|section|severity|stage|status|step|tier|type|version)s?$/i;

/** Words after conventional percentages, such as "95% confidence interval". */
const CONVENTION = /^ (?:confidence|credible|prediction|significance|power|intervals?)\b/;

/** HTTP statuses that are clear without the word "status": "502 responses". */
const HTTP_STATUS = /^(?:40[1349]|41[02]|42[29]|50[234])$/;

/** Matches the text between two numbers of the same name: "TLS 1.2 or 1.3". */
const JOINS = /^,? ?(?:and|or|to|through|[–,])? ?$/;

/** The smallest number that counts as a figure, also for number words. Percentages always count. */
const LEAST = 3;

/**
 * Returns the figures of a sentence that are written in digits, such as "40%" and "300 ms". Ignores versions, levels and
 * other numbers in names. `names` are additional names, which may start with a small letter, such as "dbt".
 */
export function figuresIn(sentence: string, names: readonly string[]): string[] {
  const lastWords = new Set(names.map((name) => name.split(' ').at(-1)));
  const figures: string[] = [];
  let endOfName: number | undefined;
  for (const match of sentence.matchAll(DIGITS)) {
    const { number = '', unit = '', rest = '' } = match.groups ?? {};
    const before = sentence.slice(0, match.index);
    const end = match.index + match[0].length;
    const isJoined = endOfName !== undefined && JOINS.test(sentence.slice(endOfName, match.index));
    if (unit === '' && (isJoined || endsWithName(before, lastWords))) {
      endOfName = end;
    } else if (isFigure(number, unit, rest) && !CONVENTION.test(sentence.slice(end))) {
      figures.push(number + unit);
    }
  }
  return figures;
}

function isFigure(number: string, unit: string, rest: string): boolean {
  if (!FIGURE_REST.test(rest) || HTTP_STATUS.test(number)) return false;
  return /%|percent/.test(unit) || /^(?:k|M|bn)$/.test(unit) || Number(number.replaceAll(',', '')) >= LEAST;
}

/** Returns whether a text ends with a name: a word with a capital, or with two at the start of the sentence. */
function endsWithName(before: string, lastWords: ReadonlySet<string | undefined>): boolean {
  const word = /(?<word>[^\s(]+) $/u.exec(before)?.groups?.['word'];
  if (word === undefined) return false;
  if (NUMBERED.test(word) || lastWords.has(word)) return true;
  const isFirst = before.trim() === word;
  return (isFirst ? /\p{Lu}.*\p{Lu}/u : /\p{Lu}/u).test(word) && !/[,.;:]$/.test(word);
}
