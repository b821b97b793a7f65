/** The parts of each requirement that are written. */
export interface Detail {
  bars: 'all' | 'changed' | 'none';
  hasExamples: boolean;
}

/** The details to try, the richest first, each with the words for what it leaves out. */
const STAGES: readonly (Detail & { leftOut?: string })[] = [
  { bars: 'all', hasExamples: true },
  { bars: 'all', hasExamples: false, leftOut: 'the examples' },
  {
    bars: 'changed',
    hasExamples: false,
    leftOut: 'the examples, and the texts that are the same as at a lower level',
  },
  { bars: 'none', hasExamples: false, leftOut: 'the texts of the requirements' },
];

const encoder = new TextEncoder();

/**
 * Writes a text with as many details as fit into a size in bytes, and with a note on the parts that are left out. Without
 * any of them, the text may still be longer.
 */
export function fitText(limit: number, write: (detail: Detail, note: string) => string): string {
  let text = '';
  for (const { leftOut, ...detail } of STAGES) {
    const note =
      leftOut === undefined
        ? ''
        : `To stay short, this text leaves out ${leftOut}. The page at the address above has everything.`;
    text = write(detail, note);
    if (encoder.encode(text).length <= limit) return text;
  }
  return text;
}
