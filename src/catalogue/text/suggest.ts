/** Returns the candidate most similar to a written word, or undefined if none is similar. */
export function closest(written: string, candidates: Iterable<string>): string | undefined {
  const limit = Math.max(1, Math.floor(written.length / 3));
  const lower = written.toLowerCase();
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    const distance = editDistance(lower, candidate.toLowerCase(), bestDistance - 1);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** Returns `; did you mean "mlflow"?`, or an empty string if no candidate is similar. */
export function didYouMean(written: string, candidates: Iterable<string>): string {
  const candidate = closest(written, candidates);
  return candidate === undefined ? '' : `; did you mean "${candidate}"?`;
}

const MOST_LISTED = 30;

/** Works like `didYouMean()`, but lists all candidates if none is similar and there are not too many. */
export function didYouMeanOneOf(written: string, candidates: readonly string[]): string {
  const hint = didYouMean(written, candidates);
  const isListed = candidates.length > 0 && candidates.length <= MOST_LISTED;
  return hint !== '' || !isListed ? hint : `; known here: ${candidates.join(', ')}`;
}

/** Returns the optimal string alignment distance, or Infinity as soon as it must be above the limit. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return Infinity;
  let [beforeLast, last]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const changed = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwapped ? at(beforeLast, j - 2) + 1 : Infinity;
      const distance = Math.min(at(last, j) + 1, at(row, j - 1) + 1, changed, swapped);
      row.push(distance);
      least = Math.min(least, distance);
    }
    if (Math.min(least, ...last) > limit) return Infinity;
    [beforeLast, last] = [last, row];
  }
  return at(last, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? 0;
}
