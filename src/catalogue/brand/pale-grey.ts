/** The least difference between the strongest and the weakest of red, green and blue that makes a hue, from 0 to 255. */
const HUE = 32;

/** The strongest of red, green and blue in the lightest grey that is left when darkened, from 0 to 255. */
const LIGHTEST = 0x88;

/**
 * Whether nothing of a color would be left if it were dark enough for text on a light page: it has hardly any hue, and it
 * is light. The color is written as `#` and six digits.
 */
export function isPaleGrey(color: string): boolean {
  const parts = [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16));
  const strongest = Math.max(...parts);
  return strongest > LIGHTEST && strongest - Math.min(...parts) < HUE;
}
