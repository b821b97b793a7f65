/** Returns the median: of an even count, the higher of the two middle numbers. Throws if there are no numbers. */
export function medianOf(numbers: readonly number[]): number {
  const median = numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
  if (median === undefined) throw new Error('an empty list has no median');
  return median;
}

/** The times of a repeated action, in milliseconds. */
export interface Times {
  median: number;
  longest: number;
}

/** Returns the median and the longest of some times. Throws if there are none. */
export function summarizeTimes(times: readonly number[]): Times {
  return { median: medianOf(times), longest: Math.max(...times) };
}
