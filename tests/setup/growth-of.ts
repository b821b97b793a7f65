/** The maximum growth of the time for an input ten times as long; quadratic time grows a hundredfold. */
export const MOST_GROWTH = 40;

const RUNS = 3;

/** The minimum time to divide by, in microseconds, since garbage collection can take as long. */
const LEAST_TIME = 5000;

/** Returns the time for the second input divided by that for the first, each the shortest of a few runs. */
export function growthOf<Input>(work: (input: Input) => unknown, first: Input, second: Input): number {
  const before = fastest(work, first);
  return fastest(work, second) / Math.max(before, LEAST_TIME);
}

/** Returns the shortest processor time of this thread, in microseconds. Other programs do not prolong it. */
function fastest<Input>(work: (input: Input) => unknown, input: Input): number {
  const times = Array.from({ length: RUNS }, () => {
    const start = process.threadCpuUsage();
    work(input);
    const { user, system } = process.threadCpuUsage(start);
    return user + system;
  });
  return Math.min(...times);
}
