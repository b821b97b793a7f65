/** The middle one of some numbers; of an even count, the higher of the two in the middle. Throws where there is none. */
export function medianOf(numbers: readonly number[]): number {
  const median = numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
  if (median === undefined) throw new Error('no numbers have no median');
  return median;
}

/** How long something takes that is done many times, in milliseconds. */
export interface Times {
  median: number;
  longest: number;
}

/** Throws where there is no time. */
export function summarizeTimes(times: readonly number[]): Times {
  return { median: medianOf(times), longest: Math.max(...times) };
}
