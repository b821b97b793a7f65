/** The minimum difference between the strongest and weakest of red, green and blue (0 to 255) that gives a visible hue. */
const HUE = 32;

/** The lightest gray (0 to 255) that is accepted as an accent. */
const LIGHTEST = 0x88;

/** Returns whether a color, `#` and six digits, is light and almost without hue: too pale for an accent. */
export function isPaleGray(color: string): boolean {
  const parts = [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16));
  const strongest = Math.max(...parts);
  return strongest > LIGHTEST && strongest - Math.min(...parts) < HUE;
}
