/** The maximum factor of growth of the time for an input of ten times the length; quadratic time grows a hundredfold. */
export const MOST_GROWTH = 40;

const RUNS = 3;

/** The minimum time to compare with, in microseconds, since garbage collection can take as long. */
const LEAST_TIME = 5000;

/**
 * Returns how many times as much time a function takes for the second input as for the first, by the fastest of a few runs.
 */
export function growthOf<Input>(work: (input: Input) => unknown, first: Input, second: Input): number {
  const before = fastest(work, first);
  return fastest(work, second) / Math.max(before, LEAST_TIME);
}

/** Measures the time of this thread on the processor, which other programs do not prolong. */
function fastest<Input>(work: (input: Input) => unknown, input: Input): number {
  const times = Array.from({ length: RUNS }, () => {
    const start = process.threadCpuUsage();
    work(input);
    const { user, system } = process.threadCpuUsage(start);
    return user + system;
  });
  return Math.min(...times);
}
