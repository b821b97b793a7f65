/** The number of tones in the style sheet, from the palest to the strongest. */
const TONES = 7;

/** Returns the class of the tone for a share of skills, or undefined if no skill carries over. */
export function overlapTone({ carried, asked }: { carried: number; asked: number }): string | undefined {
  if (carried === 0) return undefined;
  return `tone-${String(Math.max(1, Math.ceil((carried / asked) * TONES)))}`;
}
