import { cleanName } from '../texts/cell-text.ts';

const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['¼', 0.25],
  ['½', 0.5],
  ['¾', 0.75],
]);

/** Parses a number: `2`, `2.0` and `2,0` give 2, `1½` gives 1.5. Returns undefined for anything else. */
export function readNumber(written: string): number | undefined {
  const text = cleanName(written);
  const [, whole = '', sign = ''] = /^(\d*)([¼½¾])$/.exec(text) ?? [];
  const fraction = FRACTIONS.get(sign);
  if (fraction !== undefined) return Number(whole) + fraction;
  const plain = text.normalize('NFKC').replace('−', '-').replace(',', '.');
  // Adding 0 turns -0 into 0.
  return /^-?(?:\d{1,9}(?:\.\d{0,4})?|\.\d{1,4})$/.test(plain) ? Number(plain) + 0 : undefined;
}

/** Formats a number in one or two characters, such as `2`, `10` or `1½`. Returns undefined if that is impossible. */
export function shortNumber(value: number): string | undefined {
  const whole = Math.floor(value);
  const [sign] = [...FRACTIONS].find(([, fraction]) => fraction === value - whole) ?? [];
  if (sign === undefined) return whole === value && value >= 0 && value < 100 ? String(value) : undefined;
  if (whole === 0) return sign;
  return whole > 0 && whole < 10 ? `${String(whole)}${sign}` : undefined;
}
