/** Runs one step of a command and prints its name, its result and the seconds that it took. */
export async function step<Result>(
  name: string,
  work: () => Promise<Result>,
  describe: (result: Result) => string = () => 'done',
): Promise<Result> {
  const start = performance.now();
  const result = await work();
  console.log(`${name}: ${describe(result)} in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return result;
}
