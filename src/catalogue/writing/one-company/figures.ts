/** A number in digits that is no part of a word, with its sign or unit: not those of "HTTP/2", "p95" and "recall@10". */
const DIGITS =
  /(?<![\p{L}\p{N}.,:/@=_#+’'-])(?<number>\d+(?:[.,:]\d+)*)(?<unit>\s?(?:%|percent\b)|(?:[kKMx×]|bn|ms|s|min|h|d|[KMGTP]i?B)(?![\p{L}\p{N}]))?(?<rest>[\p{L}\p{N}/-]*)/gu;

/** A length of time is a figure, "2FA", "64-bit", "99th" and "24/7" are terms; "3-5" is a range. */
const FIGURE_REST = /^(?:$|-(?:second|minute|hour|day|night|week|month|quarter|year)s?$|-\d+$)/;

/** Words before a number that make it the name of something: "SLSA level 3", "status 429", "port 443". */
const NUMBERED =
  /^(?:annex|article|class|clause|code|edition|grade|layer|level|part|phase|port|release|section|severity|stage|status|step|tier|type|version)s?$/i;

/** Percentages that statistics agree on, such as "95% confidence interval". */
const CONVENTION = /^ (?:confidence|credible|prediction|significance|power|intervals?)\b/;

/** Statuses of HTTP that name themselves: "502 responses". */
const HTTP_STATUS = /^(?:40[1349]|41[02]|42[29]|50[234])$/;

/** Joins a number to one before it that belongs to a name: "TLS 1.2 or 1.3". */
const JOINS = /^,? ?(?:and|or|to|through|[–,])? ?$/;

/** The least figure that counts, as of number words; a share counts in any case. */
const LEAST = 3;

/**
 * Returns the figures of a sentence that are written in digits, such as "40%" and "300 ms". Versions, levels and numbers of
 * what has a name are none; the names are those that may stand without a capital, such as "dbt".
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

/** Whether the last word makes a name: a capital inside a sentence does, or two; at its start stands a verb. */
function endsWithName(before: string, lastWords: ReadonlySet<string | undefined>): boolean {
  const word = /(?<word>[^\s(]+) $/u.exec(before)?.groups?.['word'];
  if (word === undefined) return false;
  if (NUMBERED.test(word) || lastWords.has(word)) return true;
  const isFirst = before.trim() === word;
  return (isFirst ? /\p{Lu}.*\p{Lu}/u : /\p{Lu}/u).test(word) && !/[,.;:]$/.test(word);
}
