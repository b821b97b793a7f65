import { formatNumber } from '#catalogue/text/words.ts';

/** The maximum number of lines in a message; the rest is counted. */
const MOST_NAMED = 3;

/** Formats lines for messages: `line 3`; `lines 3, 4 and 5`; `lines 3, 4, 5 and 97 more`. */
export function nameLines(lines: readonly number[]): string {
  const shown = lines.slice(0, MOST_NAMED).map(String);
  const rest = lines.length - shown.length;
  if (lines.length === 1) return `line ${shown.join('')}`;
  if (rest > 0) return `lines ${shown.join(', ')} and ${formatNumber(rest)} more`;
  return `lines ${shown.slice(0, -1).join(', ')} and ${String(shown.at(-1))}`;
}
