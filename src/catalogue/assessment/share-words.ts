/** The largest denominator, since the site's share has at most three significant decimals. */
const WHOLE = 1000;

/** Describes the needed share of a level's skills without percentages: `at least 4 in 5 of all its skills`. */
export function shareWords(share: number): string {
  const part = Math.max(1, Math.round(share * WHOLE));
  if (part >= WHOLE) return 'all its skills';
  const divisor = greatestDivisor(part, WHOLE);
  return `at least ${String(part / divisor)} in ${String(WHOLE / divisor)} of all its skills`;
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}
