/** The middle one of some numbers; of an even count, the higher of the two in the middle. Throws where there is none. */
export function medianOf(numbers: readonly number[]): number {
  const median = numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
  if (median === undefined) throw new Error('no numbers have no median');
  return median;
}
