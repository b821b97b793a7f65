/** The most that time may grow from one input to another of ten times its length; quadratic time grows a hundredfold. */
export const MOST_GROWTH = 40;

const RUNS = 3;

/** The least time to compare with, in milliseconds: collecting garbage can take as long. */
const LEAST_TIME = 5;

/** Returns how many times as long a function takes for the second input as for the first, by the fastest of a few runs. */
export function growthOf<Input>(work: (input: Input) => unknown, first: Input, second: Input): number {
  const before = fastest(work, first);
  return fastest(work, second) / Math.max(before, LEAST_TIME);
}

function fastest<Input>(work: (input: Input) => unknown, input: Input): number {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    work(input);
    return performance.now() - start;
  });
  return Math.min(...times);
}
